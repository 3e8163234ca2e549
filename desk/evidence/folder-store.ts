/** Evidence in a folder: `<first two digits>/<manifest>/…`, each run as the crawl wrote it. */
import { constants, createReadStream } from 'node:fs';
import { access, cp, lstat, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import { UsageError, reasonOf } from '../../crawler/errors.ts';
import { checkedManifest, isPlainPath, type EvidenceStore, type StoredFile } from './store.ts';

export class FolderStore implements EvidenceStore {
  readonly shown: string;
  readonly #root: string;

  constructor(folder: string) {
    this.shown = folder;
    this.#root = resolve(folder);
  }

  async ready(): Promise<void> {
    try {
      await mkdir(this.#root, { recursive: true });
      await access(this.#root, constants.R_OK | constants.W_OK);
    } catch (error) {
      const what = `--evidence ${this.shown}: cannot be written (${reasonOf(error)})`;
      throw new UsageError(what, 'name a folder that you may write to, or a bucket', { cause: error });
    }
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
