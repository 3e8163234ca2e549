/**
 * `npm run truth`: crawls with the browser's net log, and prints what it and the evidence say.
 * `-- --only NAME,…`: only these kinds of mechanism, pages, or sets of sites; `--keep`: leaves the runs and
 * net logs in a folder; `--write`: writes docs/truth.md.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { documentOf } from './document.ts';
import { loadMechanisms } from './load.ts';
import { inFolder, measure } from './measure.ts';
import { sets } from './sets.ts';
import { reportOf } from './table.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    keep: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const only = values.only.flatMap((each) => each.split(','));
const isWanted = (name: string): boolean => only.length === 0 || only.includes(name);
const keep = values.keep ? (folder: string): void => console.log(`Kept in ${folder}`) : undefined;

const all = await loadMechanisms();
const mechanisms = all.filter(({ id, kind }) => isWanted(id) || isWanted(kind));
const wanted = [
  ...(mechanisms.length > 0 ? [(folder: string) => measure(mechanisms, folder)] : []),
  ...Object.entries(sets).flatMap(([name, set]) => (isWanted(name) ? [set] : [])),
];
if (wanted.length === 0) {
  const names = [...new Set(all.map(({ kind }) => kind)), ...Object.keys(sets)];
  console.error(`Nothing is called ${only.join(', ')}. There are: ${names.join(', ')}, and single pages.`);
  process.exitCode = 2;
} else {
  const items = [];
  for (const work of wanted) items.push(...(await inFolder(work, keep)));
  if (values.write)
    await writeFile(resolve(import.meta.dirname, '../../../docs/truth.md'), documentOf(items));
  console.log(reportOf(items));
}
