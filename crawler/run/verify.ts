/** Verifies a run: every file against the manifest, and the signature against a key. */
import { createHash, verify, type KeyObject } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError, reasonOf } from '../errors.ts';
import {
  digest,
  emptyFoldersOf,
  filesOf,
  manifestFile,
  manifestSchema,
  signatureFile,
  type Manifest,
} from './manifest.ts';

/** An Ed25519 signature (RFC 8032: 64 bytes) in base64, and the bytes of a file that may hold one. */
const SIGNATURE = /^[A-Za-z0-9+/]{86}==$/;
const MAX_SIGNATURE = 1024;

/** How a run differs from its manifest. Paths are relative to the run directory. */
export interface Verification {
  manifest: Manifest;
  /** Of the manifest itself. */
  sha256: string;
  changed: string[];
  missing: string[];
  /** Files that the manifest does not list, and empty folders (with `/` at the end), which no run has. */
  added: string[];
  /** `unchecked`: signed, but no key was given to check it by. */
  signature: 'none' | 'unchecked' | 'valid' | 'invalid';
}

/**
 * Compares a run directory with its manifest. A link counts as changed and is never followed. `shown`: the
 * folder in messages.
 * @throws UsageError when there is no manifest that can be read
 */
export async function verifyRun(folder: string, shown: string, key?: KeyObject): Promise<Verification> {
  const bytes = await readFile(join(folder, manifestFile)).catch((error: unknown) => {
    throw new UsageError(
      `${shown}: has no ${manifestFile} that can be read (${reasonOf(error)})`,
      'name the folder that a finished crawl wrote, e.g. runs/2026-11-23T020000Z',
      { cause: error },
    );
  });
  const manifest = parse(bytes.toString('utf8'), shown);
  const present = new Map((await filesOf(folder)).map((file) => [file.path, file]));
  const changed: string[] = [];
  const missing: string[] = [];
  // Paths of the manifest are looked up among the files that exist, so that none leads out of the folder.
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
  return {
    manifest,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    changed,
    missing,
    added: [...[...present.keys()].filter((path) => !known.has(path)), ...(await emptyFoldersOf(folder))],
    signature: await signatureOf(folder, bytes, key),
  };
}

function parse(text: string, shown: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(
      `${shown}: ${manifestFile} is not a manifest of this version`,
      'somebody changed it, or another version of Cookiewacht made it',
      { cause: error },
    );
  }
}

async function signatureOf(
  folder: string,
  manifest: Buffer,
  key: KeyObject | undefined,
): Promise<Verification['signature']> {
  const file = join(folder, signatureFile);
  const found = await lstat(file).catch(() => null);
  if (found === null) return 'none';
  // What cannot be a signature is wrong whoever's key it is checked by.
  const text = found.isFile() && found.size < MAX_SIGNATURE ? (await readFile(file, 'utf8')).trim() : '';
  if (!SIGNATURE.test(text)) return 'invalid';
  if (!key) return 'unchecked';
  return verify(null, manifest, key, Buffer.from(text, 'base64')) ? 'valid' : 'invalid';
}
