/**
 * What a whole site costs: five small pages and the four journeys by the real command, from its start to its
 * end, against as many bare visits, and against the peer. Each command runs alone, in turns with the others.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { trustAuthorities } from '../crawler/browser/trust.ts';
import { reasonOf } from '../crawler/errors.ts';
import { parseConnectTo } from '../crawler/network/connect-to.ts';
import { reportSchema } from '../reports/document/schema/run.ts';
import { smallSiteApart } from './apart.ts';
import { cli, floorProgram, runNode } from './commands.ts';
import type { FoundBrowser } from '../crawler/browser/find.ts';
import { NO_SHELL, browserOptions, fullChromium, headlessShell } from './engines.ts';
import { PEER, installPeer, type Peer } from './peer.ts';
import { measureCommands, type Spent } from './spent.ts';
import { median, printTable } from './tables.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const JOURNEYS = 4;
/** Visits side by side: as many as the command makes to one host. */
const SIDE_BY_SIDE = 3;

/** Where the site is, and a folder for what the commands write. */
interface Site {
  urls: string[];
  connectTo: string[];
  /** The same for Chromium. */
  rules: string;
  caFile: string;
  /** Makes a browser trust the site, as its HOME. */
  home: string;
  /** A folder that nobody has used yet. */
  fresh(): Promise<string>;
}

interface Command {
  name: string;
  run(): Promise<void>;
}

/** Prints the figures. */
export async function site(): Promise<void> {
  const [full, shell] = [await fullChromium(), await headlessShell()];
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-bench-'));
  const caFile = join(folder, 'ca.pem');
  const { told, stop } = await smallSiteApart(caFile);
  try {
    const say = (line: string): void => console.log(line);
    const home = await mkdtemp(join(folder, 'home-'));
    const trust = await trustAuthorities({ cacert: caFile, home, say });
    const place: Site = {
      ...told,
      caFile,
      home: trust.env['HOME'] ?? home,
      rules: parseConnectTo(told.connectTo, { sealed: true }).resolverRules.join(','),
      fresh: () => mkdtemp(join(folder, 'out-')),
    };
    const peer = await tryPeer(place, full, join(folder, 'peer')).catch((error: unknown) => reasonOf(error));
    const engines = [full, ...(shell ? [shell] : [])];
    const commands = engines.flatMap((program) => [
      ...bareCommands(place, program),
      ourCommand(place, program),
      ...(typeof peer === 'string' ? [] : peerCommands(place, program, peer)),
    ]);
    console.log(`5 pages, ${JOURNEYS} journeys, ${ROUNDS} rounds in turns; ${full.version}`);
    printSpent(await inTurns(commands));
    if (!shell) console.log(`shell: ${NO_SHELL}`);
    if (typeof peer === 'string') console.log(`${PEER}: not available: ${peer}`);
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function bareCommands({ urls, rules, home }: Site, { path, engine }: FoundBrowser): Command[] {
  const visits = Array.from({ length: JOURNEYS }, () => urls).flat();
  return [1, SIDE_BY_SIDE].map((sideBySide) => ({
    name: `${engine}: ${visits.length} bare visits, ${sideBySide === 1 ? 'one by one' : `${sideBySide} side by side`}`,
    run: () => runNode([floorProgram, path, String(sideBySide), rules, ...visits], { env: { HOME: home } }),
  }));
}

function ourCommand(site: Site, program: FoundBrowser): Command {
  const [start = ''] = site.urls;
  return {
    name: `${program.engine}: cookiewacht crawl`,
    run: async () => {
      const out = join(await site.fresh(), 'run');
      const where = [...site.connectTo.flatMap((mapping) => ['--connect-to', mapping]), '--sealed'];
      const crawl = ['crawl', start, '--pages', String(site.urls.length), '--out', out, '--fail-on', 'never'];
      const args = [cli, ...crawl, '--cacert', site.caFile, ...where, ...browserOptions(program)];
      await runNode(args, { codes: [0, 3] });
      await checkRun(out, site.urls.length);
    },
  };
}

/** @throws Error when the run did not do the work that is measured */
async function checkRun(out: string, pages: number): Promise<void> {
  const report = reportSchema.parse(JSON.parse(await readFile(join(out, 'report.json'), 'utf8')));
  const journeys = report.sites.flatMap((each) => each.journeys);
  const lacking = journeys.find(
    ({ choice, confirmed, pages: seen }) => seen.length < pages || (choice !== 'none' && confirmed !== true),
  );
  if (journeys.length < JOURNEYS || lacking)
    throw new Error(`the crawl is not complete: ${JSON.stringify(lacking ?? journeys.length)}`);
}

/** @throws Error when it cannot be installed, or does not do its work on this site */
async function tryPeer(site: Site, program: FoundBrowser, folder: string): Promise<Peer> {
  const peer = await installPeer(folder);
  await scanWith(peer, site, program, site.urls.slice(0, 1), 1);
  return peer;
}

async function scanWith(
  peer: Peer,
  { rules, home, fresh }: Site,
  { path }: FoundBrowser,
  urls: readonly string[],
  concurrency: number,
): Promise<void> {
  const scan = async (url: string): Promise<void> =>
    peer.scan(url, { executable: path, rules, home, out: await fresh() });
  await new PQueue({ concurrency }).addAll(urls.map((url) => () => scan(url)));
}

function peerCommands(site: Site, program: FoundBrowser, peer: Peer): Command[] {
  return [1, SIDE_BY_SIDE].map((concurrency) => ({
    name: `${program.engine}: peer, ${site.urls.length} pages, ${concurrency === 1 ? 'one by one' : `${concurrency} side by side`}`,
    run: () => scanWith(peer, site, program, site.urls, concurrency),
  }));
}

async function inTurns(commands: readonly Command[]): Promise<Map<string, Spent[]>> {
  const spent = new Map(commands.map(({ name }): [string, Spent[]] => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name, run } of commands) spent.get(name)?.push(await measureCommands(run));
  return spent;
}

/** The floor of a ratio is the first command: bare visits one after another, in full Chromium. */
function printSpent(spent: ReadonlyMap<string, Spent[]>): void {
  const [floor = []] = [...spent.values()];
  const rows = [...spent].map(([name, mine]) => {
    const of = (which: keyof Spent): string[] => [
      median(mine.map((each) => each[which])).toFixed(1),
      median(mine.map((each, index) => each[which] / (floor[index] ?? each)[which])).toFixed(2),
    ];
    return [name, ...of('wall'), ...of('cpu')];
  });
  printTable(['', 'wall s', '÷ first line', 'CPU s', '÷ first line'], rows);
}
