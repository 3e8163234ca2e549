/**
 * Several crawls at once on a machine that is held at a load, again and again: what is seen less of then, is
 * said. Every crawl has the page with four frames of other sites, whose first requests are lost first when the
 * browser is not stopped in time, and a sample of the others.
 */
import { holdLoad } from './hold-load.ts';
import type { Item } from './items.ts';
import { measureApart } from './measure-apart.ts';
import type { KnownMechanism } from './mechanism.ts';
import { columns, countOf, line } from './table.ts';

/** Crawls at once. */
const CRAWLS = 3;
/** Pages of a sample. */
const SAMPLE = 15;
const always = 'frames-four';

export interface Round {
  /** Tasks that wanted to run, on average. */
  load: number;
  /** How long it took. */
  seconds: number;
  items: Item[];
}

/** The pages of each crawl of one round. Rounds have other samples, until all pages had their turn. */
function samplesOf(round: number, mechanisms: ReadonlyArray<Pick<KnownMechanism, 'id'>>): string[][] {
  const others = mechanisms.map(({ id }) => id).filter((id) => id !== always);
  const samples = Math.max(1, Math.floor(others.length / SAMPLE));
  return Array.from({ length: CRAWLS }, (_empty, crawl) => {
    const turn = (round * CRAWLS + crawl) % samples;
    // One in so many, so that a sample has pages of many kinds.
    return [always, ...others.filter((_id, at) => at % samples === turn)];
  });
}

export async function measureUnderLoad(
  mechanisms: readonly KnownMechanism[],
  { load, times }: { load: number; times: number },
  told: (round: Round) => void,
): Promise<Round[]> {
  const rounds: Round[] = [];
  const held = holdLoad(load);
  try {
    for (let at = 0; at < times; at += 1) {
      held.mean();
      const began = performance.now();
      const items = await Promise.all(samplesOf(at, mechanisms).map(measureApart));
      const seconds = (performance.now() - began) / 1000;
      const round = { load: held.mean(), seconds, items: items.flat() };
      rounds.push(round);
      told(round);
    }
  } finally {
    await held.release();
  }
  return rounds;
}

/** The table of docs/truth.md. */
export function loadTable(rounds: readonly Round[]): string {
  const cells = (name: string, load: number, items: readonly Item[]): string =>
    line([name, load.toFixed(0), ...countOf(items).map(String)]);
  const mean = rounds.reduce((sum, { load }) => sum + load, 0) / Math.max(1, rounds.length);
  return [
    line(['crawl', 'load', 'pages', 'tried', ...columns]),
    line(['---', ...Array.from({ length: 8 }, () => '---:')]),
    ...rounds.map(({ load, items }, at) => cells(String(at + 1), load, items)),
    cells(
      'all',
      mean,
      rounds.flatMap(({ items }) => items),
    ),
  ].join('\n');
}
