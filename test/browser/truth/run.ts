/**
 * `npm run truth`: crawls with the browser's net log, and prints what it and the evidence say.
 * `-- --only NAME,…`: only these kinds of mechanism, pages, or sets of sites; `--keep`: leaves the runs and
 * net logs in a folder; `--write`: writes docs/truth.md. `--load N --times N`: several crawls at once, so
 * often, on a machine that is held at that load.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { documentOf, underLoadOf, withPart } from './document.ts';
import { loadMechanisms } from './load.ts';
import { inFolder, measure } from './measure.ts';
import { sets } from './sets.ts';
import { reportOf, shortfallsOf, silentLine } from './table.ts';
import { loadTable, measureUnderLoad } from './under-load.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    keep: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    load: { type: 'string', default: '0' },
    times: { type: 'string', default: '10' },
  },
});
const only = values.only.flatMap((each) => each.split(','));
const isWanted = (name: string): boolean => only.length === 0 || only.includes(name);
const keep = values.keep ? (folder: string): void => console.log(`Kept in ${folder}`) : undefined;
const [load, times] = [Number(values.load), Number(values.times)];

const page = resolve(import.meta.dirname, '../../../docs/truth.md');
async function write(part: { whole: string } | { underLoad: string }): Promise<void> {
  if (values.write) await writeFile(page, withPart(await readFile(page, 'utf8'), part));
}

const all = await loadMechanisms();
const mechanisms = all.filter(({ id, kind }) => isWanted(id) || isWanted(kind));
const wanted = [
  ...(mechanisms.length > 0 ? [(folder: string) => measure(mechanisms, folder)] : []),
  ...Object.entries(sets).flatMap(([name, set]) => (isWanted(name) ? [set] : [])),
];
if (!Number.isInteger(load) || load < 0 || !Number.isInteger(times) || times < 1) {
  console.error('--load and --times are whole numbers, such as --load 20 --times 10.');
  process.exitCode = 2;
} else if (wanted.length === 0) {
  const names = [...new Set(all.map(({ kind }) => kind)), ...Object.keys(sets)];
  console.error(`Nothing is called ${only.join(', ')}. There are: ${names.join(', ')}, and single pages.`);
  process.exitCode = 2;
} else if (load > 0) {
  const rounds = await measureUnderLoad(mechanisms, { load, times }, (round) => {
    const took = `took ${round.seconds.toFixed(0)} s`;
    console.log([loadTable([round]), ...shortfallsOf(round.items), took, ''].join('\n'));
  });
  await write({ underLoad: underLoadOf(rounds, load) });
  const minutes = rounds.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
  const items = rounds.flatMap((round) => round.items);
  console.log(
    [loadTable(rounds), '', `took ${minutes.toFixed(1)} minutes in all`, silentLine(items)].join('\n'),
  );
} else {
  const items = [];
  for (const work of wanted) items.push(...(await inFolder(work, keep)));
  await write({ whole: documentOf(items) });
  console.log(reportOf(items));
}
