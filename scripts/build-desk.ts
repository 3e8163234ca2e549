/**
 * Builds dist-desk/, the published package of the desk: `npm pack ./dist-desk`. What it shares with the crawler it takes from the
 * package `cookiewacht` of the same version, so that both have the same errors and schemas.
 */
import { execFileSync } from 'node:child_process';
import { cp, glob, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import * as z from 'zod';

const out = resolve(import.meta.dirname, '../dist-desk');
/** The specifier of a static or dynamic import of a file. */
const specifier = /(\bfrom |\bimport\(|\bimport )(['"])(\.\.?\/[^'"]+)\2/g;
/** A module that is found by its address beside the code. */
const besideCode = /(new URL\(['"][\w./-]+)\.ts(['"], import\.meta\.url\))/g;

process.chdir(resolve(out, '..'));
await rm(out, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [resolve('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.desk-build.json'],
  {
    stdio: 'inherit',
  },
);
// Beside it, for a moment: the compiler writes what the desk imports too.
const whole = await mkdtemp('dist-desk-');
try {
  await rename(out, join(whole, 'all'));
  await rename(join(whole, 'all/desk'), out);
} finally {
  await rm(whole, { recursive: true, force: true });
}
for await (const path of glob('dist-desk/**/*.js')) {
  const text = await readFile(path, 'utf8');
  const from = dirname(resolve(path));
  const shared = text.replaceAll(specifier, (all, before: string, quote: string, to: string) => {
    const inDesk = relative(out, resolve(from, to));
    return inDesk.startsWith('../') ? `${before}${quote}cookiewacht/dist/${inDesk.slice(3)}${quote}` : all;
  });
  await writeFile(path, shared.replaceAll(besideCode, '$1.js$2'));
}
const manifest = z
  .looseObject({ peerDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(await readFile('desk/package.json', 'utf8')));
const { peerDependenciesMeta: _inCheckout, ...published } = manifest;
await writeFile(
  join(out, 'package.json'),
  `${JSON.stringify({ ...published, exports: './cli/index.js' }, null, 2)}\n`,
);
await cp('LICENSE', join(out, 'LICENSE'));
await cp('docs/desk.md', join(out, 'README.md'));
console.log('Built dist-desk/.');
