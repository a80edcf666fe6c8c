import type { Scenario } from '$lib/model/scenario';
import type { Simulation } from '$lib/model/uncertainty';
import { firstRow, type Answer } from '$lib/scenario/answer';
import type { ScenarioClient } from '$lib/scenario/client';
import type { Item } from '$lib/scenario/edit';

/** What is known of a scenario. Ranges, places and sectors follow the centre. */
export interface Result {
  identity: string;
  nation: Answer;
  simulation: Simulation | null;
  sectors: Simulation | null;
}

export interface Drawing {
  done: number;
  total: number;
}

interface Options {
  /** Version of the data that a scenario is computed on. */
  versionOf(scenario: Scenario): string;
  signal: AbortSignal;
  onProgress(drawing: Drawing): void;
  onFound(item: Item, part: Partial<Result>): void;
}

/**
 * Ranges of the nation and its places, and of the nation's sectors, for each scenario: asked for together, told as they
 * come. Throws AnalysisError, and AbortError when `signal` stops it.
 */
export async function drawRanges(items: readonly Item[], client: ScenarioClient, options: Options): Promise<void> {
  const { versionOf, signal, onProgress, onFound } = options;
  const parts = items.flatMap((item) => [false, true].map((sectors) => ({ item, sectors, share: 0 })));
  const tell = () => {
    if (signal.aborted) return;
    onProgress({ done: parts.reduce((sum, { share }) => sum + share, 0), total: parts.length });
  };
  tell();
  await Promise.all(
    parts.map(async (part) => {
      const { scenario } = part.item;
      const ask = {
        data: versionOf(scenario),
        signal,
        onProgress: ({ done, total }: Drawing) => {
          part.share = done / total;
          tell();
        }
      };
      const found = part.sectors
        ? { sectors: await client.place({ scenario, place: 'MX' }, ask) }
        : await client.simulate(scenario, ask).then((simulation) => ({ simulation, nation: firstRow(simulation) }));
      part.share = 1;
      tell();
      onFound(part.item, found);
    })
  );
}
