/**
 * A run directory that an attacker made: every text in it that the schemas let pass commands the terminal. Whatever reads
 * it prints none of that, and writes no formula.
 */
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportSchema } from '../../../reports/document/schema/run.ts';
import { formats } from '../../../reports/formats/index.ts';
import { observationSchema } from '../../../rules/evidence/index.ts';
import { runCli, temporaryFolder } from '../../support/command-line.ts';
import { layOutStoredRun } from '../../support/stored-run.ts';

const EVIL = '\u001b]0;owned\u0007\u001b[2J\u009b31m\r\u202e=cmd|;=1+1<script>alert(1)</script>';
// eslint-disable-next-line no-control-regex -- to find them is what it is for
const commands = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]|\r(?!\n)/;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = ReadonlyArray<string | number>;

/** The document with evil in all texts but those at these paths. */
const poisoned = (value: Json, kept: ReadonlySet<string>, path: Path = []): Json => {
  if (kept.has(JSON.stringify(path))) return value;
  if (typeof value === 'string') return `${value}${EVIL}`;
  if (Array.isArray(value)) return value.map((each, index) => poisoned(each, kept, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, poisoned(each, kept, [...path, key])]),
    );
  return value;
};

type Check = (value: unknown) => {
  success: boolean;
  error?: { issues: Array<{ path: PropertyKey[] }> } | undefined;
};

/** As evil as the schema allows: what it refuses is put back. */
function asEvilAs(text: string, check: Check): { text: string; spoilt: number } {
  const document: Json = JSON.parse(text);
  const kept = new Set<string>();
  for (;;) {
    const evil = poisoned(document, kept);
    const { success, error } = check(evil);
    const written = JSON.stringify(evil);
    if (success) return { text: written, spoilt: written.split('owned').length - 1 };
    const paths = (error?.issues ?? []).map(({ path }) => JSON.stringify(path));
    if (paths.every((path) => kept.has(path))) throw new Error(`cannot be spoilt: ${paths.join()}`);
    for (const path of paths) kept.add(path);
  }
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let spoilt = 0;
beforeAll(async () => {
  folder = await temporaryFolder();
  const run = join(folder.path, 'runs/good');
  await mkdir(run, { recursive: true });
  await layOutStoredRun(run);
  await runCli(['judge', 'runs/good', '--out', 'runs/judged'], folder.path);
  const evil = join(folder.path, 'evil/night');
  await cp(join(folder.path, 'runs/judged'), evil, { recursive: true });
  const report = asEvilAs(await readFile(join(evil, 'report.json'), 'utf8'), (value) =>
    reportSchema.safeParse(value),
  );
  spoilt += report.spoilt;
  await writeFile(join(evil, 'report.json'), report.text);
  for (const entry of await readdir(join(evil, 'sites'), { recursive: true })) {
    if (!entry.endsWith('.ndjson')) continue;
    const file = join(evil, 'sites', entry);
    const lines = (await readFile(file, 'utf8')).split('\n').map((line) => {
      // The site and the journey must still be found.
      if (line === '' || line.includes('"journey-start"')) return line;
      const each = asEvilAs(line, (value) => observationSchema.safeParse(value));
      spoilt += each.spoilt;
      return each.text;
    });
    await writeFile(file, lines.join('\n'));
  }
}, 240_000);
afterAll(() => folder.remove());

const printed = [
  ['compare runs/judged evil/night'],
  ['compare evil/night evil/night --format markdown'],
  ['compare evil/night runs/judged --format json'],
  ['trend evil'],
  ['trend evil --format json'],
  ['verify evil/night'],
  ['verify evil/night --format json'],
  ['judge evil/night'],
  ['judge evil/night --out evil-judged --format csv markdown junit sarif'],
  ['judge runs/judged --baseline evil/night'],
  ...formats.map(({ name }) => [`report evil/night --format ${name}`]),
];

test('much of it is evil', () => {
  expect(spoilt).toBeGreaterThan(10_000);
});

test.each(printed)('%s', { timeout: 120_000 }, async (line) => {
  const { code, stdout, stderr } = await runCli(line.split(' '), folder.path);
  expect(stderr).not.toMatch(/This is a bug|\n\s+at /);
  expect([0, 1, 2, 3]).toContain(code);
  const said = stdout + stderr;
  expect(said.length).toBeGreaterThan(20);
  const at = commands.exec(said);
  expect(
    at === null ? null : JSON.stringify(said.slice(Math.max(0, at.index - 100), at.index + 20)),
  ).toBeNull();
  if (/^report.*(?:html|junit)$/.test(line)) expect(said).not.toContain('<script>alert(1)');
});

test.each(['policy.yaml', 'manifest.json'])(
  'a %s of nothing but evil is one clear sentence',
  async (name) => {
    const broken = join(folder.path, `broken-${name}`);
    await cp(join(folder.path, 'runs/judged'), broken, { recursive: true });
    await writeFile(join(broken, name), `${EVIL}: [${EVIL}`);
    const { code, stdout, stderr } = await runCli(
      [name === 'policy.yaml' ? 'judge' : 'verify', `broken-${name}`],
      folder.path,
    );
    expect(code).toBe(2);
    expect(commands.exec(stdout + stderr)).toBeNull();
    expect(stderr).not.toMatch(/\n\s+at /);
  },
);
