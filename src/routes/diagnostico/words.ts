import type { Locale } from '$lib/text/format';
import type { CheckId } from './checks';

interface Words {
  title: string;
  /** What depends on it. */
  meaning: string;
  todo: string;
}

const words = (title: string, meaning: string, todo: string): Words => ({ title, meaning, todo });

/** Each check in the words of whoever hosts the site; what to do is shown when it is not well. */
export const WORDS: Record<CheckId, Record<Locale, Words>> = {
  path: {
    es: words(
      'Carpeta del sitio',
      'Las direcciones llevan la carpeta para la que se construyó el sitio.',
      'Construya de nuevo con BASE_PATH igual a la carpeta en que se sirve, y suba todos los archivos de una misma construcción.'
    ),
    en: words(
      'Folder of the site',
      'Addresses carry the folder that the site was built for.',
      'Build again with BASE_PATH set to the folder it is served in, and upload all files of one and the same build.'
    )
  },
  folders: {
    es: words(
      'Carpetas con diagonal final',
      'Un enlace sin la última diagonal llega a su página.',
      'Haga que el servidor responda CARPETA con una redirección a CARPETA/ y esta con su index.html.'
    ),
    en: words(
      'Folders with a trailing slash',
      'A link without the last slash reaches its page.',
      'Let the host answer FOLDER with a redirect to FOLDER/, and that with its index.html.'
    )
  },
  missing: {
    es: words(
      'Direcciones que no existen',
      'Buscadores y enlaces se enteran de que una página ya no está.',
      'Sirva 404.html con estado 404, no con 200 ni con la portada.'
    ),
    en: words(
      'Addresses that do not exist',
      'Search engines and links learn that a page is gone.',
      'Serve 404.html with status 404, not with 200 or the front page.'
    )
  },
  version: {
    es: words(
      'Una sola versión de los datos',
      'Las páginas y la base de datos son de la misma versión.',
      'Suba todo build/ de una vez; vacíe la caché intermedia (CDN) de data/latest.json y de las páginas.'
    ),
    en: words(
      'One version of the data',
      'Pages and database are of the same version.',
      'Upload the whole of build/ at once; purge the CDN’s copy of data/latest.json and of the pages.'
    )
  },
  scripts: {
    es: words(
      'Tipo de los programas (.js)',
      'Con otro tipo el navegador no los ejecuta.',
      'Sirva .js como text/javascript.'
    ),
    en: words(
      'Type of scripts (.js)',
      'With another type the browser does not run them.',
      'Serve .js as text/javascript.'
    )
  },
  module: {
    es: words(
      'Motor (.wasm.gz)',
      'El motor viaja comprimido en su propio archivo, y la página lo descomprime.',
      'Suba el archivo duckdb-eh….wasm.gz tal como está en build/ y no lo convierta.'
    ),
    en: words(
      'Engine (.wasm.gz)',
      'The engine travels packed in a file of its own, and the page unpacks it.',
      'Upload duckdb-eh….wasm.gz as it stands in build/ and do not convert it.'
    )
  },
  compression: {
    es: words(
      'Compresión de páginas y programas',
      'Comprimidos pesan entre la tercera y la sexta parte.',
      'Active brotli o gzip para .html, .js, .css, .json, .svg y .csv.'
    ),
    en: words(
      'Compression of pages and scripts',
      'Compressed they weigh a third to a sixth.',
      'Switch on brotli or gzip for .html, .js, .css, .json, .svg and .csv.'
    )
  },
  ranges: {
    es: words(
      'Partes de la base de datos',
      'Las bases grandes se leen por tramos, y una descarga rota sigue donde iba.',
      'Permita peticiones Range en .duckdb (respuesta 206) y no comprima esos archivos.'
    ),
    en: words(
      'Parts of the database',
      'Large databases are read in parts, and a broken download goes on where it was.',
      'Allow Range requests on .duckdb (answer 206) and do not compress these files.'
    )
  },
  database: {
    es: words(
      'Base de datos completa',
      'El tamaño que dice el servidor es el publicado.',
      'Suba de nuevo data/v; no comprima .duckdb ni deje que la CDN lo transforme (cache-control: no-transform).'
    ),
    en: words(
      'Whole database',
      'The size that the host tells is the published one.',
      'Upload data/v again; do not compress .duckdb, nor let the CDN transform it (cache-control: no-transform).'
    )
  },
  immutable: {
    es: words(
      'Archivos que nunca cambian',
      'Una segunda visita no los baja otra vez.',
      'Mande cache-control: public, max-age=31536000, immutable en /_app/immutable/ y /data/v/.'
    ),
    en: words(
      'Files that never change',
      'A second visit does not fetch them again.',
      'Send cache-control: public, max-age=31536000, immutable for /_app/immutable/ and /data/v/.'
    )
  },
  fresh: {
    es: words(
      'Archivos que cambian con cada versión',
      'Una versión nueva se ve de inmediato.',
      'Mande cache-control: no-cache en páginas, service-worker.js, _app/version.json y data/latest.json.'
    ),
    en: words(
      'Files that change with each version',
      'A new version is seen at once.',
      'Send cache-control: no-cache for pages, service-worker.js, _app/version.json and data/latest.json.'
    )
  },
  policy: {
    es: words(
      'Política de seguridad (CSP)',
      'La página trae la suya; la del servidor, si hay, no debe impedir el motor.',
      "Quite la del servidor o incluya en ella script-src 'self' 'wasm-unsafe-eval', worker-src 'self' y connect-src 'self' blob:."
    ),
    en: words(
      'Security policy (CSP)',
      'The page brings its own; the host’s, if any, must not bar the engine.',
      "Remove the host’s, or include script-src 'self' 'wasm-unsafe-eval', worker-src 'self' and connect-src 'self' blob:."
    )
  },
  frames: {
    es: words(
      'Figuras en otros sitios',
      'Las figuras para insertar se ven en marcos ajenos.',
      'Quite x-frame-options y cross-origin-embedder-policy de /embed/, y dé access-control-allow-origin: * a sus archivos.'
    ),
    en: words(
      'Figures on other sites',
      'Figures to embed are seen in frames of others.',
      'Remove x-frame-options and cross-origin-embedder-policy from /embed/, and give its files access-control-allow-origin: *.'
    )
  },
  secure: {
    es: words(
      'Conexión segura (HTTPS)',
      'Sin ella el navegador niega la lectura sin conexión y la verificación de la base de datos.',
      'Sirva el sitio por HTTPS y redirija HTTP.'
    ),
    en: words(
      'Secure connection (HTTPS)',
      'Without it the browser denies offline reading and the check of the database.',
      'Serve the site over HTTPS and redirect HTTP.'
    )
  },
  wasm: {
    es: words(
      'WebAssembly en este navegador',
      'El motor de consultas corre con él.',
      'Quite el modo de bloqueo para este sitio o pruebe con otro navegador.'
    ),
    en: words(
      'WebAssembly in this browser',
      'The query engine runs on it.',
      'Lift lockdown mode for this site, or try another browser.'
    )
  },
  offline: {
    es: words(
      'Lectura sin conexión',
      'Las páginas visitadas se leen sin conexión.',
      'Sirva service-worker.js como text/javascript en la carpeta del sitio; en modo privado el navegador puede negarla.'
    ),
    en: words(
      'Offline reading',
      'Visited pages can be read without a connection.',
      'Serve service-worker.js as text/javascript in the site’s folder; in private mode the browser may deny it.'
    )
  },
  storage: {
    es: words(
      'Espacio en este navegador',
      'Ahí se guardan las páginas visitadas y los archivos que usted pida guardar.',
      'Libere espacio, o permita a este sitio guardar datos; sin eso todo funciona con conexión.'
    ),
    en: words(
      'Room in this browser',
      'Visited pages are kept there, and the files that you ask to keep.',
      'Free some room, or allow this site to keep data; without it everything works with a connection.'
    )
  },
  memory: {
    es: words(
      'Memoria de este dispositivo',
      'Con 1 GB o menos el motor no se inicia; las páginas se leen igual.',
      'Para consultas use otro dispositivo.'
    ),
    en: words(
      'Memory of this device',
      'With 1 GB or less the engine is not started; pages read all the same.',
      'For queries use another device.'
    )
  }
};
