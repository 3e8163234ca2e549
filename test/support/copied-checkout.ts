/** A copy of the checkout to write in, as somebody has it who contributes. */
import { spawnSync } from 'node:child_process';
import { cp, readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './command-line.ts';

const root = resolve(import.meta.dirname, '../..');
const parts = [
  'rules',
  'watch',
  'reports',
  'crawler',
  'desk',
  'scripts',
  'schema',
  'docs',
  'test',
  'package.json',
  'tsconfig.json',
];

export interface CopiedCheckout {
  /** Runs Node in the copy. */
  run: (...words: string[]) => { code: number | null; said: string };
  read: (path: string) => Promise<string>;
  remove: () => Promise<void>;
}

export async function copyCheckout(): Promise<CopiedCheckout> {
  const folder = await temporaryFolder();
  const filter = (source: string): boolean => !source.endsWith('node_modules');
  for (const part of parts) await cp(join(root, part), join(folder.path, part), { recursive: true, filter });
  await symlink(join(root, 'node_modules'), join(folder.path, 'node_modules'));
  return {
    run: (...words) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, words, {
        cwd: folder.path,
        encoding: 'utf8',
      });
      return { code: status, said: `${stdout}${stderr}` };
    },
    read: (path) => readFile(join(folder.path, path), 'utf8'),
    remove: () => folder.remove(),
  };
}
