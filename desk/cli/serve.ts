/** `cookiewacht desk`: opens the desk, takes in the runs of a folder, and serves its pages until it is stopped. */
import { join } from 'node:path';
import * as z from 'zod';
import { defineCommand, flag, text, textOr } from '../../crawler/cli/command.ts';
import type { Outcome } from '../../crawler/cli/exit-code.ts';
import { complain, say } from '../../crawler/cli/output.ts';
import { UsageError, reasonOf } from '../../crawler/errors.ts';
import type { Desk } from '../desk.ts';
import { startUpkeep } from '../keep/upkeep.ts';
import { isStoreAway } from '../evidence/s3-client.ts';
import type { Crawls } from '../jobs/crawls.ts';
import { openJobs } from '../jobs/open.ts';
import { openDesk, type DeskOptions } from '../open.ts';
import { providerAt, type Provider } from '../server/auth/oidc.ts';
import { originOf, type Origin } from '../server/security/origin.ts';
import { listen, type Listening } from '../server/serve.ts';
import { firstLink } from './first-person.ts';
import { takeInRuns } from './runs.ts';
import { stopSignal } from './stop-signal.ts';
import { deskOptions, storageOptions } from './storage.ts';

const options = z.object({
  ...storageOptions,
  runs: textOr('--runs <dir>', 'folder whose runs are taken in at the start', 'runs'),
  port: textOr('--port <number>', 'port to listen on', '8787'),
  listen: textOr('--listen <address>', 'address of this machine to listen on', '127.0.0.1'),
  origin: text('--origin <url>', 'address under which people reach the desk, if a proxy stands before it'),
  pagesOnly: flag('--pages-only', 'make no crawls and send no mail: another process of this desk does'),
  fleet: flag('--fleet', 'let workers make the crawls of schedules (docs/scale.md)'),
  oidcIssuer: text('--oidc-issuer <url>', 'OpenID Connect provider of your organisation'),
  oidcClient: text(
    '--oidc-client <id>',
    'name of the desk at it; its secret is COOKIEWACHT_DESK_OIDC_SECRET',
  ),
});
type Given = z.output<typeof options>;

/** The command without a name of its own. */
export const serve = defineCommand({
  name: 'serve',
  description: 'start the desk: what `cookiewacht desk` does by itself',
  examples: {
    desk: 'on this machine alone, with an embedded database',
    'desk --origin https://desk.example.nl --database postgresql://desk@db/desk': 'behind a proxy',
  },
  args: z.tuple([]),
  options,
  run: (_, given) => runServe(given),
});

async function runServe(given: Given): Promise<Outcome> {
  const port = portOf(given.port);
  const provider = providerOf(given);
  // Wrong options are told before the database starts.
  originAt(given.origin, port);
  const storage = deskOptions(given);
  if (given.fleet) fleetOf(storage);
  if (!given.pagesOnly) await tryStore(storage);
  say(
    `Cookiewacht desk · ${storage.database === undefined ? `embedded database in ${given.data}` : 'PostgreSQL'}`,
  );
  const stopped = stopSignal();
  const opened: Array<() => Promise<void>> = [];
  try {
    const desk = await openDesk(storage);
    opened.push(() => desk.close());
    const jobs = given.pagesOnly
      ? null
      : await openJobs(desk, {
          folder: given.data,
          address: originAt(given.origin, port).text,
          say: complain,
          fleet: given.fleet ? fleetOf(storage) : null,
        });
    opened.push(async () => jobs?.stop());
    const server = await serverOf(desk, given, port, { provider, crawls: jobs?.crawls ?? null });
    opened.push(() => server.close());
    await welcome(desk, given, server.port);
    opened.push(startUpkeep(desk, { data: given.data, say: complain }));
    await Promise.race([takeIn(desk, given.runs), stopped.asked]);
    await stopped.asked;
    say('Stopping…');
  } finally {
    stopped.forget();
    for (const end of opened.toReversed()) await end();
  }
  return { kind: 'shown' };
}

function serverOf(
  desk: Desk,
  given: Given,
  port: number,
  { provider, crawls }: { provider: Provider | null; crawls: Crawls | null },
): Promise<Listening> {
  return listen({ hostname: given.listen, port }, (actual) => ({
    desk,
    origin: originAt(given.origin, actual),
    provider,
    crawls,
    // The desk itself speaks http only: what comes to an https address came by a proxy.
    behindProxy: given.origin?.startsWith('https:') === true,
    say: complain,
  })).catch((error: unknown) => {
    throw new UsageError(
      `--port ${port}: cannot listen on ${given.listen}: ${reasonOf(error)}`,
      'stop what uses that port, or choose another',
      { cause: error },
    );
  });
}

/** Says where the desk is and how to get in. */
async function welcome(desk: Desk, { origin, data }: Given, port: number): Promise<void> {
  const address = originAt(origin, port).text;
  const { name, path } = await firstLink(desk, process.stdout.isTTY);
  say(`Open ${address}`);
  say(
    path === null
      ? `Nobody can sign in? cookiewacht desk user reset ${name} --data ${join(data)} makes a link.`
      : `Sign in as ${name}, once, within a day:  ${address}${path}`,
  );
  say('Ctrl-C stops the desk.');
}

/** The pages are there while runs come in. */
async function takeIn(desk: Desk, folder: string): Promise<void> {
  const { taken, known, refused } = await takeInRuns(folder, desk, say);
  if (taken + known + refused === 0) say(`No runs in ${folder}. The desk says how a run comes to it.`);
  else say(`Runs in ${folder}: ${taken} taken in, ${known} were there, ${refused} left out.`);
}

/** A store that is away may be there when a run comes in. @throws UsageError for one that will not do then either */
async function tryStore({ evidence }: DeskOptions): Promise<void> {
  try {
    await evidence?.ready();
  } catch (error) {
    if (!(error instanceof UsageError && isStoreAway(error.cause))) throw error;
    complain(`${error.what}. The desk starts; evidence is shown and kept once the store answers.`);
  }
}

/** @throws UsageError where workers could not reach what this desk has */
function fleetOf({ database, evidence }: DeskOptions): string {
  if (database !== undefined && evidence !== undefined) return database;
  throw new UsageError(
    '--fleet: workers reach only a desk on PostgreSQL, with its evidence where they reach it',
    'name both: --database postgresql://desk@db/desk --evidence s3://evidence',
  );
}

function portOf(given: string): number {
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port < 65_536) return port;
  throw new UsageError(`--port: \`${given}\` is no port`, 'give a number from 0 to 65535, e.g. --port 8787');
}

function originAt(given: string | undefined, port: number): Origin {
  const origin = originOf(given, port);
  if (typeof origin !== 'string') return origin;
  throw new UsageError(`--origin: \`${given ?? ''}\` ${origin}`, 'e.g. --origin https://desk.example.nl');
}

function providerOf({ oidcIssuer, oidcClient }: Given): Provider | null {
  if (oidcIssuer === undefined && oidcClient === undefined) return null;
  const issuer = URL.parse(oidcIssuer ?? '');
  if (issuer === null || !/^https?:$/.test(issuer.protocol))
    throw new UsageError('--oidc-issuer: is no address', 'e.g. --oidc-issuer https://login.example.nl');
  if (oidcClient === undefined)
    throw new UsageError('--oidc-client: is missing', 'name the desk as your provider knows it');
  const clientSecret = process.env['COOKIEWACHT_DESK_OIDC_SECRET'] ?? '';
  return providerAt({ issuer, clientId: oidcClient, clientSecret });
}
