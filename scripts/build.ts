/**
 * Builds dist/ for the published package. A checkout needs no build, as Node strips types there, but not
 * within node_modules.
 */
import { execFileSync } from 'node:child_process';
import { cp, glob, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { declarationsOf } from './declarations.ts';

const root = resolve(import.meta.dirname, '..');
const folders = ['rules', 'watch', 'crawler', 'reports', 'test/replica'];
/** Whether the program reads the file beside its code. */
const isData = (path: string): boolean =>
  !/\.(?:ts|css)$/.test(path) && !/(?:^|\/)tsconfig[^/]*\.json$/.test(path);

process.chdir(root);
await rm('dist', { recursive: true, force: true });
execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});

/** What the programmatic interface speaks of; the other declarations serve nobody. */
const needed = await declarationsOf(resolve('dist/crawler/api/index.d.ts'));
for await (const path of glob('dist/**/*.d.ts')) if (!needed.has(resolve(path))) await rm(path);

let copied = 0;
for await (const entry of glob(
  folders.map((folder) => `${folder}/**/*.*`),
  { withFileTypes: true },
)) {
  const path = join(entry.parentPath, entry.name).replace(`${root}/`, '');
  if (!entry.isFile() || !isData(path)) continue;
  await cp(path, join('dist', path));
  copied += 1;
}

console.log(`Built dist/ (${copied} data files).`);
