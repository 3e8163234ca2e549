/** `cookiewacht worker`: crawls sites of queued runs, until it is stopped. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { defineCommand, flag, list, text, textOr } from '../../crawler/cli/command.ts';
import type { Outcome } from '../../crawler/cli/exit-code.ts';
import { complain, say } from '../../crawler/cli/output.ts';
import { UsageError, reasonOf } from '../../crawler/errors.ts';
import { readSigningKey } from '../../crawler/run/keys.ts';
import { createEvidence } from '../evidence/create.ts';
import { craftsWith } from '../fleet/crafts.ts';
import { openFleet } from '../fleet/open.ts';
import { runWorker } from '../fleet/run-worker.ts';
import { stopSignal } from './stop-signal.ts';

const options = z.object({
  database: text('--database <url>', 'PostgreSQL with the queue (default: DATABASE_URL)'),
  evidence: text('--evidence <place>', 'folder that all workers share, or s3://BUCKET'),
  sites: textOr('--sites <number>', 'sites to crawl at the same time', '2'),
  untilEmpty: flag('--until-empty', 'end when no run is left, as a job of Kubernetes does'),
  allowCode: flag(
    '--allow-code',
    'take runs whose policy has rules of its own too: they are programs (docs/own-rules.md)',
  ),
  secret: list('--secret <names...>', 'environment variables that the recorded flows of a run may type'),
  signKey: text(
    '--sign-key <file>',
    'private key (PEM, Ed25519) that signs the runs that this worker puts together',
  ),
  mostRest: textOr(
    '--most-rest <seconds>',
    'put a site back that asks to be left alone for longer (Retry-After)',
    '120',
  ),
  work: text('--work <dir>', 'folder for what is on its way (default: that of the system)'),
  browser: text('--browser <path>', 'browser program to use'),
  cacert: text('--cacert <file>', 'certificate authority (PEM) to trust'),
  connectTo: list('--connect-to <mapping...>', 'connect elsewhere, as with crawl'),
  sealed: flag('--sealed', 'connect only to what --connect-to names'),
});
type Given = z.output<typeof options>;

/** The command. */
export const worker = defineCommand({
  name: 'worker',
  description: 'crawl sites of queued runs, beside other workers, until it is stopped',
  examples: {
    'worker --database postgresql://desk@db/desk --evidence s3://evidence': 'on each machine that is to help',
    'worker --until-empty --sites 1': 'as a job that ends when no run is left',
  },
  args: z.tuple([]),
  options,
  run: (_, given) => work(given),
});

async function work(given: Given): Promise<Outcome> {
  const url = given.database ?? process.env['DATABASE_URL'] ?? '';
  if (url === '')
    throw new UsageError(
      'worker: --database is missing',
      'name the PostgreSQL of the desk, or set DATABASE_URL',
    );
  if (given.evidence === undefined)
    throw new UsageError(
      'worker: --evidence is missing',
      'name a folder that all workers share, or s3://BUCKET',
    );
  const sites = wholeNumber('--sites', given.sites, { from: 1, to: 64 });
  const mostRest = wholeNumber('--most-rest', given.mostRest, { from: 1, to: 300 });
  if (given.signKey !== undefined) await readSigningKey(given.signKey);
  const store = createEvidence(given.evidence, process.env);
  await store.ready();
  const place = await workPlace(given.work);
  const stop = stopSignal();
  const controller = new AbortController();
  const end = async (): Promise<void> => {
    await stop.asked;
    say('Stopping: sites that are being crawled are left to other workers.');
    controller.abort();
  };
  void end();
  try {
    const fleet = await openFleet(url, { onError: (reason) => complain(`Queue: ${reason}`) });
    try {
      say(`Worker · rules ${fleet.rules} · evidence in ${store.shown} · ${sites} at a time`);
      await runWorker({
        fleet,
        url,
        store,
        crafts: craftsWith({
          crawl: ownOptions(given),
          assemble: given.signKey === undefined ? [] : ['--sign-key', given.signKey],
          secrets: given.secret,
          mostRest,
        }),
        allowCode: given.allowCode,
        work: place,
        sites,
        untilEmpty: given.untilEmpty,
        byAddress: given.connectTo.length === 0,
        signal: controller.signal,
        say,
      });
    } finally {
      await fleet.close();
    }
  } finally {
    stop.forget();
    await rm(place, { recursive: true, force: true });
  }
  return controller.signal.aborted ? { kind: 'stopped' } : { kind: 'shown' };
}

function wholeNumber(option: string, given: string, { from, to }: { from: number; to: number }): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= from && number <= to) return number;
  throw new UsageError(
    `${option} expects a whole number from ${from} to ${to}; found \`${given}\``,
    `e.g. ${option} 2`,
  );
}

/** What belongs to this machine, and not to the run. */
const ownOptions = ({ browser, cacert, connectTo, sealed }: Given): string[] => [
  ...(browser === undefined ? [] : ['--browser', browser]),
  ...(cacert === undefined ? [] : ['--cacert', cacert]),
  ...(connectTo.length === 0 ? [] : ['--connect-to', ...connectTo]),
  ...(sealed ? ['--sealed'] : []),
];

async function workPlace(given: string | undefined): Promise<string> {
  const folder = given ?? tmpdir();
  try {
    await mkdir(folder, { recursive: true });
    return await mkdtemp(join(folder, 'cookiewacht-worker-'));
  } catch (error) {
    throw new UsageError(`--work ${folder}: cannot be written (${reasonOf(error)})`, 'name another folder', {
      cause: error,
    });
  }
}
