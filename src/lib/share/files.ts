/** Files beside a figure's page: `/graficas/ID.{es,en}.{svg,png,csv,json}` and the social card. */
export const FILES = ['svg', 'png', 'csv', 'json', 'card.png'] as const;

export type FileFormat = (typeof FILES)[number];

export function figureFile(id: string, locale: 'es' | 'en', format: FileFormat): string {
  return `graficas/${id}.${locale}.${format}`;
}
