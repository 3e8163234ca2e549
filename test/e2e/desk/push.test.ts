/** A run comes to the desk by `cookiewacht push`; what goes wrong is said in one sentence, and can be repeated. */
import { cp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { makeRun } from '../../../bench/desk/make-run.ts';
import { listen, type Listening } from '../../../desk/server/serve.ts';
import { readDecisions } from '../../../crawler/cli/review/decisions.ts';
import { deskAt } from '../../../crawler/cli/review/address.ts';
import { pushRun } from '../../../crawler/cli/review/push.ts';
import { runCli, temporaryFolder } from '../../support/command-line.ts';
import { serveDesk, type ServedDesk } from '../../support/desk/served.ts';

let served: ServedDesk;
let server: Listening;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let tokens: { push: string; decisions: string };
let run: string;

beforeAll(async () => {
  served = await serveDesk();
  server = await listen({ hostname: '127.0.0.1', port: 0 }, (port) => served.context(port));
  folder = await temporaryFolder();
  tokens = { push: await served.tokenOf('push'), decisions: await served.tokenOf('decisions') };
  run = join(folder.path, 'run');
  await makeRun(run, {
    startedAt: '2026-11-22T02:00:00.000Z',
    sites: [{ id: 'one', findings: [{ name: '_ga' }] }],
  });
});
afterAll(async () => {
  await server?.close();
  await served?.close();
  await folder?.remove();
});

const desk = (): string => `http://127.0.0.1:${server.port}`;
const push = (args: readonly string[], token = tokens.push) =>
  runCli(['push', ...args], folder.path, { COOKIEWACHT_DESK_TOKEN: token });
const runs = async (): Promise<number> => (await served.desk.queries.runs()).total;

describe('cookiewacht push', () => {
  test.each<[string, () => Promise<{ code: number | null; stderr: string }>, RegExp]>([
    ['no desk', () => push(['run']), /no desk is named/],
    ['no address', () => push(['run', '--desk', 'desk.example.nl']), /is no address of a desk/],
    ['a page of a desk', () => push(['run', '--desk', `${desk()}/queue`]), /name the desk alone/],
    ['no token', () => push(['run', '--desk', desk()], ''), /COOKIEWACHT_DESK_TOKEN: is not set/],
    ['half a token', () => push(['run', '--desk', desk()], 'abc'), /is no token of a desk/],
    [
      'a wrong token',
      () => push(['run', '--desk', desk()], 'x'.repeat(43)),
      /token is missing, wrong, revoked/,
    ],
    [
      'a token of another scope',
      () => push(['run', '--desk', desk()], tokens.decisions),
      /this token may not do this/,
    ],
    ['another host name', () => push(['run', '--desk', `http://127.0.0.2:${server.port}`]), /desk/],
    ['no run', () => push(['nowhere', '--desk', desk()]), /nowhere: has no manifest\.json/],
  ])('%s: one line what, one line what to do, and nothing came', async (_what, pushed, said) => {
    const { code, stderr } = await pushed();
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([code, await runs()]).toEqual([2, 0]);
  });

  test('a run that was changed is not sent', async () => {
    const changed = join(folder.path, 'changed');
    await cp(run, changed, { recursive: true });
    await writeFile(join(changed, 'report.json'), '{}');
    const { code, stderr } = await push(['changed', '--desk', desk()]);
    expect(stderr).toContain('report.json');
    expect([code, await runs()]).toEqual([2, 0]);
    await rm(changed, { recursive: true });
  });

  test('hands in a run once, however often', async () => {
    const first = await push(['run', '--desk', desk()]);
    expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('1 finding came, 0 went')]);
    const second = await push(['run', '--desk', desk()]);
    expect([second.code, second.stderr]).toEqual([0, expect.stringContaining('had this run already')]);
    expect(await runs()).toBe(1);
  });
});

