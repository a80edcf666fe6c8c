import { describe, expect, it } from 'vitest';
import { journey } from '../../src/lib/model/journey';
import { readCatalog } from '../../data/catalog/catalog';
import { CHOICE_RANGES } from '../../src/lib/model/journey-choices';
import { modelChoices } from '../../src/routes/como-funciona/choices';
import { inForce, valueInWords } from '../../src/routes/como-funciona/catalogue-words';
import { FACTS, MARKED, REFORMS } from '../../src/routes/como-funciona/facts';
import { headline, keeps, sentences } from '../../src/routes/como-funciona/sentence';
import { journeyRows } from '../../src/routes/como-funciona/table';
import { pesos } from '../../src/routes/como-funciona/words';
import { termsFor } from '../../src/lib/text/glossary';
import { GRID, INPUTS } from './journey-grid';

const runs = GRID.map((choices) => ({ choices, run: journey(INPUTS, modelChoices(choices)) }));
const told = ({ choices, run }: (typeof runs)[number], locale: 'es' | 'en') => [
  headline(run, choices, locale),
  ...sentences(run, choices, locale)
];

describe.each(['es', 'en'] as const)('the sentences in %s', (locale) => {
  const texts = runs.map((each) => told(each, locale).join(' '));

  it('are whole in every corner: no NaN, nothing empty, a capital and a full stop', () => {
    for (const each of runs) {
      const [title, ...all] = told(each, locale);
      expect(title).toMatch(/^\p{Lu}.{20,90}$/u);
      expect(all).toHaveLength(3);
      for (const sentence of all) {
        expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|-\d|\s\s|\s[,.;]|\.\.|;\./);
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      }
    }
  });

  it('say what the treasury keeps as the model has it', () => {
    for (const each of runs) {
      const [, ordinary, immex] = told(each, locale);
      expect(ordinary).toContain(pesos(keeps(each.run, 'ordinary'), locale));
      expect(immex).toContain(pesos(keeps(each.run, 'immex'), locale));
    }
  });

  const claims: [claim: string, words: Record<'es' | 'en', RegExp>, holds: (each: (typeof runs)[number]) => boolean][] =
    [
      ['duty is forgiven', { es: /se perdonan/, en: /are forgiven/ }, ({ run }) => run.relieved > 0],
      ['duty comes back', { es: /recupera .* de arancel/, en: /recovers .* of duty/ }, ({ run }) => run.relieved > 0],
      [
        'VAT falls away',
        { es: /se cancelan/, en: /fall away/ },
        ({ run, choices }) => choices.standing !== 'cash' && run.shares.exported > 0
      ],
      ['VAT is refunded', { es: /recibe /, en: /receives |gets / }, ({ run }) => run.shares.exported > 0],
      [
        'some stays in Mexico',
        { es: /se queda en México/, en: /stays in Mexico/ },
        ({ run, choices }) =>
          run.shares.home > 0 && (choices.standing !== 'cash' || run.due.duty > 0 || run.shares.exported === 0)
      ],
      ['USMCA keeps the duty', { es: /T-MEC/, en: /USMCA/ }, ({ run }) => run.benchmarks.C.overcharge > 1e-9],
      ['no duty', { es: /no hay arancel/, en: /there is no duty/ }, ({ run }) => run.due.duty === 0],
      [
        'nothing is lost',
        { es: /No se pierde impuesto/, en: /No tax is lost/ },
        ({ run }) => run.shares.diverted === 0
      ],
      [
        'something is lost',
        { es: /Se pierden/, en: /pesos are lost/ },
        ({ run }) => run.benchmarks.C.treasury.lost > 0
      ],
      [
        'time is worth something',
        { es: /CETES/, en: /CETES/ },
        ({ run }) => run.benchmarks.B.treasury.vatFinancing > 0
      ],
      [
        'benchmark A is nothing',
        { es: /da cero/, en: /comes to nothing/ },
        ({ run }) => run.benchmarks.A.treasury.total === 0
      ],
      [
        'the firm is certified',
        { es: /por estar certificada/, en: /being certified/ },
        ({ choices }) => choices.standing === 'certified'
      ],
      ['the firm guarantees', { es: /fianza/, en: /bond/ }, ({ choices }) => choices.standing === 'guarantee']
    ];
  it.each(claims)('claim that %s exactly when it does', (_, words, holds) => {
    for (const [i, each] of runs.entries()) {
      const text = texts[i]!;
      expect(words[locale].test(text), `${JSON.stringify(each.choices)}\n${text}`).toBe(holds(each));
    }
  });
});

describe('the table', () => {
  it('holds every amount of the drawing once', () => {
    for (const { run } of runs) {
      const rows = journeyRows(run, 'es', 'nada');
      const amounts = Object.values(run.lanes).flatMap((steps) => steps.flatMap(({ entries }) => entries));
      expect(rows.filter(({ cells }) => cells.tax !== '—')).toHaveLength(amounts.length);
      for (const { cells } of rows) expect(Number.isFinite(cells.pesos)).toBe(true);
    }
  });
});

describe('what the page rests on', () => {
  const { parameters, events } = readCatalog();

  it('stands in the catalogue, with a source', () => {
    for (const { id } of FACTS) expect(parameters.find((each) => each.parameter_id === id)?.source, id).toBeTruthy();
    for (const { id } of REFORMS) expect(events.find((each) => each.event_id === id)?.source, id).toBeTruthy();
  });

  it('lets goods stay as long as the catalogue says: 18 months of 30 days', () => {
    const stay = parameters.find((each) => each.parameter_id === 'stay-inputs')!;
    expect(stay.unit).toBe('months');
    expect(CHOICE_RANGES.dwellDays[1]).toBe(Number(stay.value) * 30);
  });

  it('tells the cumulative VAT credit in trillions, as the catalogue has it', () => {
    expect(parameters.find((each) => each.parameter_id === 'vat-credit-exercised')!.unit).toBe('trillion MXN');
  });

  it('is said in Spanish on the Spanish page', () => {
    const facts = FACTS.map(({ id }) => parameters.find((each) => each.parameter_id === id)!);
    for (const { parameter_id, value, unit, period } of facts) {
      const said = `${valueInWords(value, unit, 'es')} ${period ? inForce(period, 'es') : ''}`;
      expect(said, parameter_id).not.toMatch(/\b(of|days|months|years|or|bond|fee|duty|lesser|since|rule|free|Oct)\b/);
      expect(valueInWords(value, unit, 'en'), parameter_id).not.toMatch(/ de | al /);
    }
    expect(inForce('14-Oct-2024-', 'es')).toBe('desde 14 oct 2024');
    expect(inForce('-2014', 'en')).toBe('until 2014');
    expect(inForce('2015-2020', 'en')).toBe('2015–2020');
  });

  it('marks only terms that the glossary has', () => {
    expect(Object.keys(termsFor(MARKED, 'es'))).toHaveLength(MARKED.length);
  });
});
