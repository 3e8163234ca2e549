/** Where the evidence of runs is kept: never in the database. A run is known by the SHA-256 of its manifest. */
import type { Readable } from 'node:stream';

/** A file of a run within its folder, as the manifest lists it. */
export interface StoredFile {
  path: string;
  bytes: number;
}

export interface EvidenceStore {
  /** As people are shown it, without credentials. */
  readonly shown: string;
  /** Whether it can be written to, read and cleared. @throws UsageError that says what to do if not */
  ready(): Promise<void>;
  /**
   * Keeps a run whose files were verified: whole or not at all. The folder may be moved.
   * @param files paths that were looked up in the folder, so that none leads out of it
   */
  put(manifest: string, folder: string, files: readonly StoredFile[]): Promise<void>;
  has(manifest: string): Promise<boolean>;
  /** Null when it is not there. The path comes from a manifest. */
  open(manifest: string, path: string): Promise<{ bytes: number; stream: Readable } | null>;
  /** Removes these files; what is not there is no error. */
  remove(manifest: string, paths: readonly string[]): Promise<void>;
  /** Removes all of a run. */
  removeAll(manifest: string): Promise<void>;
}

const manifestPattern = /^[0-9a-f]{64}$/;

/** @throws Error for anything but a SHA-256, so that nothing else becomes part of a path */
export function checkedManifest(manifest: string): string {
  if (!manifestPattern.test(manifest)) throw new Error('a run is named by the SHA-256 of its manifest');
  return manifest;
}

/** Whether a path stays within its folder on every system: relative, with `/`, and plain names. */
export const isPlainPath = (path: string): boolean =>
  path.length <= 1000 &&
  !path.includes('\\') &&
  !path.includes('\0') &&
  !/^[a-z]:/i.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part.length <= 255);
