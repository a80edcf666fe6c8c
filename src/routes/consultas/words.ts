/** Words that the editor completes and the map places: ids with their names. Fetched with the editor. */
export interface Words {
  measures: { id: string; es: string; en: string }[];
  sectors: { id: string; es: string; en: string }[];
  places: { id: string; es: string; en: string; level: string; lon: number | null; lat: number | null }[];
}
