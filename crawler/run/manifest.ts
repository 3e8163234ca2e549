/**
 * The manifest of a run: the SHA-256 of every file in it, with what made them and when. Whoever has the manifest can
 * tell whether anything was changed, removed or added since; a signature tells who made it.
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { UsageError, reasonOf } from '../errors.ts';

const MANIFEST_SCHEMA = 'cookiewacht-manifest/1';
const manifestFile = 'manifest.json';
/** Ed25519 signature (RFC 8032) of the manifest's bytes, in base64. */
const signatureFile = 'manifest.sig';

export const manifestSchema = z.object({
  schema: z.literal(MANIFEST_SCHEMA),
  run: z.string(),
  tool: z.string(),
  node: z.string(),
  browser: z.string(),
  platform: z.string(),
  policy: z.object({ source: z.string(), sha256: z.string() }),
  /** UTC, ISO 8601. */
  startedAt: z.string(),
  endedAt: z.string(),
  /** Paths relative to the run directory, with `/`, in order. */
  files: z.array(z.object({ path: z.string(), bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** To be called when everything else has been written. */
export async function writeManifest(folder: string, about: Omit<Manifest, 'schema' | 'files'>, signWith?: KeyObject): Promise<void> {
  const files: Manifest['files'] = [];
  for (const { path, link } of await filesOf(folder)) if (!link) files.push({ path, ...(await digest(join(folder, path))) });
  const manifest: Manifest = { schema: MANIFEST_SCHEMA, ...about, files };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(join(folder, manifestFile), text, { flag: 'wx' });
  if (signWith) await writeFile(join(folder, signatureFile), `${sign(null, Buffer.from(text), signWith).toString('base64')}\n`, { flag: 'wx' });
}

export interface Verification {
  manifest: Manifest;
  changed: string[];
  missing: string[];
  /** Files that the manifest does not know, and links, which are never followed. */
  added: string[];
  /** `unchecked`: signed, but no key was given to check it by. */
  signature: 'none' | 'unchecked' | 'valid' | 'invalid';
}

/** Throws UsageError where there is no manifest to check by. */
export async function verifyRun(folder: string, shown: string, key?: KeyObject): Promise<Verification> {
  const bytes = await readFile(join(folder, manifestFile)).catch((error: unknown) => {
    throw new UsageError(`${shown}: has no ${manifestFile} that can be read (${reasonOf(error)})`, 'name the folder that a finished crawl wrote, e.g. runs/2026-11-23T020000Z', { cause: error });
  });
  const manifest = parse(bytes.toString('utf8'), shown);
  const present = new Map((await filesOf(folder)).map((file) => [file.path, file]));
  const changed: string[] = [];
  const missing: string[] = [];
  // What is asked for is looked up among what is there: a path in a manifest never leads out of the folder.
  for (const { path, sha256, bytes: size } of manifest.files) {
    const file = present.get(path);
    if (file === undefined) missing.push(path);
    else if (file.link) changed.push(path);
    else {
      const now = await digest(join(folder, path));
      if (now.sha256 !== sha256 || now.bytes !== size) changed.push(path);
    }
  }
  const known = new Set(manifest.files.map(({ path }) => path));
  return { manifest, changed, missing, added: [...present.keys()].filter((path) => !known.has(path)), signature: await signatureOf(folder, bytes, key) };
}

function parse(text: string, shown: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(`${shown}: ${manifestFile} is not a manifest of this version`, 'it was changed, or made by another version of Cookiewacht', { cause: error });
  }
}

async function signatureOf(folder: string, manifest: Buffer, key: KeyObject | undefined): Promise<Verification['signature']> {
  const text = await readFile(join(folder, signatureFile), 'utf8').catch(() => null);
  if (text === null) return 'none';
  if (!key) return 'unchecked';
  const signature = Buffer.from(text.trim(), 'base64');
  return signature.length === 64 && verify(null, manifest, key, signature) ? 'valid' : 'invalid';
}

/** All files below a folder but the manifest and its signature, in order. */
async function filesOf(folder: string): Promise<Array<{ path: string; link: boolean }>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'), link: !entry.isFile() }))
    .filter(({ path }) => path !== manifestFile && path !== signatureFile)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function digest(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { bytes: (await lstat(file)).size, sha256: hash.digest('hex') };
}

/** A private key to sign with: PEM, Ed25519. Throws UsageError. */
export const readSigningKey = (file: string): Promise<KeyObject> => readKey('--sign-key', file, (text) => createPrivateKey(text));

/** A public key to verify by; a private key serves too. Throws UsageError. */
export const readVerifyingKey = (file: string): Promise<KeyObject> => readKey('--key', file, (text) => createPublicKey(text));

async function readKey(option: string, file: string, parseKey: (text: string) => KeyObject): Promise<KeyObject> {
  const advice = 'make one with: openssl genpkey -algorithm ed25519 -out key.pem; its public half: openssl pkey -in key.pem -pubout -out public.pem';
  let key: KeyObject;
  try {
    key = parseKey(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${option} ${file}: is no key that can be read (${reasonOf(error)})`, advice, { cause: error });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new UsageError(`${option} ${file}: expects an Ed25519 key; found ${key.asymmetricKeyType ?? 'another kind'}`, advice);
  return key;
}
