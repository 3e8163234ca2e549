/**
 * Every route with input that nobody sends: SQL, headers, paths, halves of characters, the wrong types, too much of it. Seeded,
 * so that a failure can be repeated: never a 500, never a header of somebody else's, never a changed table.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../../desk/server/roles.ts';
import { ownForm, serveDesk, type ServedDesk } from '../../support/desk/served.ts';

const seed = 22;
const tries = 12;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const nasty = [
  "' or '1'='1",
  "'; drop table finding; --",
  '1); delete from event where (1=1',
  "\\'; truncate run cascade; --",
  "x' union select hash, person from password --",
  '$1',
  '%',
  '_%_',
  '{}',
  '[]',
  'null',
  '-1',
  '0',
  '1e309',
  'NaN',
  '99999999999999999999',
  '2026-02-31',
  '9999-99-99',
  '\r\nset-cookie: evil=1',
  '%0d%0aset-cookie:%20evil=1',
  '\u0000',
  '%00',
  '\ud800',
  '\u202e',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '/etc/passwd',
  'file:///etc/passwd',
  '//evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(5000),
  '🍪'.repeat(300),
  '',
  ' ',
] as const;

const names = (
  'kind finding cause reason until words owner condition next from to event request answer name ' +
  'displayName role mail language scope endsAt days action id policy sites cron timeZone active ' +
  'fourEyes retentionDays do at retentionBySite smtp mailFrom mailTo lateAfterHours password ' +
  'again key state site severity text page by types fingerprint accepted apart moment done n code ' +
  'iss run decision version __proto__ '
)
  .trim()
  .split(' ');

let served: ServedDesk;
let fingerprint: string;
let manifest: string;
let headers: {
  people: Record<string, string>;
  push: Record<string, string>;
  decisions: Record<string, string>;
};

beforeAll(async () => {
  served = await serveDesk();
  await served.night({
    startedAt: '2026-11-23T02:00:00.000Z',
    sites: [{ id: 'one', findings: [{ name: '_ga' }, { name: 'other' }] }],
  });
  fingerprint = (await served.desk.queries.findings({}))[0]?.fingerprint ?? '';
  manifest = (await served.desk.queries.runs()).runs[0]?.manifest ?? '';
  headers = {
    // Whoever may least that may write: what it sends must change nothing but what it may.
    people: ownForm(await served.cookieOf('admin')),
    push: { authorization: `Bearer ${await served.tokenOf('push')}` },
    decisions: { authorization: `Bearer ${await served.tokenOf('decisions')}` },
  };
});
afterAll(() => served?.close());

const tables = ['event', 'run', 'finding', 'site', 'site_night'] as const;
/** The tables, and how much is in each of those that no input of this test may change. */
async function shape(): Promise<{ tables: string[]; counts: Record<string, number> }> {
  const { db } = served.desk.database;
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' order by 1`.execute(db);
  const counts: Record<string, number> = {};
  for (const table of tables.filter((each) => each !== 'event')) {
    const found = await sql<{
      count: number;
    }>`select count(*)::int as count from ${sql.table(table)}`.execute(db);
    counts[table] = found.rows[0]?.count ?? -1;
  }
  return { tables: rows.map(({ name }) => name), counts };
}

const skipped = new Set(['GET /events', 'GET /audit.pdf', 'POST /sign-out', 'GET /sign-in/oidc']);
const all = Object.keys(routes).filter((name) => !skipped.has(name));

describe('each route', () => {
  test.each(all)('%s', async (name) => {
    const random = randomFrom(seed + all.indexOf(name));
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
    const value = (): string => (random() < 0.15 ? fingerprint : (pick(nasty) ?? ''));
    const [method = 'GET', path = ''] = name.split(' ');
    const before = await shape();
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const filled = path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, part: string) => {
        const good = part === 'run' ? manifest : part === 'fingerprint' ? fingerprint : 'one';
        return random() < 0.4 ? good : encodeURIComponent(value().toWellFormed());
      });
      const pairs = Array.from({ length: 1 + Math.floor(random() * 8) }, () => [pick(names) ?? '', value()]);
      const query = new URLSearchParams(pairs).toString();
      const api = path.startsWith('/api/');
      const sent = api
        ? headers[path === '/api/v1/runs' && method === 'POST' ? 'push' : 'decisions']
        : headers.people;
      const json = random() < 0.5 ? JSON.stringify(Object.fromEntries(pairs)) : value();
      const response = await served.ask(method === 'GET' ? `${filled}?${query}` : filled, {
        method,
        headers: { ...sent, ...(api && method === 'POST' ? { 'content-type': 'application/json' } : {}) },
        ...(method === 'GET' ? {} : { body: api ? json : query }),
      });
      const shown = `${method} ${filled} ${query.slice(0, 300)}`;
      expect(response.status, shown).toBeLessThan(500);
      expect(response.headers.get('set-cookie') ?? '', shown).not.toContain('evil');
      const to = response.headers.get('location');
      if (to !== null) expect(to, shown).toMatch(/^\/(?![/\\])/);
      await response.body?.cancel();
    }
    expect(await shape()).toEqual(before);
    expect((await served.desk.chain()).broken).toBeNull();
  });
});

test('headers that nobody sends', async () => {
  const random = randomFrom(seed);
  const fields = [
    'cookie',
    'authorization',
    'accept-language',
    'x-forwarded-for',
    'origin',
    'sec-fetch-site',
    'host',
  ];
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const name = fields[Math.floor(random() * fields.length)] ?? 'cookie';
    const text = (nasty[Math.floor(random() * nasty.length)] ?? '').replaceAll(
      /[^\t\x20-\x7e\x80-\xff]/g,
      '',
    );
    const value = name === 'cookie' ? `cookiewacht-session=${text}; cookiewacht-language=${text}` : text;
    const response = await served.ask('/queue', { headers: { [name]: value } });
    expect(response.status, `${name}: ${value.slice(0, 80)}`).toBeLessThan(500);
    await response.body?.cancel();
  }
});
