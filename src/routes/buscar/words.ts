import type { Locale } from '$lib/text/format';

type Words = Record<Locale, string>;

/** How people call the reader groups of sectors, beyond their names. */
export const SECTOR_WORDS: Record<string, Words> = {
  automotive: {
    es: 'autopartes autos coches vehículos camiones arneses',
    en: 'car parts autos vehicles trucks harnesses'
  },
  electronics: {
    es: 'computadoras semiconductores chips televisores',
    en: 'computers semiconductors chips televisions'
  },
  electrical: { es: 'electrodomésticos cables motores', en: 'appliances cables motors' },
  'medical-other': { es: 'dispositivos médicos juguetes', en: 'medical devices toys' },
  machinery: { es: 'maquinaria equipo', en: 'machines equipment' },
  metals: { es: 'acero aluminio', en: 'steel aluminium' },
  'textiles-leather': { es: 'confección ropa calzado zapatos', en: 'apparel clothing footwear shoes' },
  'food-drink': { es: 'cerveza bebidas comida', en: 'beer beverages food' }
};

/** Pages that are no place, sector, figure or term; those that the site lacks are left out. */
export const PAGES: { path: string; name: Words; also: Words }[] = [
  page('/', ['Portada', 'Home'], ['inicio', 'start']),
  page('/como-funciona/', ['Cómo funciona', 'How it works'], ['cien pesos régimen', 'hundred pesos regime']),
  page('/ciudades/', ['Ciudades', 'Cities'], ['metrópolis municipios', 'metros municipalities']),
  page('/estados/', ['Estados', 'States'], ['entidades', '']),
  page('/sectores/', ['Sectores', 'Sectors'], ['subsectores industrias', 'subsectors industries']),
  page('/huella/', ['Huella fiscal', 'Tax footprint'], ['impuestos IVA arancel', 'tax VAT duty']),
  page('/explorar/', ['Explorar', 'Explore'], ['vistas', 'views']),
  page('/graficas/', ['Gráficas', 'Charts'], ['figuras', 'figures']),
  page('/escenarios/', ['Escenarios', 'Scenarios'], ['reformas simular', 'reforms simulate']),
  page(
    '/escenarios/puente/',
    ['El puente', 'The bridge'],
    ['reforma por etapas contenido supervisión', 'staged reform content monitoring']
  ),
  page('/consultas/', ['Consultas SQL', 'SQL queries'], ['base de datos', 'database workbench']),
  page('/datos-propios/', ['Datos propios', 'Your own data'], ['archivo subir', 'file upload']),
  page('/debates/', ['Debates', 'Debates'], ['discusiones argumentos', 'arguments']),
  page('/glosario/', ['Glosario', 'Glossary'], ['términos', 'terms']),
  page('/datos/', ['Datos', 'Data'], ['descargas catálogo CSV', 'downloads catalogue CSV']),
  page('/metodos/', ['Métodos', 'Methods'], ['cómo se calcula', 'how it is computed']),
  page('/fuentes/', ['Fuentes', 'Sources'], ['publicaciones', 'publications']),
  page('/cuadernos/', ['Cuadernos', 'Notebooks'], ['análisis', 'analysis']),
  page('/correcciones/', ['Correcciones', 'Corrections'], ['errores', 'errors']),
  page('/privacidad/', ['Privacidad', 'Privacy'], ['rastreadores', 'trackers']),
  page('/diagnostico/', ['Diagnóstico', 'Diagnostics'], ['servidor', 'host'])
];

function page(path: string, [es, en]: [string, string], [alsoEs, alsoEn]: [string, string]) {
  return { path, name: { es, en }, also: { es: alsoEs, en: alsoEn } };
}
