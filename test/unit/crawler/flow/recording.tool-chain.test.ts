/** Recordings as Chrome's own tool chain writes them: its parser reads ours, and what it writes is read here. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSONStringifyExtension, parse, stringify } from '@puppeteer/replay';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadFlow } from '../../../../crawler/flow/load-flow.ts';
import { loginSteps } from '../../../support/portal.ts';

const folder = fileURLToPath(new URL('../../../replica/flows/', import.meta.url));
const flows = (await readdir(folder)).filter((name) => name.endsWith('.json'));
let made: string;
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'cookiewacht-flows-'));
});
afterAll(() => rm(made, { recursive: true, force: true }));

const typesOf = (steps: ReadonlyArray<{ type: string }>): string[] => steps.map(({ type }) => type);

test.each(flows)('%s: its parser reads what is read here', async (name) => {
  const theirs = parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
  const ours = await loadFlow(join(folder, name));
  expect(typesOf(ours.steps)).toEqual(typesOf(theirs.steps));
});

test('what it writes is read here, step by step', async () => {
  const recorded = parse({ title: 'Inloggen', steps: loginSteps('https://portaal.example') });
  const text = await stringify(recorded, { extension: new JSONStringifyExtension() });
  const file = join(made, 'login.json');
  await writeFile(file, text);
  const flow = await loadFlow(file);
  expect(flow.start).toBe('https://portaal.example/inloggen');
  expect(flow.names).toEqual(['GEBRUIKER', 'WACHTWOORD', 'CODE']);
  expect(typesOf(flow.steps)).toEqual(typesOf(recorded.steps));
});
