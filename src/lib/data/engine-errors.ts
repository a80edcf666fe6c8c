import type { Locale } from '../text/format';

export type EngineErrorCode =
  | 'wasm-blocked'
  | 'worker-failed'
  | 'offline'
  | 'not-found'
  | 'host-error'
  | 'old-page'
  | 'corrupt'
  | 'no-ranges'
  | 'out-of-memory'
  | 'little-memory'
  | 'cancelled'
  | 'query';

interface Sentences {
  /** What happened, what it means for the page, and what the reader can do. */
  what: string;
  meaning: string;
  todo: string;
}

/** Every way in which the engine can fail, in the reader's words. The page itself stays readable in all of them. */
const ENGINE_ERRORS: Record<EngineErrorCode, Record<Locale, Sentences>> = {
  'wasm-blocked': {
    es: {
      what: 'El navegador no permite WebAssembly en esta página.',
      meaning: 'El motor de consultas no puede iniciar.',
      todo: 'Pruebe con otro navegador o quite el modo de bloqueo para este sitio.'
    },
    en: {
      what: 'The browser does not allow WebAssembly on this page.',
      meaning: 'The query engine cannot start.',
      todo: 'Try another browser, or lift lockdown mode for this site.'
    }
  },
  'worker-failed': {
    es: {
      what: 'El proceso del motor se detuvo.',
      meaning: 'La última consulta no terminó.',
      todo: 'Vuelva a iniciar el motor; si se repite, recargue la página.'
    },
    en: {
      what: 'The engine’s process stopped.',
      meaning: 'The last query did not finish.',
      todo: 'Start the engine again; if it happens again, reload the page.'
    }
  },
  offline: {
    es: {
      what: 'No hay conexión con el sitio.',
      meaning: 'No se pudo bajar el motor o la base de datos.',
      todo: 'Revise su conexión e intente de nuevo; lo que ya está en la página sigue siendo válido.'
    },
    en: {
      what: 'The site cannot be reached.',
      meaning: 'The engine or the database could not be downloaded.',
      todo: 'Check your connection and try again; what the page already shows still holds.'
    }
  },
  'not-found': {
    es: {
      what: 'El sitio no tiene la base de datos de esta versión.',
      meaning: 'La página puede ser de una versión anterior.',
      todo: 'Recargue la página.'
    },
    en: {
      what: 'The site does not have this version’s database.',
      meaning: 'The page may be of an earlier version.',
      todo: 'Reload the page.'
    }
  },
  'host-error': {
    es: {
      what: 'El servidor del sitio respondió con un error.',
      meaning: 'No se pudo bajar el motor o la base de datos.',
      todo: 'Intente de nuevo en unos minutos; lo que ya está en la página sigue siendo válido.'
    },
    en: {
      what: 'The site’s server answered with an error.',
      meaning: 'The engine or the database could not be downloaded.',
      todo: 'Try again in a few minutes; what the page already shows still holds.'
    }
  },
  'old-page': {
    es: {
      what: 'El sitio ya tiene una versión más nueva de los datos.',
      meaning: 'Esta página muestra la anterior, y dos versiones nunca se mezclan.',
      todo: 'Recargue la página para ver la nueva; lo que ya está en la página sigue siendo válido para su versión.'
    },
    en: {
      what: 'The site already has a newer version of the data.',
      meaning: 'This page shows the one before, and two versions are never mixed.',
      todo: 'Reload the page for the new one; what the page already shows still holds for its version.'
    }
  },
  corrupt: {
    es: {
      what: 'La base de datos, o el motor, llegó incompleta o alterada.',
      meaning: 'No es lo que se publicó, así que no se usa.',
      todo: 'Intente de nuevo; si se repite, avise a quien mantiene el sitio.'
    },
    en: {
      what: 'The database or the engine arrived incomplete or altered.',
      meaning: 'It is not what was published, so it is not used.',
      todo: 'Try again; if it happens again, tell whoever keeps the site.'
    }
  },
  'no-ranges': {
    es: {
      what: 'El servidor no entrega partes de un archivo.',
      meaning: 'Los flujos mensuales no se pueden leer por tramos.',
      todo: 'Descargue flows.duckdb completo desde la página de datos.'
    },
    en: {
      what: 'The server does not deliver parts of a file.',
      meaning: 'The monthly flows cannot be read by ranges.',
      todo: 'Download the whole flows.duckdb from the data page.'
    }
  },
  'out-of-memory': {
    es: {
      what: 'El dispositivo no tiene memoria suficiente.',
      meaning: 'El motor no puede abrir la base de datos.',
      todo: 'Cierre otras pestañas o use una computadora; la página sigue siendo legible.'
    },
    en: {
      what: 'The device does not have enough memory.',
      meaning: 'The engine cannot open the database.',
      todo: 'Close other tabs or use a computer; the page stays readable.'
    }
  },
  'little-memory': {
    es: {
      what: 'Este dispositivo dice tener 1 GB de memoria o menos.',
      meaning: 'El motor de consultas necesita más, y el navegador podría cerrar la página; por eso no se inicia.',
      todo: 'Las cifras, tablas y descargas de la página funcionan sin él; para consultas use otro dispositivo.'
    },
    en: {
      what: 'This device says that it has 1 GB of memory or less.',
      meaning: 'The query engine needs more, and the browser might close the page; so it is not started.',
      todo: 'Figures, tables and downloads of the page work without it; for queries use another device.'
    }
  },
  cancelled: {
    es: {
      what: 'Se canceló.',
      meaning: 'No se cambió nada de la página.',
      todo: 'Puede volver a iniciarlo cuando quiera.'
    },
    en: { what: 'Cancelled.', meaning: 'Nothing on the page has changed.', todo: 'You can start again at any time.' }
  },
  query: {
    es: {
      what: 'La consulta no se pudo resolver.',
      meaning: 'La página conserva sus cifras.',
      todo: 'Recargue la página; si se repite, avise a quien mantiene el sitio.'
    },
    en: {
      what: 'The query could not be answered.',
      meaning: 'The page keeps its figures.',
      todo: 'Reload the page; if it happens again, tell whoever keeps the site.'
    }
  }
};

/** The engine could not do what was asked; `sentence` says so in the reader's language. */
export class EngineError extends Error {
  constructor(
    readonly code: EngineErrorCode,
    cause?: unknown
  ) {
    super(code, { cause });
    this.name = 'EngineError';
  }

  sentence(locale: Locale): string {
    const { what, meaning, todo } = ENGINE_ERRORS[this.code][locale];
    return `${what} ${meaning} ${todo}`;
  }
}
