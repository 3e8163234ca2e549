/** Files that a policy names beside it, such as a recorded flow, sent along with it to the machine that crawls. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Policy } from '../../rules/policy/schema.ts';
import { UsageError, reasonOf } from '../errors.ts';

/** A file, by its path beside the policy. */
export interface SentFile {
  path: string;
  /** In hexadecimal. */
  sha256: string;
  /** In base64: what arrives is what was sent, byte by byte. */
  content: string;
}

/** All files of a run together, in bytes. */
const MAX_BYTES = 5_000_000;

/** The rules of a policy's own are programs. */
const isProgram = (path: string): boolean => /\.m?js$/.test(path);
export const hasPrograms = (files: readonly Pick<SentFile, 'path'>[]): boolean =>
  files.some(({ path }) => isProgram(path));

/**
 * The files that the policy in `file` names.
 * @throws UsageError when one cannot be read, or they are larger than such files are
 */
export async function filesToSend(
  { ownRules, journeys }: Pick<Policy, 'ownRules' | 'journeys'>,
  file: string | null,
): Promise<SentFile[]> {
  const paths = new Set([...ownRules, ...journeys.map(({ flow }) => flow)]);
  const folder = dirname(resolve(file ?? '.'));
  const files: SentFile[] = [];
  let bytes = 0;
  for (const path of paths) {
    const content = await readFile(resolve(folder, path)).catch((error: unknown) => {
      throw new UsageError(
        `${path}: cannot be read (${reasonOf(error)})`,
        'the policy names it: put it beside the policy, or leave it out there',
        { cause: error },
      );
    });
    bytes += content.length;
    if (bytes > MAX_BYTES)
      throw new UsageError(
        `${path}: the files that the policy names are larger than ${MAX_BYTES / 1_000_000} MB`,
        'a recording and a rule are short texts',
      );
    files.push({ path, sha256: sha256(content), content: content.toString('base64') });
  }
  return files;
}

/**
 * Lays them out beside a policy in this folder.
 * @throws Error when one is not what was sent, or would be elsewhere
 */
export async function writeSentFiles(folder: string, files: readonly SentFile[]): Promise<void> {
  for (const { path, sha256: sent, content } of files) {
    const bytes = Buffer.from(content, 'base64');
    if (sha256(bytes) !== sent) throw new Error(`${path} is not the file that was sent with the policy`);
    if (!/^(?:\.\/)?(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/.test(path))
      throw new Error(`${JSON.stringify(path)} is no file beside the policy`);
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: 'wx' });
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
