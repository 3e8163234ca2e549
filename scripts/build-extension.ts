/** Builds the extension for both browsers into dist-extension/, and packs each for its store. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { targets } from '../extension/manifest.ts';
import { bundleExtension } from './extension-bundle.ts';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'dist-extension');
/** A fixed date, so that equal sources make equal archives. */
const always = new Date(1980, 0, 1);

async function filesOf(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true }))
    if (entry.isFile()) files.push(relative(folder, join(entry.parentPath, entry.name)));
  return files.toSorted();
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Packs files as an archive of which every byte depends on the sources only. */
async function pack(folder: string, files: readonly string[]): Promise<Uint8Array> {
  const archive: Zippable = {};
  for (const file of files.toSorted())
    archive[file] = [
      new Uint8Array(await readFile(join(folder, file))),
      { mtime: always, os: 3, attrs: 0o644 << 16 },
    ];
  return zipSync(archive, { level: 9 });
}

/** What the extension is built from, for the review of a store. */
const sources = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'LICENSE',
  '.npmrc',
  // A workspace that the lockfile knows.
  'desk/package.json',
  'docs/extension.md',
  'scripts/build-extension.ts',
  'scripts/extension-bundle.ts',
];
const sourceFolders = ['extension', 'watch', 'rules', 'reports'];

async function sourceFiles(): Promise<string[]> {
  const inside = await Promise.all(
    sourceFolders.map(async (folder) =>
      (await filesOf(join(root, folder))).map((file) => join(folder, file)),
    ),
  );
  return [...sources, ...inside.flat()];
}

for (const target of targets) {
  const folder = join(out, target);
  await bundleExtension(target, folder);
  const files = await filesOf(folder);
  const zip = await pack(folder, files);
  const name = `cookiewacht-${target}.zip`;
  await writeFile(join(out, name), zip);
  console.log(
    `dist-extension/${target}/ (${files.length} files), dist-extension/${name} (${kilobytes(zip.length)})`,
  );
  for (const file of files.filter((each) => /\.iife.*\.js$/.test(each)))
    console.log(`  content script ${file}: ${kilobytes((await readFile(join(folder, file))).length)}`);
}

const zip = await pack(root, await sourceFiles());
await writeFile(join(out, 'cookiewacht-sources.zip'), zip);
console.log(`dist-extension/cookiewacht-sources.zip (${kilobytes(zip.length)})`);
