/**
 * The seal of the evidence: one hash over everything that a run holds before its reports are written. A report can state it,
 * on paper too; the manifest's own hash it cannot, since the manifest lists the report.
 *
 * It is the hash of the lines of `sha256sum`, in the order of their paths, so that a shell gives it too.
 */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { digest, filesOf } from './manifest.ts';

/** The number of files of the evidence, and the hash over them. */
export interface Seal {
  files: number;
  sha256: string;
}

/** Where a report of thousands of sites has a page for each of them. */
const PAGES = 'report/';

type Digested = { path: string; sha256: string };

/** What was there before the reports: the evidence in its folders, the policy, and what was decided. */
const isEvidence = ({ path }: { path: string }): boolean =>
  (path.includes('/') && !path.startsWith(PAGES)) || path === 'policy.yaml' || path === 'decisions.json';

/** `files`: all of the run, as a manifest lists them. */
export function sealOver(files: readonly Digested[]): Seal {
  const sealed = files.filter(isEvidence);
  const hash = createHash('sha256');
  for (const { path, sha256 } of sealed) hash.update(`${sha256}  ${path}\n`);
  return { files: sealed.length, sha256: hash.digest('hex') };
}

/** Seals what a run directory holds. */
export async function sealRun(folder: string): Promise<Seal> {
  const files: Digested[] = [];
  for (const file of await filesOf(folder))
    if (!file.link && isEvidence(file))
      files.push({ path: file.path, sha256: (await digest(join(folder, file.path))).sha256 });
  return sealOver(files);
}

/** SHA-256 of a public key as it is stored (SPKI, DER), by which people compare keys. */
export const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update((key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' }))
    .digest('hex');
