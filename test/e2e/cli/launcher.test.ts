/** Where Node is too old, the command says so in one line and ends with exit code 2, whatever that Node can read. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAst } from 'vite';
import { temporaryFolder } from '../../support/command-line.ts';

const root = resolve(import.meta.dirname, '../../..');
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  // The package as it is laid out, with a program that says only that it was started.
  for (const path of ['bin', 'dist/crawler']) await mkdir(join(folder.path, path), { recursive: true });
  for (const file of ['bin/cookiewacht.cjs', 'bin/start.cjs', 'package.json'])
    await copyFile(join(root, file), join(folder.path, file));
  await writeFile(join(folder.path, 'dist/crawler/cli.js'), 'console.log("started");\n');
});
afterAll(() => folder.remove());

const start = (node: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((done) => {
    execFile(node, [...args, join(folder.path, 'bin/cookiewacht.cjs')], (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });

const line = (version: string): RegExp =>
  new RegExp(
    `^cookiewacht needs Node 22\\.12 or newer; this is Node ${version.replaceAll('.', '\\.')}\\. [^\\n]+\\n$`,
  );

describe('a Node that says it is', () => {
  const startAs = async (version: string): ReturnType<typeof start> => {
    const pretend = join(folder.path, `node-${version}.cjs`);
    await writeFile(pretend, `Object.defineProperty(process.versions, 'node', { value: '${version}' });\n`);
    return start(process.execPath, '--require', pretend);
  };

  test.each(['0.10.48', '8.17.0', '20.20.2', '22.11.0'])('%s is too old', async (version) => {
    const { code, stdout, stderr } = await startAs(version);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(line(version));
  });

  test.each(['22.12.0', '23.0.0', '24.21.0'])('%s starts the program', async (version) => {
    expect(await startAs(version)).toEqual({ code: 0, stdout: 'started\n', stderr: '' });
  });
});

/** The first Node on the path that is too old; null where there is none. */
async function oldNode(): Promise<{ path: string; version: string } | null> {
  for (const place of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(place, 'node');
    const version = await new Promise<string>((done) =>
      execFile(path, ['--version'], (error, stdout) => done(error === null ? stdout.trim().slice(1) : '')),
    );
    if (version !== '' && Number(version.split('.')[0]) < 22) return { path, version };
  }
  return null;
}

const old = await oldNode();
test.runIf(old !== null)('a real Node that is too old', async () => {
  const { code, stdout, stderr } = await start(old?.path ?? '');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(line(old?.version ?? ''));
});

test('it is written in the syntax of the first versions of Node', async () => {
  const text = await readFile(join(root, 'bin/cookiewacht.cjs'), 'utf8');
  const found = new Set<string>();
  JSON.stringify(parseAst(text.replace(/^#!.*/, '')), (key, value: unknown) => {
    if (key === 'type') found.add(String(value));
    if (key === 'kind') expect(value).toBe('var');
    return value;
  });
  const es5 = [
    'AssignmentExpression',
    'BinaryExpression',
    'BlockStatement',
    'CallExpression',
    'ExpressionStatement',
    'Identifier',
    'IfStatement',
    'Literal',
    'LogicalExpression',
    'MemberExpression',
    'Program',
    'UnaryExpression',
    'VariableDeclaration',
    'VariableDeclarator',
  ];
  expect([...found].filter((type) => !es5.includes(type))).toEqual([]);
  // A comma after the last argument came with ES2017, and stands in no syntax tree.
  expect(text).not.toMatch(/,\s*\)|\?\?|\?\./);
});
