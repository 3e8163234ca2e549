/**
 * `npm run truth`: crawls the mechanism pages with the browser's net log, and prints what it and the evidence
 * say. `-- --only KIND,ID…`: only these kinds or pages; `--keep`: leaves the run and the net log in a folder.
 */
import { parseArgs } from 'node:util';
import { loadMechanisms } from './load.ts';
import { measure } from './measure.ts';
import { reportOf } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true, default: [] }, keep: { type: 'boolean' } },
});
const only = [...values.only, ...positionals].flatMap((each) => each.split(','));
const all = await loadMechanisms();
const isWanted = (name: string): boolean => only.length === 0 || only.includes(name);
const mechanisms = all.filter(({ id, kind }) => isWanted(id) || isWanted(kind));
if (mechanisms.length === 0) {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  console.error(`Nothing is called ${only.join(', ')}. The kinds are: ${kinds.join(', ')}`);
  process.exitCode = 2;
} else {
  const keep = (folder: string): void => console.log(`Kept in ${folder}`);
  console.log(reportOf(await measure(mechanisms, values.keep === true ? keep : undefined)));
}
