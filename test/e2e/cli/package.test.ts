/** The package that is published works in an empty folder: installed from its tarball, called with npx. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { catalogue } from '../../../rules/catalogue/index.ts';
import { PAGE, megabytesOf, statedSizes, tooLarge } from '../../../scripts/installed-size.ts';
import { startAwkwardSites, type AwkwardSites } from './edge-cases.ts';
import { reportOf, temporaryFolder } from '../../support/command-line.ts';
import { installPacked, type Packed, type Said } from '../../support/packed.ts';

const billSchema = z.object({
  components: z.array(z.object({ group: z.string().optional(), name: z.string() })),
});
const lockSchema = z.object({ packages: z.record(z.string(), z.unknown()) });

const root = resolve(import.meta.dirname, '../../..');
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let sites: AwkwardSites;
let empty: string;
let packed: Packed;

beforeAll(async () => {
  folder = await temporaryFolder();
  sites = await startAwkwardSites(folder.path);
  packed = await installPacked(folder.path);
  empty = packed.folder;
}, 240_000);
afterAll(async () => {
  await sites.stop();
  await folder.remove();
});

const npx = async (...args: string[]): Promise<Said> => {
  const said = await packed.npx(...args);
  expect(said.code, said.stderr).toBe(0);
  return said;
};

test('it says what it can do, and knows all rules', { timeout: 60_000 }, async () => {
  expect((await npx('--help')).stdout).toMatch(/crawl[\s\S]*compare[\s\S]*verify[\s\S]*trend/);
  const { stdout } = await npx('rules');
  expect(stdout.trim().split('\n').length).toBe(catalogue.length);
});

test('its bill of materials names every package that is installed with it', async () => {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(empty, 'node_modules', file), 'utf8'));
  const { components } = billSchema.parse(await read('cookiewacht/dist/sbom.cdx.json'));
  const { packages } = lockSchema.parse(await read('.package-lock.json'));
  const installed = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  installed.delete('cookiewacht');
  expect(installed.size).toBeGreaterThan(15);
  const named = components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`));
  expect([...installed].filter((name) => !named.includes(name ?? ''))).toEqual([]);
});

test('it crawls, reports and verifies', { timeout: 180_000 }, async () => {
  const network = [
    '--sealed',
    '--cacert',
    sites.caFile,
    ...sites.connectTo.flatMap((mapping) => ['--connect-to', mapping]),
  ];
  const { stdout } = await npx(
    'crawl',
    'https://quiet.example/',
    '--out',
    'run',
    '--pages',
    '2',
    '--lang',
    'en',
    ...network,
  );
  expect(stdout).toContain('quiet.example');
  expect((await reportOf(join(empty, 'run'))).sites[0]?.verdict).toBe('compliant');
  expect(await readFile(join(empty, 'run/report.html'), 'utf8')).toContain('<html lang="en">');
  expect((await npx('verify', 'run')).stdout).toContain('unchanged');
});

test('it holds what is needed and no more', async () => {
  const installed = join(empty, 'node_modules/cookiewacht');
  const files = (await readdir(installed, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));
  for (const needed of [
    'README.md',
    'LICENSE',
    'bin/cookiewacht.cjs',
    'bin/start.cjs',
    'docs/ci.md',
    'docs/ci/github-actions.yml',
    'schema/report.schema.json',
    'schema/policy.schema.json',
    'dist/rules/policy/cqt.yaml',
  ])
    expect(files).toContain(needed);
  expect(
    files.filter(
      (path) =>
        /\.test\.|(?<!\.d)\.tsx?$/.test(path) ||
        (path.startsWith('dist/test/') && !path.startsWith('dist/test/replica/')),
    ),
  ).toEqual([]);
});

test(`its own files take what ${PAGE} states; npm run check:size measures the dependencies`, () => {
  const stated = statedSizes(root).get('cookiewacht') ?? 0;
  expect(tooLarge('cookiewacht', megabytesOf(join(empty, 'node_modules/cookiewacht')), stated)).toEqual([]);
});
