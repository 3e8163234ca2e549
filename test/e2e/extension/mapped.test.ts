/**
 * A server that stands in for a site is judged as the site: the same findings as on the site itself, in Chromium and
 * in Firefox, by a map of the user and by an alias of the policy.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LiveState } from '../../../extension/messages/live-state.ts';
import { answerSchemas } from '../../../extension/messages/ui.ts';
import { runCli, temporaryFolder } from '../../support/command-line.ts';
import { ensureBuilt } from './built.ts';
import { chromiumVisitor, firefoxVisitor, type Tab, type Visitor } from './visitor/browsers.ts';
import { serveSites, type Given, type Served } from './visitor/sites.ts';
import { until } from './wait.ts';

const page = (path: string): Given => ({
  headers: {
    'set-cookie': ['__Host-sessie=0123456789abcdef0123456789; Secure; HttpOnly; Path=/; SameSite=Lax'],
  },
  body: `<!doctype html><html lang="nl"><title>Winkel ${path}</title><body><h1>Winkel</h1>
  <form action="/bestel" method="post"><label>E-mail <input type="email" name="email"></label><button>Bestel</button></form>
  <script>
    document.cookie = '_ga=GA1.2.1234567890.1700000000; max-age=63072000; path=/; Secure; SameSite=Lax';
    localStorage.setItem('ajs_anonymous_id', '0123456789abcdef');
    new Image().src = 'https://volger.test/pixel';
  </script></body></html>`,
});
const sites = { 'www.winkel.test': page, localhost: page, 'staging.test': page, 'volger.test': () => null };

const policy = `schema: cookiewacht-policy/1
name: Winkel
statement: { title: Verklaring }
sites:
  - { id: winkel, url: 'https://www.winkel.test/', aliases: [staging.test] }
`;

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let served: Served;
  let visitor: Visitor;
  beforeAll(async () => {
    await ensureBuilt();
    served = await serveSites(sites);
    visitor = await (name === 'chromium' ? chromiumVisitor : firefoxVisitor)(served);
    await send({ type: 'policy-set', text: policy, fileName: 'winkel.yaml' });
    await send({ type: 'maps-set', maps: [{ host: 'www.winkel.test', to: 'http://localhost' }] });
  }, 200_000);
  afterAll(async () => {
    await visitor.close();
    served.close();
  });

  const send = (request: object): Promise<unknown> =>
    visitor.run(
      `${name === 'chromium' ? 'chrome' : 'browser'}.runtime.sendMessage(${JSON.stringify(request)})`,
    );
  const settled = ({ rules, cookies }: LiveState): boolean =>
    cookies.some((cookie) => cookie.name === '_ga') &&
    !rules.some(({ reason }) => /still looking|not finished/.test(reason ?? ''));
  const visit = async (url: string): Promise<{ tab: Tab; state: LiveState }> => {
    const tab = await visitor.open();
    await tab.page.goto(url);
    return { tab, state: await until(() => visitor.stateOf(tab.id), settled) };
  };
  const told = ({ findings }: LiveState): string[] =>
    findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`).toSorted();

  test('a development server has the findings of the site, and says that it stood in for it', async () => {
    const { state: real } = await visit('https://www.winkel.test/');
    const { tab, state } = await visit('http://localhost/');
    expect(real.mapped).toBeNull();
    expect(state.mapped).toEqual({ host: 'www.winkel.test', to: 'http://localhost' });
    expect([state.judged, state.site.id, state.url]).toEqual([
      'policy',
      'winkel',
      'https://www.winkel.test/',
    ]);
    expect(told(real).length).toBeGreaterThan(1);
    expect(told(state)).toEqual(told(real));
    // A cookie with Secure and __Host- is kept on this machine, as over https.
    const session = state.cookies.find((cookie) => cookie.name === '__Host-sessie');
    expect(session).toMatchObject({ domain: 'www.winkel.test', secure: true });
    expect(state.requests.map(({ url }) => url)).toContain('https://www.winkel.test/');
    expect(JSON.stringify({ ...state, mapped: null })).not.toMatch(/localhost/);
    await tab.page.close();
  });

  test('a staging host over plain http: cookies with Secure are not called refused, but not seen', async () => {
    const { tab, state } = await visit('http://staging.test/');
    expect(state.mapped).toEqual({ host: 'www.winkel.test', to: 'http://staging.test' });
    expect(state.findings.map(({ rule }) => rule)).not.toContain('cookie-rejected');
    const reasons = state.rules.flatMap(({ outcome, reason }) =>
      outcome === 'inconclusive' ? [reason] : [],
    );
    expect(reasons.join('\n')).toContain('http://staging.test is no secure context');
    await tab.page.close();
  });

  test('the saved evidence names the map, and the command line judges it the same', async () => {
    const folder = await temporaryFolder();
    const { tab, state } = await visit('http://localhost/');
    const { files } = answerSchemas['save-evidence'].parse(
      await send({ type: 'save-evidence', tab: tab.id }),
    );
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder.path, path)), { recursive: true });
      await writeFile(join(folder.path, path), text);
    }
    const { stdout, stderr } = await runCli(['judge', folder.path, '--format', 'json'], folder.path);
    const report: unknown = JSON.parse(stdout === '' ? `"${stderr}"` : stdout);
    expect(report).toMatchObject({ run: { mapped: [{ host: 'www.winkel.test', to: 'http://localhost' }] } });
    const prints = [...stdout.matchAll(/"fingerprint": "([^"]+)"/g)].map(([, print]) => print);
    expect(prints).toEqual(expect.arrayContaining(state.findings.map(({ fingerprint }) => fingerprint)));
    await tab.page.close();
    await folder.remove();
  });

  test('without the map the server is a site of its own again', async () => {
    await send({ type: 'maps-set', maps: [] });
    const { tab, state } = await visit('http://localhost/');
    expect([state.mapped, state.judged, state.site.host]).toEqual([null, 'default', 'localhost']);
    await tab.page.close();
  });

  test.each([
    { host: 'https://x', to: 'http://localhost' },
    { host: 'www.winkel.test', to: 'javascript:alert(1)' },
  ])('a map that is none is refused: $host=$to', async (map) => {
    expect(await send({ type: 'maps-set', maps: [map] })).toMatchObject({ error: expect.any(String) });
  });
});
