/** `npm run new:rule`, in a copy of the checkout: whoever contributes a rule begins with what it writes. */
import { spawnSync } from 'node:child_process';
import { cp, readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../cli/run.ts';

const root = resolve(import.meta.dirname, '../..');
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  for (const part of ['rules', 'watch', 'reports', 'crawler', 'scripts', 'schema', 'docs', 'test', 'package.json', 'tsconfig.json']) await cp(join(root, part), join(folder.path, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder.path, 'node_modules'));
});
afterAll(() => folder.remove());

const run = (...words: string[]): { code: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder.path, encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}` };
};
const newRule = (id: string): ReturnType<typeof run> => run('scripts/new-rule.ts', id);

describe('a new rule', () => {
  test('is in the catalogue at once, and says what is left to do', async () => {
    const made = newRule('cookie-too-large');
    expect(made.code, made.said).toBe(0);
    expect(made.said).toContain('TODO');
    expect(await readFile(join(folder.path, 'docs/rules.md'), 'utf8')).toContain('cookie-too-large');
    const types = run('node_modules/typescript/bin/tsc', '-p', 'rules');
    expect(types.code, types.said).toBe(0);
    const listed = run('crawler/cli.ts', 'rules', 'cookie-too-large');
    expect(listed.code, listed.said).toBe(0);
    expect(listed.said).toContain('TODO: title');
  });

  test('never overwrites one that is there', async () => {
    const before = await readFile(join(folder.path, 'rules/catalogue/pre-consent-storage.ts'), 'utf8');
    const again = newRule('pre-consent-storage');
    expect(again.code).toBe(2);
    expect(again.said).toContain('exists already');
    expect(await readFile(join(folder.path, 'rules/catalogue/pre-consent-storage.ts'), 'utf8')).toBe(before);
  });

  test.each(['', 'Cookie', 'cookie', '../evil-rule', 'cookie too large'])('refuses %j as a name, and says what one looks like', (id) => {
    const refused = newRule(id);
    expect(refused.code).toBe(2);
    expect(refused.said).toContain('npm run new:rule');
  });
});
