/** Places and sectors that a target may name, with their names in the page's language. */
export interface LabNames {
  places: readonly { id: string; level: string; lon: number | null; lat: number | null; whole: boolean }[];
  sectors: readonly string[];
  placeName(id: string): string;
  sectorName(id: string): string;
}
