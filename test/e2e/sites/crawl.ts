/** Crawls the sites at large, policy by policy, as a user does from the command line. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../../rules/judge/finding.ts';
import { reportOf, runCli } from '../../support/command-line.ts';
import type { Site } from './model.ts';
import { policyFor } from './policies.ts';
import { startAtLarge } from './start.ts';

interface Outcome {
  site: Site;
  findings: readonly Finding[];
}

export interface Crawled {
  outcomes: readonly Outcome[];
  /** Findings about hosts that nobody answers at. */
  elsewhere: readonly Finding[];
}

const three = ['none', 'accept', 'reject'];
const four = [...three, 'withdraw'];

/** Which crawl a site is in: consent is taken back only where that is what the site is about. */
function kindOf({ journeys, violations, others = [] }: Site): 'quiet' | 'withdrawn' | 'usual' {
  if (journeys === 'none') return 'quiet';
  if (journeys === 'all') return 'withdrawn';
  return [...violations, ...others].some((each) => each.startsWith('withdrawal-')) ? 'withdrawn' : 'usual';
}

/** `unreachable` is named by the library's policy besides its sites. */
export async function crawlAtLarge(
  sites: readonly Site[],
  unreachable: string,
  folder: string,
): Promise<Crawled> {
  const world = await startAtLarge(sites, folder);
  const of = (judge: Site['judge'], kinds: readonly string[]): Site[] =>
    sites.filter((site) => site.judge === judge && kinds.includes(kindOf(site)));
  const run = async (
    name: string,
    judge: Site['judge'],
    kinds: readonly string[],
    journeys: readonly string[],
    pages: number,
  ): Promise<Crawled> => {
    const mine = of(judge, kinds);
    if (mine.length === 0) return { outcomes: [], elsewhere: [] };
    const policy = policyFor(judge, mine, judge === 'library' ? [unreachable] : []);
    const file = join(folder, `${name}.yaml`);
    if (policy !== undefined) await writeFile(file, policy);
    const out = join(folder, name);
    const whom = policy === undefined ? mine.map(({ host }) => `https://${host}/`) : ['--policy', file];
    // Two crawls run side by side: six visits at a time, all told.
    await runCli(
      [
        'crawl',
        ...whom,
        '--journey',
        ...journeys,
        // Full Chromium crawls the replica.
        '--engine',
        'shell',
        '--pages',
        String(pages),
        '--concurrency',
        '3',
        '--out',
        out,
        ...world.network,
      ],
      folder,
    );
    const report = await reportOf(out);
    const idOf = new Map(report.sites.map(({ id, url }) => [new URL(url).hostname, id]));
    const findingsOf = (host: string): Finding[] =>
      report.findings.filter(({ site }) => site === idOf.get(host));
    return {
      outcomes: mine.map((site) => ({ site, findings: findingsOf(site.host) })),
      elsewhere: findingsOf(unreachable),
    };
  };
  const inTurn = async (runs: ReadonlyArray<() => Promise<Crawled>>): Promise<Crawled[]> => {
    const done: Crawled[] = [];
    for (const next of runs) done.push(await next());
    return done;
  };
  const any = ['quiet', 'withdrawn', 'usual'];
  try {
    const done = (
      await Promise.all([
        inTurn([
          () => run('default', 'default', ['usual'], three, 1),
          () => run('default-withdrawn', 'default', ['withdrawn'], four, 1),
          () => run('default-quiet', 'default', ['quiet'], ['none'], 2),
        ]),
        inTurn([
          () => run('cqt', 'cqt', ['usual'], three, 1),
          () => run('cqt-withdrawn', 'cqt', ['withdrawn'], four, 1),
          () => run('cqt-quiet', 'cqt', ['quiet'], ['none'], 2),
          () => run('library', 'library', any, ['none', 'accept'], 1),
          () => run('club', 'club', any, ['accept', 'category:statistics'], 5),
        ]),
      ])
    ).flat();
    return {
      outcomes: done.flatMap(({ outcomes }) => outcomes),
      elsewhere: done.flatMap(({ elsewhere }) => elsewhere),
    };
  } finally {
    await world.stop();
  }
}
