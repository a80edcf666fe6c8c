import { expect, it } from 'vitest';
import { applied, mutantsOf } from './mutants';
import { mutationScore } from './run';

it('faults are made one at a time, in behaviour only', () => {
  const text = "import a from 'x';\nexport const f = (n: 1 | 2) => (n > 0 && !a ? Math.min(n, 3) * 2 : a + 'x');\n";
  const mutants = mutantsOf('f.ts', text);
  expect(mutants.map(({ original, mutated }) => `${original} → ${mutated}`)).toEqual([
    '&& → ||',
    '> → >=',
    '0 → (0 + 1)',
    '!a → a',
    '* → /',
    'min → max',
    '3 → (3 + 1)',
    '2 → (2 + 1)',
    '+ → -'
  ]);
  expect(applied(text, mutants[5]!)).toContain('Math.max(n, 3)');
});

it.runIf(process.env.FULL)(
  'the tests of the model notice most faults that a slip could make',
  () => {
    const { tried, killed, survived } = mutationScore(40, 20_241_125);
    console.log(`mutation score of the model: ${killed} of ${tried}`);
    console.log(
      survived.map(({ file, line, original, mutated }) => `${file}:${line} ${original} → ${mutated}`).join('\n')
    );
    expect(killed / tried).toBeGreaterThan(0.7);
  },
  3_600_000
);
