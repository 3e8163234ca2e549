/** Takes in a run: verified, parsed, kept, and told to the history. Whole or not at all; the same run twice is one run. */
import { randomUUID, createPublicKey } from 'node:crypto';
import { cp, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { filesOf, manifestFile, signatureFile } from '../../crawler/run/manifest.ts';
import { withFlatMemory } from '../../crawler/run/flat-memory.ts';
import { verifyRun, type Verification } from '../../crawler/run/verify.ts';
import { UsageError } from '../../crawler/errors.ts';
import type { EvidenceStore } from '../evidence/store.ts';
import type { History } from '../log/history.ts';
import { DeskError } from '../model/requests.ts';
import type { Act, TakenIn } from '../desk.ts';
import { settingsOf } from '../store/project.ts';
import { knownSites } from './known-sites.ts';
import { readReport, type ReadReport } from './read-report.ts';
import { nightRecordOf } from './record.ts';
import { unpack, usualLimits, type Limits } from './unpack.ts';

export interface Intake {
  history: History;
  evidence: EvidenceStore;
  /** Where runs are laid out before they are taken in. */
  incoming: string;
  limits?: Limits;
}

/** Takes in a run directory; it stays as it is. @throws DeskError when it is refused */
export const takeInFolder = (folder: string, act: Act, intake: Intake): Promise<TakenIn> =>
  withFolder(intake, async (place) => {
    const size = await sizeOf(folder);
    const { bytes, files } = intake.limits ?? usualLimits;
    if (size.bytes > bytes || size.files > files)
      throw new DeskError('run-too-large', `${folder}: is larger than the desk takes in`, folder);
    // A copy: what is verified is what is kept, whoever writes to the folder meanwhile.
    await cp(folder, place, { recursive: true, verbatimSymlinks: true, errorOnExist: true, force: false });
    return takeIn(place, folder, act, intake, { sent: false });
  });

/** Takes in an archive. @throws DeskError when it is refused */
export const takeInArchive = (archive: Readable, act: Act, intake: Intake): Promise<TakenIn> =>
  withFolder(intake, async (place) => {
    await mkdir(place);
    await unpack(archive, place, intake.limits);
    return takeIn(place, 'the run', act, intake, { sent: true });
  });

async function withFolder<T>({ incoming }: Intake, work: (place: string) => Promise<T>): Promise<T> {
  await mkdir(incoming, { recursive: true });
  const place = join(incoming, randomUUID());
  try {
    return await work(place);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      throw new DeskError('storage-full', 'the disk is full, so the run was not taken in', null, {
        cause: error,
      });
    throw error;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function sizeOf(folder: string): Promise<{ bytes: number; files: number }> {
  const files = await filesOf(folder).catch((error: unknown) => {
    throw new DeskError('run-refused', `${folder}: is no folder that can be read`, folder, { cause: error });
  });
  let bytes = 0;
  for (const { path, link } of files) if (!link) bytes += (await stat(join(folder, path))).size;
  return { bytes, files: files.length };
}

async function takeIn(
  place: string,
  shown: string,
  act: Act,
  intake: Intake,
  how: { sent: boolean },
): Promise<TakenIn> {
  const key = await intake.history.read(async (db) => (await settingsOf(db)).runKey);
  const verification = await verified(place, shown, key);
  const read = await readReport(place, verification, how);
  try {
    refuseMany(read, shown, intake.limits);
    return await withFlatMemory(() => keep(read, { place, act, verification }, intake));
  } finally {
    await read.report.close();
  }
}

/** Findings of a run; with 60,000 of them, all new, a desk has a peak of 460 MB. */
const MOST_FINDINGS = 70_000;

function refuseMany(
  { fingerprints }: ReadReport,
  shown: string,
  { findings: most = MOST_FINDINGS }: Limits = usualLimits,
): void {
  const count = fingerprints.values().reduce((sum, list) => sum + list.length, 0);
  if (count > most)
    throw new DeskError(
      'run-too-large',
      `${shown}: has ${count} findings, and the desk takes in ${most} at once; check fewer sites in one run`,
      'report.json',
    );
}

interface Verified {
  place: string;
  act: Act;
  verification: Verification;
}

async function keep(
  { report, fingerprints }: ReadReport,
  { place, act, verification }: Verified,
  { history, evidence }: Intake,
): Promise<TakenIn> {
  const manifest = verification.sha256;
  const known = await history.read((db) =>
    db.selectFrom('run').select('id').where('manifest', '=', manifest).executeTakeFirst(),
  );
  if (known !== undefined) return { manifest, id: known.id, again: true, came: 0, went: 0 };
  const files = verification.manifest.files.map(({ path, bytes }) => ({ path, bytes }));
  const own = [manifestFile, ...(verification.signature === 'none' ? [] : [signatureFile])];
  for (const path of own) files.push({ path, bytes: (await stat(join(place, path))).size });
  await evidence.put(manifest, place, files);
  return history.write<TakenIn>(async (trx) => {
    const again = await trx
      .selectFrom('run')
      .select('id')
      .where('manifest', '=', manifest)
      .executeTakeFirst();
    if (again !== undefined)
      return { draft: null, result: () => ({ manifest, id: again.id, again: true, came: 0, went: 0 }) };
    const startedAt = new Date(report.head.run.startedAt).toISOString();
    const known = inTurn(report.sites, (ids) =>
      knownSites({ ids, fingerprints: ids.flatMap((id) => fingerprints.get(id) ?? []), startedAt }, trx),
    );
    const record = await nightRecordOf({ report, verification }, known);
    const count = (list: 'came' | 'went'): number =>
      record.sites.reduce((sum, site) => sum + site[list].length, 0);
    const [came, went] = [count('came'), count('went')];
    const draft = {
      type: 'run-taken-in' as const,
      by: act.by,
      why: act.why ?? null,
      run: record.id,
      body: record,
    };
    return {
      draft,
      // Of the record nothing is held: its event has it.
      result: resultOf({ manifest, id: record.id, again: false, came, went }),
    };
  });
}

const resultOf = (taken: TakenIn) => (): TakenIn => taken;

/** Sites whose findings are asked for at once. */
const SITES_AT_ONCE = 50;

/** What is known of sites that are asked for in this order: of some of them at a time. */
function inTurn<T>(
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<(id: string) => T>,
): (id: string) => Promise<T> {
  const places = new Map(ids.map((id, at) => [id, Math.floor(at / SITES_AT_ONCE)]));
  let held: { place: number; known: Promise<(id: string) => T> } | null = null;
  return async (id) => {
    const place = places.get(id) ?? 0;
    if (held?.place !== place)
      held = { place, known: ask(ids.slice(place * SITES_AT_ONCE, (place + 1) * SITES_AT_ONCE)) };
    return (await held.known)(id);
  };
}

/** The longest manifest and signature, which are read as a whole: 100,000 files with their paths take a fifth of it. */
const longest = { [manifestFile]: 100 * 2 ** 20, [signatureFile]: 2 ** 16 };

async function verified(place: string, shown: string, key: string | null): Promise<Verification> {
  for (const [file, most] of Object.entries(longest)) {
    const size = await stat(join(place, file)).then(
      (entry) => entry.size,
      () => 0,
    );
    if (size > most)
      throw new DeskError('run-refused', `${file}: is too long for one; send the run as it was made`, file);
  }
  let result: Verification;
  try {
    result = await verifyRun(place, shown, key === null ? undefined : createPublicKey(key));
  } catch (error) {
    if (error instanceof UsageError)
      throw new DeskError('run-refused', `${error.what}; ${error.advice}`, manifestFile, { cause: error });
    throw error;
  }
  const { changed, missing, added, signature } = result;
  for (const [paths, what] of [
    [changed, 'was changed after the run'],
    [missing, 'is missing'],
    [added, 'is not in the manifest'],
  ] as const) {
    const [path] = paths;
    if (path !== undefined)
      throw new DeskError(
        'run-refused',
        `${JSON.stringify(path.slice(0, 300))} ${what}; send the run as it was made`,
        path,
      );
  }
  if (key !== null && signature !== 'valid')
    throw new DeskError(
      'run-refused',
      `${signatureFile}: the run is not signed by the key of this desk; crawl with --sign-key`,
      signatureFile,
    );
  if (signature === 'invalid')
    throw new DeskError(
      'run-refused',
      `${signatureFile}: is no signature; send the run as it was made`,
      signatureFile,
    );
  return result;
}