describe('a desk that is not well', () => {
  let other: Server;
  const hits: string[] = [];
  let answers: (path: string) => { status: number; body: string; headers?: Record<string, string> };
  const at = async (): Promise<string> => {
    const { port } = z.object({ port: z.number() }).parse(other.address());
    return `http://127.0.0.1:${port}`;
  };
  const known = (url: string) => deskAt('--desk', url, { COOKIEWACHT_DESK_TOKEN: 'x'.repeat(43) });
  const quick = { tries: 3, wait: 1, timeout: 5000 };

  beforeAll(async () => {
    other = createServer((request, response) => {
      hits.push(`${request.method} ${request.url}`);
      request.resume().on('end', () => {
        const { status, body, headers = {} } = answers(request.url ?? '');
        response.writeHead(status, headers).end(body);
      });
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    other.closeAllConnections();
    other.close();
  });

  test('is asked again while it may get better, and no more than that', async () => {
    answers = () => ({ status: 503, body: 'busy' });
    expect(await pushRun(run, known(await at()), quick)).toHaveProperty('failed');
    expect(hits.splice(0)).toHaveLength(3);
    let asked = 0;
    answers = (path) => {
      asked += 1;
      if (asked < 3) return { status: 502, body: '' };
      const taken = { again: false, came: 2, went: 1, manifest: '', id: '' };
      return { status: 200, body: JSON.stringify(path === '/api/v1/runs' ? taken : { sites: [] }) };
    };
    expect(await pushRun(run, known(await at()), quick)).toMatchObject({ came: 2, went: 1 });
    hits.splice(0);
  });

  test.each<[string, { status: number; body: string; headers?: Record<string, string> }, string]>([
    ['a web page', { status: 200, body: '<!doctype html>' }, 'no review desk'],
    ['a web page that is not there', { status: 404, body: 'Not found' }, 'no review desk'],
    ['leads elsewhere', { status: 302, body: '', headers: { location: 'https://evil.example/' } }, 'leads'],
    [
      'control characters',
      { status: 422, body: JSON.stringify({ error: { what: '\u001b[2Jgone', advice: 'x' } }) },
      'gone',
    ],
  ])('%s: is told, and not tried again', async (_what, answer, said) => {
    answers = () => answer;
    const pushed = await pushRun(run, known(await at()), quick);
    expect(pushed).toMatchObject({ failed: expect.stringContaining(said) });
    expect(JSON.stringify(pushed)).not.toContain('\\u001b');
    expect(hits.splice(0)).toHaveLength(1);
  });

  test('is not there at all', async () => {
    const pushed = await pushRun(run, known('http://127.0.0.1:1'), quick);
    expect(pushed).toMatchObject({ failed: expect.stringContaining('does not answer') });
  });
});

describe('--decisions', () => {
  test('a file that holds none is refused with its name', async () => {
    const file = join(folder.path, 'decisions.json');
    await expect(readDecisions(file)).rejects.toThrow(/cannot be read/);
    for (const text of ['{', '[]', '{"schema":"cookiewacht-decisions/2"}', '{"waivers":[{"rule":"*"}]}']) {
      await writeFile(file, text);
      await expect(readDecisions(file), text).rejects.toThrow(/decisions\.json/);
    }
  });

  test('a file with what the desk answers is what the desk answers', async () => {
    const authorization = { authorization: `Bearer ${tokens.push}` };
    const answer = await served.ask('/api/v1/decisions', { headers: authorization });
    const file = join(folder.path, 'decisions.json');
    await writeFile(file, await answer.text());
    expect(await readDecisions(file)).toMatchObject({ schema: 'cookiewacht-decisions/1', waivers: [] });
  });

  test('a crawl without the decisions that it was told to take does not begin', async () => {
    const crawl = ['crawl', 'https://www.example.nl', '--sealed', '--out', 'never'];
    for (const [from, said] of [
      ['nowhere.json', /nowhere\.json cannot be read/],
      ['http://127.0.0.1:1', /does not answer/],
    ] as const) {
      const { code, stderr } = await runCli([...crawl, '--decisions', from], folder.path, {
        COOKIEWACHT_DESK_TOKEN: tokens.push,
      });
      expect([code, stderr]).toEqual([2, expect.stringMatching(said)]);
    }
  });
});
