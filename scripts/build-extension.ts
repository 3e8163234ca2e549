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

for (const target of targets) {
  const folder = join(out, target);
  await bundleExtension(target, folder);
  const archive: Zippable = {};
  const files = await filesOf(folder);
  for (const file of files)
    archive[file] = [
      new Uint8Array(await readFile(join(folder, file))),
      { mtime: always, os: 3, attrs: 0o644 << 16 },
    ];
  const zip = zipSync(archive, { level: 9 });
  const name = `cookiewacht-${target}.zip`;
  await writeFile(join(out, name), zip);
  console.log(
    `dist-extension/${target}/ (${files.length} files), dist-extension/${name} (${kilobytes(zip.length)})`,
  );
  for (const file of files.filter((each) => /\.iife.*\.js$/.test(each)))
    console.log(`  content script ${file}: ${kilobytes((await readFile(join(folder, file))).length)}`);
}
