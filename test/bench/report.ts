import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isOver, type Bench, type Measurement } from './bench';

const file = fileURLToPath(new URL('REPORT.md', import.meta.url));

export interface Result {
  bench: Bench['name'];
  measurements: readonly Measurement[];
  note?: string | undefined;
  seconds: number;
  /** Why a bench could not be run; its earlier section is replaced by this. */
  failed?: string;
}

const HEAD = `# Benchmarks

Written by \`npm run bench\`; each section by \`npm run bench NAME\`, and it says when and on what machine. Times are of one run on
one machine: read ratios, which stand beside their peer in the same run. Budgets are the design's; what is over one says so.
`;

/** The report with the sections of these results new and the others as they were. */
export function updated(report: string, results: readonly Result[], when: string): string {
  const sections = new Map(
    [...report.matchAll(/^## (\S+)\n[\s\S]*?(?=^## |(?![\s\S]))/gm)].map(([text, name = '']) => [name, text.trim()])
  );
  for (const result of results) sections.set(result.bench, section(result, when));
  return `${[HEAD.trim(), ...sections.values()].join('\n\n')}\n`;
}

function section({ bench, measurements, note, seconds, failed }: Result, when: string): string {
  const lines = [`## ${bench}`, '', `${when}; took ${seconds.toFixed(0)} s.`, ''];
  if (failed) return [...lines, `Could not be run: ${failed}`].join('\n');
  const format = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 0 });
  const rows = measurements.map((line) => {
    const budget = line.budget === undefined ? '' : `${format(line.budget)}${isOver(line) ? ' **over**' : ''}`;
    return `| ${line.what} | ${format(line.value)} | ${line.unit} | ${budget} |`;
  });
  const below = note ? ['', note] : [];
  return [...lines, '| what | value | unit | budget |', '| --- | ---: | --- | --- |', ...rows, ...below].join('\n');
}

/** Writes the sections into test/bench/REPORT.md. */
export function writeReport(results: readonly Result[]): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`;
  const when = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${machine}, load ${loadavg()[0]!.toFixed(1)}`;
  writeFileSync(file, updated(existsSync(file) ? readFileSync(file, 'utf8') : '', results, when));
}
