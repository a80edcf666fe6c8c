import { expect, it } from 'vitest';
import { applied, mutantsOf } from './mutants';
import { report, wilson } from './report';
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

it('the note tells the score with its interval and each fault that nobody noticed', () => {
  const [low, high] = wilson(8, 10);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
  const survived = mutantsOf('f.ts', 'export const f = (n: number) => n < 2;').slice(0, 1);
  const note = report({ tried: 10, killed: 9, possible: 1234, survived }, 7, new Date(0));
  expect(note).toContain('of the 1,234');
  expect(note).toContain('**9 of 10 noticed, 90 %** (95 % interval 60 % to 98 %; seed 7)');
  expect(note).toContain('- `f.ts:1` `<` → `<=`');
});

it.runIf(process.env.FULL)(
  'the tests of the model notice most faults that a slip could make',
  () => {
    const { tried, killed, survived } = mutationScore(150, 20_241_125, { minutes: 20 });
    console.log(`mutation score of the model: ${killed} of ${tried}`);
    console.log(
      survived.map(({ file, line, original, mutated }) => `${file}:${line} ${original} → ${mutated}`).join('\n')
    );
    expect(tried).toBeGreaterThan(20);
    expect(killed / tried).toBeGreaterThan(0.7);
  },
  3_600_000
);
