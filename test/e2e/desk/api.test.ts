/** The API: its description holds, and a program hands in a run, reads what is decided, and decides. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Validator } from '@seriousme/openapi-schema-validator';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fingerprintOf, makeRun } from '../../../bench/desk/make-run.ts';
import { serveDesk, type ServedDesk } from '../../support/desk/served.ts';

let served: ServedDesk;
let folder: string;
let push: Record<string, string>;
let decisions: Record<string, string>;
beforeAll(async () => {
  served = await serveDesk();
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-api-'));
  push = { authorization: `Bearer ${await served.tokenOf('push')}` };
  decisions = { authorization: `Bearer ${await served.tokenOf('decisions')}` };
});
afterAll(async () => {
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The run as one archive. */
async function archiveOf(run: string, change: (path: string, content: Buffer) => Buffer): Promise<Buffer> {
  const archive = pack();
  const files = await readdir(run, { recursive: true, withFileTypes: true });
  for (const file of files.filter((each) => each.isFile())) {
    const full = join(file.parentPath, file.name);
    const path = relative(run, full);
    archive.entry({ name: path }, change(path, await readFile(full)));
  }
  archive.finalize();
  return buffer(archive);
}

const send = (body: BodyInit, headers = push): Promise<Response> =>
  served.ask('/api/v1/runs', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-tar' },
    body,
  });

it('describes itself in OpenAPI that a validator of others accepts', async () => {
  const response = await served.ask('/api/v1/openapi.json');
  const result = await new Validator().validate(await response.json());
  expect(result).toMatchObject({ valid: true });
});

it('takes in a run once, and refuses one that was changed', async () => {
  const run = join(folder, 'run');
  await makeRun(run, {
    startedAt: '2026-11-23T02:00:00.000Z',
    sites: [{ id: 'one', findings: [{ name: '_ga' }, { name: '_fbp' }] }],
  });
  const whole = new Uint8Array(await archiveOf(run, (_, content) => content));
  const first = await send(whole);
  expect({ status: first.status, body: await first.json() }).toMatchObject({
    status: 201,
    body: { came: 2, again: false },
  });
  expect((await send(whole)).status).toBe(200);
  const changed = await archiveOf(run, (path, content) =>
    path === 'report.json' ? Buffer.from(content.toString().replace('_fbp', '_fbx')) : content,
  );
  const refused = await send(new Uint8Array(changed));
  expect({ status: refused.status, body: await refused.json() }).toMatchObject({
    status: 422,
    body: { error: { what: expect.stringContaining('report.json') } },
  });
  expect((await send('this is no archive')).status).toBe(422);
  const { runs, total } = await (await served.ask('/api/v1/runs', { headers: push })).json();
  expect({ total, first: runs[0].sites }).toMatchObject({ total: 1, first: [{ id: 'one' }] });
});

it('decides, and says what is decided', async () => {
  const fingerprint = fingerprintOf('one', { name: '_ga' });
  const path = `/api/v1/findings/${fingerprint}/decisions`;
  const decide = (body: unknown): Promise<Response> =>
    served.ask(path, {
      method: 'POST',
      headers: { ...decisions, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const accepted = {
    kind: 'accepted',
    reason: 'fix-planned',
    words: 'In December.',
    until: '2026-12-31',
    condition: 'none',
  };
  expect((await decide('{')).status).toBe(400);
  expect((await decide({ decision: { kind: 'fixed' } })).status).toBe(400);
  expect((await decide({ decision: { ...accepted, until: '2025-01-01' } })).status).toBe(422);
  expect((await decide({ decision: accepted, version: 0 })).status).toBe(409);
  expect((await decide({ decision: accepted })).status).toBe(201);
  const { waivers } = await (await served.ask('/api/v1/decisions', { headers: decisions })).json();
  expect(waivers).toMatchObject([{ fingerprint, until: '2026-12-31' }]);
  const { findings } = await (
    await served.ask('/api/v1/findings?state=accepted', { headers: decisions })
  ).json();
  expect(findings).toMatchObject([{ fingerprint, state: 'accepted', decision: { by: 'token:decisions' } }]);
});

it('gives figures that Prometheus reads', async () => {
  const text = await (await served.ask('/api/v1/metrics', { headers: push })).text();
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of samples)
    expect(line).toMatch(/^cookiewacht_desk_[a-z_]+(?:\{state="[a-z-]+"\})? -?[\d.e+]+$/);
  expect(text).toContain('cookiewacht_desk_findings{state="accepted"} 1\n');
  expect(text).toContain('cookiewacht_desk_runs 1\n');
  expect(text).toContain('cookiewacht_desk_fleet_sites_waiting 0\n');
  expect(text).toContain('cookiewacht_desk_fleet_runs{state="open"} 0\n');
});

it('a token that was revoked, or whose end has come, is none', async () => {
  const secret = await served.tokenOf('push');
  const works = async (): Promise<number> =>
    (await served.ask('/api/v1/runs', { headers: { authorization: `Bearer ${secret}` } })).status;
  expect(await works()).toBe(200);
  served.setClock('2027-11-01T00:00:00.000Z');
  expect(await works()).toBe(401);
});
