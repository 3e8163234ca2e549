/** The room that the package takes, as its page states it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dependencySizes, statedSizes, tooLarge } from '../../../scripts/installed-size.ts';
import { temporaryFolder } from '../../support/command-line.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

it('dependencies of users count, wherever they are installed; those of developers and of the desk do not', () => {
  const files = {
    'node_modules/one/a.js': 300_000,
    'node_modules/one/node_modules/two/b.js': 200_000,
    'node_modules/two/lib/c.js': 100_000,
    'node_modules/three/e.js': 50_000,
    'node_modules/tool/d.js': 900_000,
  };
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder.path, path, '..'), { recursive: true });
    writeFileSync(join(folder.path, path), 'x'.repeat(bytes));
  }
  const packages = {
    '': { dependencies: { one: '1' }, devDependencies: { tool: '1' } },
    'node_modules/one': { dependencies: { two: '1', three: '1' } },
    'node_modules/one/node_modules/two': {},
    'node_modules/two': {},
    'node_modules/three': { dependencies: { two: '2' } },
    'node_modules/tool': { dev: true },
    desk: { dependencies: { tool: '1' } },
  };
  writeFileSync(join(folder.path, 'package-lock.json'), JSON.stringify({ packages }));
  const sizes = dependencySizes(folder.path);
  expect([...sizes.keys()]).toEqual(['one', 'two', 'three']);
  expect(sizes.get('one')).toBeCloseTo(0.3);
  expect(sizes.get('two')).toBeCloseTo(0.3);
});

it('a part that grew is named with both sizes, a little growth is not', () => {
  expect(tooLarge('zod', 6.6, 6.2)).toEqual([]);
  expect(tooLarge('zod', 7.1, 6.2)).toEqual(['zod takes 7.1 MB; docs/installing.md states 6.2 MB.']);
});

it('the page states every part and their sum', () => {
  const { together = 0, ...parts } = Object.fromEntries(statedSizes());
  expect(parts['cookiewacht']).toBeGreaterThan(0);
  expect(Object.values(parts).reduce((sum, each) => sum + each, 0)).toBeCloseTo(together, 1);
});
