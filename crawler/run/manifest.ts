/**
 * The manifest of a run lists the SHA-256 of every file, and says when and by which tool, browser and policy
 * the run was made. It shows whether a file was changed, removed or added later; a signature shows who made
 * it.
 */
import { createHash, sign, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { engineSchema, mapSchema } from '../../rules/evidence/common.ts';
import { writeWhole } from './write-whole.ts';

const MANIFEST_SCHEMA = 'cookiewacht-manifest/1';
/** Name of the manifest in the run directory. */
export const manifestFile = 'manifest.json';
/** Ed25519 signature (RFC 8032) of the manifest's bytes, in base64. */
export const signatureFile = 'manifest.sig';

/** The content of manifest.json. */
export const manifestSchema = z.object({
  schema: z.literal(MANIFEST_SCHEMA),
  run: z.string(),
  tool: z.string(),
  node: z.string(),
  browser: z.string(),
  /** The engine that the run was asked for; null for a visitor's own browser. */
  engine: engineSchema.nullable().default('chromium'),
  platform: z.string(),
  /** Hosts that another server answered for. */
  mapped: z.array(mapSchema).optional(),
  policy: z.object({ source: z.string(), sha256: z.string() }),
  /**
   * The decisions of a review desk by which the run was judged: when they were in force, and the hash of the last event of its
   * history then. Whoever rewrites that history later cannot rewrite what runs elsewhere say of it.
   */
  decisions: z.object({ at: z.string(), head: z.string() }).optional(),
  /** UTC, ISO 8601. */
  startedAt: z.string(),
  endedAt: z.string(),
  /** Paths relative to the run directory, with `/`, in order. */
  files: z.array(
    z.object({ path: z.string(), bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});
/** A parsed manifest. */
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Writes the manifest, and its signature where a key is given. Call it when all other files have been
 * written.
 */
export async function writeManifest(
  folder: string,
  about: Omit<Manifest, 'schema' | 'files'>,
  signWith?: KeyObject,
): Promise<void> {
  const files: Manifest['files'] = [];
  for (const { path, link } of await filesOf(folder))
    if (!link) files.push({ path, ...(await digest(join(folder, path))) });
  const manifest: Manifest = { schema: MANIFEST_SCHEMA, ...about, files };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeWhole(join(folder, manifestFile), text, { shown: join(folder, manifestFile) });
  if (signWith)
    await writeWhole(
      join(folder, signatureFile),
      `${sign(null, Buffer.from(text), signWith).toString('base64')}\n`,
      { shown: join(folder, signatureFile) },
    );
}

/** Folders below a folder in which there is nothing, with `/` at the end: no file of a manifest is in them. */
export async function emptyFoldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const filled = new Set(entries.map(({ parentPath }) => parentPath));
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !filled.has(path))
    .map((path) => `${relative(folder, path).split(sep).join('/')}/`)
    .toSorted();
}

/**
 * All files below a folder except the manifest and its signature, sorted by path. `link`: it is no regular
 * file.
 */
export async function filesOf(folder: string): Promise<Array<{ path: string; link: boolean }>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      link: !entry.isFile(),
    }))
    .filter(({ path }) => path !== manifestFile && path !== signatureFile)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Size and SHA-256 (hexadecimal) of a file. */
export async function digest(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { bytes: (await lstat(file)).size, sha256: hash.digest('hex') };
}
