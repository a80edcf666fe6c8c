import { localised } from '../../src/lib/text/routes';

/** One page of each kind, as its Spanish path; every browser test looks at all of them in both languages. */
export const PAGE_TYPES = [
  '/',
  '/como-funciona/',
  '/huella/',
  '/escenarios/',
  '/escenarios/puente/',
  '/ciudades/',
  '/ciudades/juarez/',
  '/ciudades/municipio/',
  '/estados/',
  '/estados/chihuahua/',
  '/sectores/',
  '/sectores/336/',
  '/comparar/',
  '/comparar/sectores/',
  '/debates/',
  '/debates/labour/',
  '/debates/reform/',
  '/debates/tax/',
  '/buscar/',
  '/explorar/',
  '/consultas/',
  '/graficas/',
  '/graficas/exports-by-group/',
  '/graficas/crossings-flows/',
  '/graficas/tipos/',
  '/glosario/',
  '/datos/',
  '/datos/exports/',
  '/datos/tabla-observation/',
  '/datos-propios/',
  '/fuentes/',
  '/metodos/',
  '/correcciones/',
  '/privacidad/',
  '/diagnostico/',
  '/cuadernos/',
  '/cuadernos/fiscal-anchors/'
] as const;

/** Pages that exist for their figures: they must show them without script. */
export const FIGURE_PAGES = [
  '/',
  '/como-funciona/',
  '/huella/',
  '/escenarios/',
  '/ciudades/juarez/',
  '/estados/chihuahua/',
  '/sectores/336/',
  '/debates/labour/',
  '/debates/environment/',
  '/debates/resilience/',
  '/debates/reform/',
  '/explorar/',
  '/graficas/exports-by-group/'
] as const;

export const LOCALES = ['es', 'en'] as const;

/** Every page type in both languages, as paths without the base path. */
export const PAGES = PAGE_TYPES.flatMap((path) => LOCALES.map((locale) => localised(path, locale)));
