/**
 * Writes the generated files: lists of rules, formats, observers; the published schemas; documents.
 * `npm run generate`; with `--check` it writes nothing, and fails with the names of files that are out of
 * date.
 *
 * A generator is a file in scripts/generators/ that exports `generate()`. Those in lists/ run first: the
 * others read the files that the lists name, which may have been renamed or removed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { listing } from './listing.ts';

const root = resolve(import.meta.dirname, '..');
const generatedSchema = z.array(z.object({ path: z.string(), content: z.string() }));
const generatorSchema = z.object({
  generate: z.custom<() => Promise<unknown>>((value) => typeof value === 'function'),
});

process.chdir(root);
const check = process.argv.includes('--check');
const outdated: string[] = [];

const generators = [
  ...(await listing('scripts/generators/lists')).map((name) => `lists/${name}`),
  ...(await listing('scripts/generators')),
];
for (const name of generators) {
  const { generate } = generatorSchema.parse(await import(`./generators/${name}.ts`));
  for (const { path, content } of generatedSchema.parse(await generate())) {
    const file = join(root, path);
    if (relative(root, file).startsWith('..'))
      throw new Error(`scripts/generators/${name}.ts: ${path} lies outside the repository`);
    if ((await readFile(file, 'utf8').catch(() => null)) === content) continue;
    outdated.push(path);
    if (check) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

if (!check)
  console.log(
    outdated.length === 0 ? 'All generated files are up to date.' : `Written: ${outdated.join(', ')}`,
  );
else if (outdated.length > 0) {
  console.error(`Out of date: ${outdated.join(', ')}\nRun \`npm run generate\`.`);
  process.exitCode = 1;
}
