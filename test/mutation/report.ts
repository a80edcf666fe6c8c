import type { Score } from './run';

/** The note of a run: its score with a 95 % interval (Wilson 1927), for it is a sample, and the faults nobody noticed. */
export function report({ tried, killed, possible, survived }: Score, seed: number, when: Date): string {
  const [low, high] = wilson(killed, tried).map((share) => `${(100 * share).toFixed(0)} %`);
  const share = `${((100 * killed) / tried).toFixed(0)} %`;
  return `# Faults made in the model

Written by \`npx tsx test/mutation/run.ts [COUNT] [SEED] [MINUTES]\`, ${when.toISOString().slice(0, 16).replace('T', ' ')} UTC. One fault at a
time in \`src/lib/model\`, of the ${possible.toLocaleString('en-US')} that its operators, conditions, bounds and numbers allow; the tests of the model either notice or not.

**${killed} of ${tried} noticed, ${share}** (95 % interval ${low} to ${high}; seed ${seed}).

${survived.length ? 'Not noticed; some of these change nothing that a reader could see:' : 'Every fault was noticed.'}

${survived.map(({ file, line, original, mutated }) => `- \`${file}:${line}\` \`${original}\` → \`${mutated}\``).join('\n')}
`.replace(/\n+$/, '\n');
}

export function wilson(hits: number, of: number, z = 1.96): [low: number, high: number] {
  const [share, extra] = [hits / of, z ** 2 / of];
  const half = z * Math.sqrt((share * (1 - share)) / of + extra / (4 * of));
  return [(share + extra / 2 - half) / (1 + extra), (share + extra / 2 + half) / (1 + extra)];
}
