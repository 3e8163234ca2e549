/** Every page of the desk, over nights and words that somebody wrote to do harm: nothing of it is markup, and nothing is escaped twice. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../../desk/server/roles.ts';
import { stateSchema } from '../../../desk/model/states.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { hostileEstate, hostileNight, payload, reportText } from '../../support/desk/hostile-run.ts';
import { serveDesk, type ServedDesk } from '../../support/desk/served.ts';

let served: ServedDesk;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let cookie: string;
let addresses: string[];
let harm: number;

beforeAll(async () => {
  served = await serveDesk();
  folder = await temporaryFolder();
  const { desk } = served;
  const nights = [join(folder.path, 'a'), join(folder.path, 'b'), join(folder.path, 'estate')] as const;
  await hostileNight(nights[0], '2026-11-21T02:00:00.000Z');
  await hostileNight(nights[1], '2026-11-22T02:00:00.000Z');
  await hostileEstate(nights[2]);
  for (const night of nights) await desk.takeInFolder(night, { by: 'command' });
  harm = (await reportText(nights[2])).split('x-evil').length;
  await hostileWords();
  cookie = await served.cookieOf('admin');
  addresses = await allAddresses();
}, 120_000);
afterAll(async () => {
  await served?.close();
  await folder?.remove();
});

/** What people write is no safer. */
async function hostileWords(): Promise<void> {
  const { desk } = served;
  const [root, officer] = [{ by: 'user:admin' } as const, { by: 'user:officer' } as const];
  await desk.addUser(
    {
      name: 'evil',
      displayName: payload.slice(0, 80),
      role: 'developer',
      mail: null,
      language: 'en',
      active: true,
    },
    root,
  );
  await desk.addToken(
    { name: payload.slice(0, 60), scope: 'push', endsAt: '2027-11-01T00:00:00.000Z', hash: 'a'.repeat(64) },
    root,
  );
  await desk.changeSchedule(
    'nightly',
    { id: 'nightly', policy: payload, sites: [], cron: '0 2 * * *', timeZone: 'UTC', active: true },
    root,
  );
  await desk.changeSettings({ fourEyes: true }, root);
  const findings = await desk.queries.findings({ accepted: 'with' });
  const about = (at: number) => ({
    findings: [{ fingerprint: findings[at]?.fingerprint ?? '', version: null }],
    cause: null,
  });
  const words = payload;
  const accepted = {
    kind: 'accepted',
    reason: 'other',
    words,
    until: '2027-01-31',
    condition: 'none',
  } as const;
  await desk.decide(
    { ...about(0), decision: { kind: 'confirmed', owner: payload.slice(0, 120), words } },
    officer,
  );
  await desk.decide({ ...about(1), decision: accepted }, { by: 'user:developer' });
  await desk.changeSettings({ fourEyes: false }, root);
  await desk.decide({ ...about(2), decision: accepted }, officer);
  await desk.decide({ ...about(3), decision: { kind: 'not-ours', reason: 'other', words } }, officer);
  await desk.decide({ ...about(4), decision: { kind: 'claimed-fixed', words } }, officer);
  for (const { fingerprint } of findings.slice(0, 6)) await desk.comment(fingerprint, payload, officer);
}

/** Every page that the table of routes has, with all that it can be about. */
async function allAddresses(): Promise<string[]> {
  const { queries } = served.desk;
  const findings = await queries.findings({ accepted: 'with' });
  const { runs } = await queries.runs();
  const sites = await queries.sites();
  const kinds = Object.keys(routes)
    .filter((name) => name.startsWith('GET /') && !name.includes('/api/'))
    .map((name) => name.slice(4));
  const fill: Record<string, string[]> = {
    ':fingerprint': findings.map(({ fingerprint }) => fingerprint),
    ':run': runs.map(({ manifest }) => manifest),
    ':site': sites.map(({ id }) => id),
    ':part': ['people', 'tokens', 'schedules', 'mail', 'policies'],
    ':path{.+}': ['report.json'],
    ':file': ['desk.css'],
  };
  const pages = kinds
    .filter((path) => !['/events', '/audit.pdf', '/sign-in/oidc', '/sign-in/oidc/return'].includes(path))
    .flatMap((path) => {
      let paths = [path];
      for (const [name, values] of Object.entries(fill))
        paths = paths.flatMap((each) =>
          each.includes(name) ? values.map((value) => each.replace(name, value)) : [each],
        );
      return paths;
    });
  const evil = encodeURIComponent(payload);
  return [
    ...pages,
    ...stateSchema.options.map((state) => `/queue?state=${state}`),
    ...['accepted', 'not-ours', 'comment'].map((asking) => `/queue?do=${asking}`),
    ...findings.slice(0, 8).map(({ fingerprint }) => `/findings/${fingerprint}?do=accepted&moment=0`),
    ...['text', 'site', 'owner', 'cause', 'state', 'at', 'apart', 'do', 'page', 'done', 'event'].map(
      (name) => `/queue?${name}=${evil}`,
    ),
    ...['text', 'by', 'types', 'from', 'page'].map((name) => `/audit?${name}=${evil}`),
    `/sign-in?to=${evil}`,
    `/sign-in/link?key=${evil}`,
    `/sites/${evil}`,
    `/findings/${evil}`,
    `/runs/compare?from=${runs[0]?.manifest ?? ''}&to=${runs[1]?.manifest ?? ''}`,
  ];
}

/** A tag, an attribute or an address that the payload made; nothing of it may be one. */
const harms: ReadonlyArray<[string, RegExp]> = [
  ['a tag', /<x-evil/i],
  ['the end of a title', /<title>[^<]*<\/title>[^<]*<\/script>/i],
  ['an attribute', /["']\s+data-evil=/],
  ['an address that runs', /\b(?:href|src|action|formaction)\s*=\s*["']?\s*javascript:/i],
  ['escaped twice', /&amp;(?:lt|#60|#x3c);x-evil/i],
  ['a direction of text', /\u202e/],
];

test('the harm is in what came in: in far more places than names', () => {
  expect(harm).toBeGreaterThan(300);
});

describe.each(['nl', 'en'])('%s', (language) => {
  test('no page holds anything of it but text', async () => {
    const seen: string[] = [];
    let shown = 0;
    for (const address of addresses) {
      const headers = { cookie: `${cookie}; cookiewacht-language=${language}` };
      const response = await served.ask(address, { headers });
      expect(response.status, address).toBeLessThan(500);
      const type = response.headers.get('content-type') ?? '';
      // The text of a ticket is Markdown, in which markup is escaped once more.
      const text = (await response.text()).replaceAll(/<pre id="ticket"[^]*?<\/pre>/g, '');
      if (!type.startsWith('text/html')) {
        expect(response.headers.get('x-content-type-options'), address).toBe('nosniff');
        continue;
      }
      expect(response.headers.get('content-security-policy'), address).toContain("default-src 'none'");
      if (text.includes('&lt;x-evil')) shown += 1;
      for (const [what, pattern] of harms) {
        const found = pattern.exec(text);
        if (found !== null)
          seen.push(
            `${address.slice(0, 80)}: ${what}: ${text.slice(Math.max(0, found.index - 120), found.index + 80)}`,
          );
      }
    }
    expect(seen.slice(0, 5)).toEqual([]);
    // Most pages show some of it, or the test looks at nothing.
    expect(shown).toBeGreaterThan(addresses.length / 3);
  }, 120_000);
});
