/** The bill of materials names everything that the package is made of, and nothing that only made it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { billOf, lockSchema } from '../../../scripts/bill-of-materials.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const lock = lockSchema.parse(read('package-lock.json'));

test('every dependency is there with version, licence and hash, and no tool', () => {
  const { components, dependencies } = billOf(lock);
  const named = components.map(({ name }) => name);
  const direct = Object.keys(lock.packages['']?.dependencies ?? {});
  expect(direct).toContain('zod');
  for (const name of direct) expect(named).toContain(name);
  for (const name of ['vitest', 'typescript', 'knip', 'oxlint', 'hono', 'pg-boss'])
    expect(named).not.toContain(name);
  for (const { name, version, licenses, hashes } of components) {
    expect(version, name).toMatch(/^\d+\.\d+/);
    expect(licenses, name).toHaveLength(1);
    expect(hashes, name).toHaveLength(1);
  }
  // What is in no line of its own would be in nobody's.
  const refs = new Set(components.map((each) => each['bom-ref']));
  for (const { dependsOn } of dependencies) for (const ref of dependsOn) expect(refs).toContain(ref);
});

test('of two versions each is named, as Node finds them', () => {
  const { components } = billOf(
    lockSchema.parse({
      version: '1.0.0',
      packages: {
        '': { dependencies: { a: '1', '@scope/b': '1' }, devDependencies: { tool: '1' } },
        'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { c: '2' } },
        'node_modules/a/node_modules/c': { version: '2.0.0', license: 'MIT' },
        'node_modules/@scope/b': { version: '1.0.0', license: '(MIT OR ISC)', dependencies: { c: '1' } },
        'node_modules/c': { version: '1.0.0', license: 'MIT', peerDependencies: { absent: '1' } },
        'node_modules/tool': { version: '1.0.0', license: 'MIT', dev: true },
      },
    }),
  );
  expect(components.map((each) => each['bom-ref'])).toEqual([
    'pkg:npm/%40scope/b@1.0.0',
    'pkg:npm/a@1.0.0',
    'pkg:npm/c@2.0.0',
    'pkg:npm/c@1.0.0',
  ]);
});

test('what has no licence is not passed over', () => {
  const packages = { '': { dependencies: { a: '1' } }, 'node_modules/a': { version: '1.0.0' } };
  expect(() => billOf(lockSchema.parse({ version: '1.0.0', packages }))).toThrow(/a: the lockfile knows/);
});
