import { maybeNumber, text } from '../data/decode';
import { question, type Question } from '../data/question';
import { CELL_COLUMNS, decodeCell } from '../data/questions/cell';
import { formatShare, formatValue } from '../text/format';
import { citedSources, largestFirst, latest, periodsOf, sum, weakest } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { lines } from './lines';
import { measured, type MeasuredCell } from './measured';
import { placeName } from './names';
import { officeName, say } from './words';

const of = (rows: readonly MeasuredCell[], measure: string) => rows.filter((row) => row.measure === measure);

/** Both ways through Mexico's customs, by year. */
export const crossingsBalance = lines({
  id: 'crossings-balance',
  measure: 'crossings_exports',
  unit: 'USD',
  question: () =>
    measured(
      'customs trade',
      ['crossings_exports', 'crossings_imports'],
      `place_id = 'MX' AND sector_id = 'all' AND length(period) = 4`
    ),
  lines: ({ rows, locale }) => [
    {
      id: 'exports',
      label: say(locale, 'exportaciones', 'exports'),
      colour: 'var(--c1)',
      rows: of(rows as MeasuredCell[], 'crossings_exports')
    },
    {
      id: 'imports',
      label: say(locale, 'importaciones', 'imports'),
      colour: 'var(--c4)',
      rows: of(rows as MeasuredCell[], 'crossings_imports')
    }
  ],
  title({ locale }, [out, into]) {
    const [sold, bought] = [latest(out!.rows)!, latest(into!.rows)!];
    const gap = formatValue(Math.abs(sold.value - bought.value), 'USD', locale);
    return sold.value >= bought.value
      ? say(
          locale,
          `Por aduana salen ${gap} más de los que entran en ${sold.period}`,
          `${gap} more leave through customs than enter in ${sold.period}`
        )
      : say(
          locale,
          `Por aduana entran ${gap} más de los que salen en ${sold.period}`,
          `${gap} more enter through customs than leave in ${sold.period}`
        );
  },
  subtitle: {
    es: 'Comercio de mercancías por aduana, dólares corrientes',
    en: 'Trade in goods through customs, current US dollars'
  },
  note: {
    es: 'El último año es la suma de doce meses publicados; no se mezcla con las exportaciones por estado, que cubren cerca de 90 %.',
    en: 'The last year is the sum of twelve published months; not to be mixed with exports by state, which cover about 90%.'
  }
});

/** Trade between the United States and Mexico as the United States counts it. */
export const usTrade = lines({
  id: 'us-mexico-trade',
  measure: 'us_imports_from_mexico',
  unit: 'USD',
  question: () =>
    measured(
      'trade with the US',
      ['us_imports_from_mexico', 'us_exports_to_mexico'],
      `place_id = 'MX' AND sector_id = 'all' AND length(period) = 4`
    ),
  lines: ({ rows, locale }) => [
    {
      id: 'north',
      label: say(locale, 'de México a EE. UU.', 'Mexico to US'),
      colour: 'var(--c1)',
      rows: of(rows as MeasuredCell[], 'us_imports_from_mexico')
    },
    {
      id: 'south',
      label: say(locale, 'de EE. UU. a México', 'US to Mexico'),
      colour: 'var(--c4)',
      rows: of(rows as MeasuredCell[], 'us_exports_to_mexico')
    }
  ],
  title({ locale }, [north, south]) {
    const [up, down] = [latest(north!.rows)!, latest(south!.rows)!];
    const cents = formatShare(down.value / up.value, locale, 0);
    return say(
      locale,
      `Lo que llega de Estados Unidos equivale a ${cents} de lo que México le vende en ${up.period}`,
      `What arrives from the United States equals ${cents} of what Mexico sells it in ${up.period}`
    );
  },
  subtitle: {
    es: 'Comercio de mercancías según TransBorder de BTS, dólares corrientes',
    en: 'Trade in goods according to BTS TransBorder, current US dollars'
  }
});

interface GateRow extends MeasuredCell {
  lon: number | null;
  lat: number | null;
}

