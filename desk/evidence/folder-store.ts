/** Evidence in a folder: `<first two digits>/<manifest>/…`, each run as the crawl wrote it. */
import { createReadStream } from 'node:fs';
import { cp, lstat, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import { checkedManifest, isPlainPath, type EvidenceStore, type StoredFile } from './store.ts';

export class FolderStore implements EvidenceStore {
  readonly shown: string;
  readonly #root: string;

  constructor(folder: string) {
    this.shown = folder;
    this.#root = resolve(folder);
  }

  async put(manifest: string, folder: string, _files: readonly StoredFile[]): Promise<void> {
    const place = this.#place(manifest);
    if (await this.has(manifest)) return;
    await mkdir(dirname(place), { recursive: true });
    try {
      await rename(folder, place);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) {
        if (await this.has(manifest)) return;
        throw error;
      }
      // Another disk: beside its place first, so that it appears whole.
      const near = join(dirname(place), `.${randomUUID()}`);
      try {
        await cp(folder, near, { recursive: true });
        await rename(near, place);
      } finally {
        await rm(near, { recursive: true, force: true });
      }
    }
  }

  has(manifest: string): Promise<boolean> {
    return stat(this.#place(manifest)).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
  }

  async open(manifest: string, path: string): ReturnType<EvidenceStore['open']> {
    if (!isPlainPath(path)) return null;
    const file = join(this.#place(manifest), path);
    const entry = await lstat(file).catch(() => null);
    if (!entry?.isFile()) return null;
    return { bytes: entry.size, stream: createReadStream(file) };
  }

  async remove(manifest: string, paths: readonly string[]): Promise<void> {
    for (const path of paths)
      if (isPlainPath(path)) await rm(join(this.#place(manifest), path), { force: true });
  }

  async removeAll(manifest: string): Promise<void> {
    await rm(this.#place(manifest), { recursive: true, force: true });
  }

  #place(manifest: string): string {
    return join(this.#root, checkedManifest(manifest).slice(0, 2), manifest);
  }
}
