/**
 * A backup in one file: the log, of which everything else can be made; the tables of secrets, without which nobody could
 * sign in; and the evidence of the runs.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';
import * as z from 'zod';
import { UsageError, reasonOf } from '../../crawler/errors.ts';
import { tellAll } from '../mail/digest.ts';
import { filesOf, manifestFile, manifestSchema, signatureFile } from '../../crawler/run/manifest.ts';
import { verifyRun } from '../../crawler/run/verify.ts';
import { unpack } from '../intake/unpack.ts';
import { linesOf } from '../log/file-log.ts';
import { openDesk, LOG_FILE, type DeskOptions, type OpenDesk } from '../open.ts';

const SECRETS = 'secrets.json';
/** What a backup may hold when it is read. */
const LIMITS = { bytes: 2 ** 40, files: 50_000_000 };

const secretsSchema = z.object({
  password: z.array(z.object({ person: z.string(), hash: z.string() })),
  identity: z.array(z.object({ issuer: z.string(), subject: z.string(), person: z.string() })),
  token_hash: z.array(z.object({ hash: z.string(), id: z.string(), last_used_at: z.string().nullable() })),
});

/** What a backup holds. */
export interface Kept {
  events: number;
  runs: number;
}

/**
 * Writes a backup. The file appears when it is whole.
 * @throws UsageError when the file exists or cannot be written
 */
export async function backup(
  desk: OpenDesk,
  file: string,
  { evidence }: { evidence: boolean },
): Promise<Kept> {
  if (existsSync(file))
    throw new UsageError(`${file}: exists already`, 'name a new file: a backup overwrites nothing');
  const half = `${file}.part`;
  const archive = pack();
  try {
    // Hashes of passwords are in it: for its owner only.
    const written = pipeline(archive, createGzip(), createWriteStream(half, { mode: 0o600 }));
    const kept = await Promise.race([
      fill(archive, desk, evidence),
      written.then(() => Promise.reject(new Error('the backup ended too early'))),
    ]);
    archive.finalize();
    await written;
    await rename(half, file);
    return kept;
  } catch (error) {
    archive.destroy();
    await rm(half, { force: true });
    throw new UsageError(
      `${file}: cannot be written (${reasonOf(error)})`,
      'name a file on a disk with room',
      {
        cause: error,
      },
    );
  }
}

async function fill(archive: Pack, desk: OpenDesk, evidence: boolean): Promise<Kept> {
  const place = await mkdtemp(join(tmpdir(), 'cookiewacht-backup-'));
  try {
    const { db } = desk.database;
    // The log first: whatever is decided meanwhile is in the next backup.
    const { seq: events } = await desk.history.head();
    const log = join(place, LOG_FILE);
    await pipeline(firstLines(desk.history.lines(), events), createWriteStream(log));
    await addFile(archive, LOG_FILE, log);
    const secrets = {
      password: await db.selectFrom('password').selectAll().execute(),
      identity: await db.selectFrom('identity').selectAll().execute(),
      token_hash: await db.selectFrom('token_hash').selectAll().execute(),
    };
    archive.entry({ name: SECRETS, mode: 0o600 }, JSON.stringify(secrets));
    const runs = evidence
      ? await db
          .selectFrom('run')
          .select('manifest')
          .where('evidence', '=', true)
          .orderBy('started_at')
          .execute()
      : [];
    for (const { manifest } of runs) await addRun(archive, manifest, desk);
    return { events, runs: runs.length };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function* firstLines(lines: AsyncIterable<string>, count: number): AsyncGenerator<string> {
  let left = count;
  for await (const line of lines) {
    if (left-- <= 0) return;
    yield `${line}\n`;
  }
}

async function addRun(archive: Pack, manifest: string, { evidence }: OpenDesk): Promise<void> {
  const listing = await evidence.open(manifest, manifestFile);
  if (listing === null) return;
  const chunks: Buffer[] = [];
  for await (const chunk of listing.stream) chunks.push(Buffer.from(chunk));
  const { files } = manifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  for (const path of [manifestFile, signatureFile, ...files.map((file) => file.path)]) {
    const opened = await evidence.open(manifest, path);
    if (opened !== null)
      await pipeline(
        opened.stream,
        archive.entry({ name: `evidence/${manifest}/${path}`, size: opened.bytes }),
      );
  }
}

async function addFile(archive: Pack, name: string, file: string): Promise<void> {
  const { size } = await stat(file);
  await pipeline(createReadStream(file), archive.entry({ name, size, mode: 0o600 }));
}

/**
 * Restores a backup into an empty folder or database.
 * @throws UsageError when the file is no backup, or the desk is not empty; then nothing was changed
 */
export async function restore(file: string, options: DeskOptions): Promise<Kept> {
  const place = await mkdtemp(join(tmpdir(), 'cookiewacht-restore-'));
  try {
    await unpack(createReadStream(file), place, LIMITS).catch((error: unknown) => {
      throw notABackup(file, error);
    });
    if (!existsSync(join(place, LOG_FILE))) throw notABackup(file, null);
    const secrets = secretsSchema.safeParse(
      JSON.parse(await readFile(join(place, SECRETS), 'utf8').catch(() => 'null')),
    );
    if (!secrets.success) throw notABackup(file, secrets.error);
    const desk = await openDesk(options);
    try {
      const { seq } = await desk.history.fill(linesOf(join(place, LOG_FILE)));
      const { db } = desk.database;
      const { password, identity, token_hash: tokens } = secrets.data;
      if (password.length > 0) await db.insertInto('password').values(password).execute();
      if (identity.length > 0) await db.insertInto('identity').values(identity).execute();
      if (tokens.length > 0) await db.insertInto('token_hash').values(tokens).execute();
      await tellAll(desk);
      return { events: seq, runs: await restoreRuns(join(place, 'evidence'), desk) };
    } finally {
      await desk.close();
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Evidence that does not match its manifest any more is left out: the history still tells of the run. */
async function restoreRuns(folder: string, { database, evidence }: OpenDesk): Promise<number> {
  const known = await database.db.selectFrom('run').select('manifest').where('evidence', '=', true).execute();
  let restored = 0;
  for (const { manifest } of known) {
    const run = join(folder, manifest);
    if (!existsSync(run)) continue;
    const { sha256, changed, manifest: listing } = await verifyRun(run, run);
    if (sha256 !== manifest || changed.length > 0) continue;
    const present = new Set((await filesOf(run)).map(({ path }) => path));
    const files = listing.files.filter(({ path }) => present.has(path));
    await evidence.put(manifest, run, [...files, { path: manifestFile, bytes: 0 }]);
    restored += 1;
  }
  return restored;
}

const notABackup = (file: string, cause: unknown): UsageError =>
  new UsageError(`${file}: is no backup of a desk`, 'name a file that `cookiewacht desk backup` wrote', {
    cause,
  });
