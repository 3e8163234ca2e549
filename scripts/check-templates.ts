/** Checks that whoever began with `npm run new:…` filled in what the template left open: no TODO remains. */
import { globSync, readFileSync } from 'node:fs';

const files = globSync([
  'rules/catalogue/*.ts',
  'rules/knowledge/{services,consent-managers}/*.ts',
  'test/unit/rules/catalogue/fixtures/*.ts',
  'test/unit/rules/knowledge/services/cases/*.ts',
  'test/unit/watch/consent-records/managers/*.ts',
]);
const open = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (/\bTODO\b/.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
);

if (open.length > 0) {
  console.error(`Fill in what the template left open:\n${open.join('\n')}`);
  process.exitCode = 1;
}
