import { EngineError } from '$lib/data/engine-errors';
import { EnumInsideError } from '$lib/data/workbench/arrow-columns';
import { explain } from '$lib/data/workbench/explain';
import { SqlError } from '$lib/data/workbench/sql-error';
import type { Statement } from '$lib/data/workbench/statements';
import type { Locale } from '$lib/text/format';
import * as m from '$lib/text/paraglide/messages';
import type { Fault } from './desk.svelte';

/** What went wrong with a run of `text`, for its reader; `known` are the tables that a wrong name may have meant. */
export function faultOf(error: unknown, text: string, locale: Locale, known: readonly string[]): Fault {
  const statement = (error as { statement?: Statement }).statement;
  if (error instanceof SqlError && statement) {
    const place = error.place(statement.sql);
    return {
      sentence: explain(error, statement.sql, locale, known),
      said: `${error.type}: ${error.message}`,
      place: place && { from: statement.start + place.from, to: statement.start + place.to },
      text
    };
  }
  const sentence =
    error instanceof EngineError
      ? error.sentence(locale)
      : error instanceof EnumInsideError
        ? m.wb_enum_inside({ column: error.column })
        : String(error);
  return { sentence, said: null, place: null, text };
}