/** What leaves and enters at each customs office, on the map. */
export const crossingsFlows: Figure<GateRow> = {
  id: 'crossings-flows',
  measure: 'crossings_exports',
  question: gateQuestion,
  title(context) {
    const { gates, year, total } = gatesOf(context);
    const first = gates.find(({ lon }) => lon !== null)!;
    const part = formatShare((first.north! + first.south!) / total, context.locale, 0);
    return say(
      context.locale,
      `Por la ${first.label} pasa ${part} del comercio por aduana de ${year}`,
      `${part} of the customs trade of ${year} passes through ${first.label}`
    );
  },
  subtitle: (context) =>
    say(
      context.locale,
      `Valor que sale y entra por cada aduana, dólares, ${gatesOf(context).year}`,
      `Value leaving and entering through each customs office, US dollars, ${gatesOf(context).year}`
    ),
  chart: (context) => ({
    kind: 'flows',
    unit: 'USD',
    labelled: 6,
    northLabel: say(context.locale, 'sale del país', 'leaves the country'),
    southLabel: say(context.locale, 'entra al país', 'enters the country'),
    gates: gatesOf(context)
      .gates.filter(({ lon, lat }) => lon !== null && lat !== null)
      .map(({ lon, lat, label, ...gate }) => ({ ...gate, label: officeName(label), lon: lon!, lat: lat! }))
  }),
  table: (context) => ({
    caption: say(context.locale, 'Valor por aduana, dólares', 'Value by customs office, US dollars'),
    columns: [
      { key: 'label', label: say(context.locale, 'Aduana', 'Customs office'), kind: 'text' },
      { key: 'north', label: say(context.locale, 'Sale', 'Leaves'), kind: 'number' },
      { key: 'south', label: say(context.locale, 'Entra', 'Enters'), kind: 'number' }
    ],
    rows: gatesOf(context).gates.map(({ label, north, south }) => ({ cells: { label, north, south } }))
  }),
  reading(context) {
    const { gates } = gatesOf(context);
    const said = gates
      .slice(0, 3)
      .map(({ label, north, south }) => `${label} (${formatValue(north! + south!, 'USD', context.locale)})`);
    return say(
      context.locale,
      `El ancho de cada flecha es el valor; su largo no dice nada. Las tres mayores: ${said.join(', ')}.`,
      `The width of each arrow is the value; its length says nothing. The three largest: ${said.join(', ')}.`
    );
  },
  note: ({ locale }) =>
    say(
      locale,
      'Es el lugar por donde la mercancía cruza, no donde se fabrica ni se usa. «Otras aduanas» no tiene lugar en el mapa; está en la tabla.',
      'Where goods cross, not where they are made or used. “Other offices” has no place on the map; it is in the table.'
    ),
  basis: weakest,
  sources: citedSources
};

function gateQuestion(): Question<GateRow> {
  return question(
    'gates',
    `SELECT measure_id, ${CELL_COLUMNS}, lon, lat FROM best JOIN place USING (place_id)
     WHERE measure_id IN ('crossings_exports', 'crossings_imports') AND sector_id = 'all' AND level = 'customs'
       AND period = (SELECT max(period) FROM best WHERE measure_id = 'crossings_exports' AND length(period) = 4)
     ORDER BY measure_id, place_id`,
    (record) => ({
      ...decodeCell(record),
      measure: text(record, 'measure_id'),
      lon: maybeNumber(record, 'lon'),
      lat: maybeNumber(record, 'lat')
    })
  );
}

function gatesOf({ rows, names }: FigureContext<GateRow>) {
  const year = periodsOf(rows).at(-1)!;
  const places = [...new Set(rows.map(({ place }) => place))];
  const value = (place: string, measure: string) => of(rows, measure).find((row) => row.place === place)?.value ?? null;
  const gates = places.map((place) => {
    const { lon, lat } = rows.find((row) => row.place === place)!;
    const north = value(place, 'crossings_exports');
    const south = value(place, 'crossings_imports');
    return { id: place, label: placeName(names, place), lon, lat, north, south, value: (north ?? 0) + (south ?? 0) };
  });
  return {
    year,
    total: sum(gates.map((gate) => gate.value)),
    gates: largestFirst(gates).map(({ value: _, ...gate }) => gate)
  };
}
