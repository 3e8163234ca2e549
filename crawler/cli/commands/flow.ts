/** `cookiewacht flow check FILE`: reads a recorded flow, plays it once, and shows a picture of each step. */
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import * as z from 'zod';
import type { Device } from '../../../rules/evidence/common.ts';
import type { BrowserPool } from '../../browser/pool.ts';
import type { Tab } from '../../browser/tab.ts';
import { UsageError } from '../../errors.ts';
import { loadFlow } from '../../flow/load-flow.ts';
import { prepareFlows, type PreparedFlow } from '../../flow/prepare.ts';
import { nameOfStep, type FlowStep } from '../../flow/recording.ts';
import { runFlowJourney } from '../../journey/flow-journey.ts';
import { SiteCrawl } from '../../journey/site-crawl.ts';
import type { JourneyResult } from '../../run/progress.ts';
import { RunDirectory } from '../../run/run-directory.ts';
import type { Run } from '../../run/run.ts';
import { defaultTimeouts } from '../../timeouts.ts';
import { takeScreenshot } from '../../visit/screenshot.ts';
import { defineCommand, text } from '../command.ts';
import { crawlOptions } from '../crawl-request.ts';
import { loadPolicy, type LoadedPolicy } from '../load-policy.ts';
import { devicesNamed } from '../options.ts';
import { print, say } from '../output.ts';
import { quietProgress } from '../progress/quiet.ts';
import { insideOf, readReach } from '../reach.ts';
import { withBrowser } from '../with-browser.ts';
import type { Outcome } from '../exit-code.ts';

const { browser, engine, headed, connectTo, map, cacert, userAgent, sealed } = crawlOptions;

const options = z.object({
  policy: text(
    '--policy <file>',
    'policy with a journey that plays the flow; without it the file is only read',
  ),
  device: text('--device <name>', 'device to play it with: desktop or phone (default: desktop)'),
  out: text('--out <dir>', 'folder for the pictures (default: the name of the flow)'),
  browser,
  engine,
  headed,
  connectTo,
  map,
  cacert,
  userAgent,
  sealed,
});

/** The `flow` command. */
export const flow = defineCommand({
  name: 'flow',
  description: 'check a recorded flow: read it, play it once, and show a picture of each step',
  examples: {
    'flow check flows/login.json': 'whether it can be played at all',
    'flow check flows/login.json --policy policy.yaml': 'play it as the journey of the policy does',
  },
  takes: { '<action>': 'check', '<file>': 'recording of the Chrome DevTools Recorder (JSON)' },
  args: z.tuple([z.string(), z.string()]),
  options,
  run: async ([action, file], given) => {
    if (action !== 'check')
      throw new UsageError(`flow: there is no \`${action}\``, 'cookiewacht flow check flows/login.json');
    const { title, steps, names } = await loadFlow(file);
    await print(
      `${file}: is a flow of ${steps.length} steps${title === '' ? '' : ` (${title})`}` +
        (names.length === 0 ? '.' : `; it types ${names.join(', ')}.`),
    );
    if (given.policy === undefined) {
      await print('It was not played: name the policy whose journey plays it with --policy FILE.');
      return { kind: 'shown' };
    }
    return playOnce(file, await loadPolicy(given.policy, []), given);
  },
});

async function playOnce(
  file: string,
  loaded: LoadedPolicy,
  given: z.output<typeof options>,
): Promise<Outcome> {
  const { policy } = loaded;
  const folder = resolve(loaded.file ?? '.', '..');
  const journey = policy.journeys.find((each) => resolve(folder, each.flow) === resolve(file));
  if (journey === undefined)
    throw new UsageError(
      `${loaded.source}: no journey plays ${file}`,
      `add one under \`journeys\`; it has ${policy.journeys.map((each) => each.flow).join(', ') || 'none'}`,
    );
  // Where the flow leads is what is tried; the pages behind it are for the crawl.
  const [prepared] = await prepareFlows([{ ...journey, pages: [] }], loaded.file);
  if (prepared === undefined) throw new Error('a journey was not prepared');
  const [device] = devicesNamed(given.device === undefined ? undefined : [given.device]);
  const out = given.out ?? basename(file, '.json');
  await mkdir(out, { recursive: true });
  const reach = { ...(await readReach(given)), inside: insideOf(policy) };
  const { status, reason } = await withBrowser(given, reach, (browsers, reached) =>
    makeJourney(browsers, reached, { loaded, prepared, out, device }),
  );
  if (status === 'complete') await print(`The flow got to its end. Its pictures are in ${out}.`);
  else await print(`The flow ended: ${reason ?? status}\nIts pictures are in ${out}.`);
  await print('They show what a person who is logged in sees. Remove them when you have looked.');
  return { kind: 'verified', sound: status === 'complete' };
}

/** What is played, with which device, and where its pictures go. */
interface Wanted {
  loaded: LoadedPolicy;
  prepared: PreparedFlow;
  out: string;
  device: Device | undefined;
}

async function makeJourney(
  browsers: BrowserPool,
  reach: Run['reach'],
  { loaded: { policy }, prepared, out, device }: Wanted,
): Promise<JourneyResult> {
  const site = policy.sites.find(({ id }) => id === prepared.journey.site);
  if (site === undefined) throw new Error('a policy with a journey of no site was loaded');
  const place = await mkdtemp(join(tmpdir(), 'cookiewacht-flow-'));
  const stop = new AbortController();
  const end = (): void => stop.abort();
  process.on('SIGINT', end).on('SIGTERM', end);
  let result: JourneyResult = { status: 'interrupted', reason: null, banner: false, pages: 0 };
  const run: Run = {
    policy,
    sites: [site],
    journeys: [],
    limits: { pages: 1, concurrency: 1, perHost: 1 },
    reach,
    browsers,
    directory: await RunDirectory.create(join(place, 'run'), new Date()),
    signal: stop.signal,
    timeouts: defaultTimeouts,
    progress: { ...quietProgress(say), journeyDone: (_site, _journey, ended) => void (result = ended) },
  };
  try {
    const onStep = (number: number, step: FlowStep, tab: Tab): Promise<void> => show(number, step, tab, out);
    await runFlowJourney(run, new SiteCrawl(run, site, undefined, device), { ...prepared, onStep });
    return result;
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
    await rm(place, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function show(number: number, step: FlowStep, tab: Tab, out: string): Promise<void> {
  const picture = await takeScreenshot(tab, out, number);
  await print(`  ${number}  ${nameOfStep(step)}${picture === undefined ? '' : `  ${join(out, picture)}`}`);
}
