import type { PAGE_TYPES } from './page-types';

/**
 * The most that a page of each type may weigh, in kB after gzip: its HTML in the heavier language, its stylesheets and every
 * script that they load at once, not those of figures that are fetched as they come into view. The design allows 120; what is
 * above is owed, and may only fall. Each is what the page weighed when it was set, and a twentieth more.
 */
export const BUDGETS: Record<(typeof PAGE_TYPES)[number], number> = {
  '/': 124,
  '/como-funciona/': 139,
  '/huella/': 204,
  '/escenarios/': 262,
  '/escenarios/puente/': 150,
  '/ciudades/': 123,
  '/ciudades/juarez/': 139,
  '/ciudades/municipio/': 72,
  '/estados/': 99,
  '/estados/chihuahua/': 182,
  '/sectores/': 99,
  '/sectores/336/': 126,
  '/comparar/': 106,
  '/comparar/sectores/': 96,
  '/debates/': 66,
  '/debates/labour/': 138,
  '/debates/reform/': 132,
  '/debates/tax/': 138,
  '/buscar/': 93,
  '/explorar/': 200,
  '/consultas/': 198,
  '/graficas/': 76,
  '/graficas/exports-by-group/': 128,
  '/graficas/crossings-flows/': 131,
  '/graficas/tipos/': 169,
  '/glosario/': 74,
  '/datos/': 151,
  '/datos/exports/': 131,
  '/datos/tabla-observation/': 127,
  '/datos-propios/': 124,
  '/fuentes/': 78,
  '/metodos/': 210,
  '/correcciones/': 64,
  '/privacidad/': 73,
  '/diagnostico/': 70,
  '/cuadernos/': 63,
  '/cuadernos/fiscal-anchors/': 109
};
