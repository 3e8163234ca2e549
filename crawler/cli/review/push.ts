/** Hands a run in at the review desk: as one gzipped tar, streamed. */
import { resolve } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import * as z from 'zod';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { UsageError } from '../../errors.ts';
import { manifestFile, signatureFile } from '../../run/manifest.ts';
import { tarOf } from '../../run/tar.ts';
import { webStreamOf } from '../../run/web-stream.ts';
import { verifyRun } from '../../run/verify.ts';
import { askDesk, type Answer, type DeskAddress } from './address.ts';

const takenSchema = z.object({ again: z.boolean(), came: z.int(), went: z.int() });

/** What the desk made of a run, or why it does not have it. */
export type Pushed = z.output<typeof takenSchema> | { failed: string; advice: string };

interface How {
  tries: number;
  /** Milliseconds before the second try; doubled before each further one. */
  wait: number;
  /** Milliseconds for one try. */
  timeout: number;
}
const usual: How = { tries: 3, wait: 2000, timeout: 20 * 60_000 };

/**
 * @param run the directory, as the user named it
 * @throws UsageError when it is no finished run, or was changed
 */
export async function pushRun(run: string, desk: DeskAddress, how: How = usual): Promise<Pushed> {
  const folder = resolve(run);
  const { manifest, changed, missing, added, signature } = await verifyRun(folder, run);
  const [wrong] = [...changed, ...missing, ...added];
  if (wrong !== undefined)
    throw new UsageError(
      `${run}: is not as it was made (${toDisplay(wrong, 200)})`,
      `cookiewacht verify ${run} lists what was changed; crawl again`,
    );
  const paths = [...manifest.files.map(({ path }) => path), manifestFile];
  if (signature !== 'none') paths.push(signatureFile);
  for (let number = 1; ; number += 1) {
    const answer = await send(folder, paths, desk, how);
    if ('body' in answer) {
      const taken = takenSchema.safeParse(answer.body);
      if (taken.success) return taken.data;
      return { failed: `${desk.origin.host} is no review desk`, advice: 'name the address of the desk' };
    }
    if (!answer.away || number >= how.tries) return { failed: answer.failed, advice: answer.advice };
    await pause(how.wait * 2 ** (number - 1));
  }
}

/** Whether the desk is there and lets this token in; null if it does. */
export async function greet(desk: DeskAddress): Promise<Extract<Answer, { failed: string }> | null> {
  const answer = await askDesk(desk, '/api/v1/sites', { signal: AbortSignal.timeout(30_000) });
  return 'failed' in answer ? answer : null;
}

async function send(
  folder: string,
  paths: readonly string[],
  desk: DeskAddress,
  { timeout }: How,
): Promise<Answer> {
  // A wrong token is told before the run is on its way: a desk that refuses it does not read the rest.
  const refused = await greet(desk);
  if (refused !== null) return refused;
  const archive = createGzip();
  // An error of a file ends the request, and half an archive is refused; that of the request is told by the answer.
  pipeline(Readable.from(tarOf(folder, paths)), archive, () => undefined);
  try {
    return await askDesk(desk, '/api/v1/runs', {
      method: 'POST',
      body: webStreamOf(archive),
      duplex: 'half',
      signal: AbortSignal.timeout(timeout),
    });
  } finally {
    archive.destroy();
  }
}

/** What the user reads of a run that was handed in. */
export const pushedLine = (
  { again, came, went }: z.output<typeof takenSchema>,
  { origin }: DeskAddress,
): string =>
  again
    ? `${origin.host} had this run already.`
    : `Handed in at ${origin.origin}: ${came} ${came === 1 ? 'finding' : 'findings'} came, ${went} went.`;
