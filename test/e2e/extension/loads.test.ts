/** Fix, reload, gone: what is shown is of this load, unless the user keeps earlier ones. In Chromium and in Firefox. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LiveState } from '../../../extension/messages/live-state.ts';
import { ensureBuilt } from './built.ts';
import { chromiumVisitor, firefoxVisitor, type Tab, type Visitor } from './visitor/browsers.ts';
import { serveSites, type Served } from './visitor/sites.ts';
import { until } from './wait.ts';

const own = `document.cookie = 'spoor_id=0123456789abcdef0123456789abcdef; max-age=99999999; path=/'`;
const banner = `<div role="dialog" style="position:fixed;bottom:0;left:0;right:0;background:#fff"><p>Wij gebruiken cookies voor statistieken en marketing. Gaat u akkoord?</p><button>Alles accepteren</button><button>Weigeren</button></div>
<script>for (const button of document.querySelectorAll('button')) button.onclick = () => { document.cookie = 'cookieconsent=denied; path=/; max-age=999999'; document.querySelector('[role=dialog]').remove(); };</script>`;

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let served: Served;
  let visitor: Visitor;
  let mended = false;
  beforeAll(async () => {
    await ensureBuilt();
    served = await serveSites({
      'www.winkel.test': (path) => ({
        body: `<!doctype html><html lang="nl"><title>${path}</title><body><h1>Winkel</h1><script>${mended ? '' : own}</script>${/cookieconsent/.test(path) ? '' : banner}</body></html>`,
      }),
    });
    visitor = await (name === 'chromium' ? chromiumVisitor : firefoxVisitor)(served);
  }, 200_000);
  afterAll(async () => {
    await visitor.close();
    served.close();
  });

  const subjects = ({ findings }: LiveState): string[] => findings.map(({ subject }) => subject.name);
  const settled = ({ rules }: LiveState): boolean =>
    rules.length > 0 && !rules.some(({ reason }) => /still looking|not finished/.test(reason ?? ''));
  const now = (tab: Tab, right: (state: LiveState) => boolean): Promise<LiveState> =>
    until(
      () => visitor.stateOf(tab.id, false),
      (state) => settled(state) && right(state),
    );
  const api = name === 'chromium' ? 'chrome' : 'browser';
  const badgeOf = (tab: Tab): Promise<unknown> =>
    visitor.run(`${api}.action.getBadgeText({ tabId: ${tab.id} })`);

  test('a finding that this load does not repeat is told apart, and comes back when it is kept', async () => {
    const tab = await visitor.open();
    await tab.page.goto('https://www.winkel.test/');
    const broken = await now(tab, (state) => subjects(state).includes('spoor_id'));
    const [fingerprint = ''] = broken.findings.flatMap((finding) =>
      finding.subject.name === 'spoor_id' ? [finding.fingerprint] : [],
    );
    expect(broken.loads).toMatchObject({ count: 1, earlier: [], kept: false });

    mended = true;
    await tab.page.evaluate("document.cookie = 'spoor_id=; max-age=0; path=/'");
    await tab.page.reload();
    const fixed = await now(tab, (state) => state.loads.count === 2);
    expect(subjects(fixed)).not.toContain('spoor_id');
    expect(fixed.cookies.map((cookie) => cookie.name)).not.toContain('spoor_id');
    expect(fixed.loads.earlier).toContain(fingerprint);
    expect(fixed.rules.find(({ id }) => id === 'pre-consent-unclassified-cookie')?.outcome).toBe('pass');
    const count = fixed.findings.filter(({ kind, waiver }) => kind !== 'notice' && waiver === null).length;
    expect(
      await until(
        () => badgeOf(tab),
        (text) => text === (count === 0 ? '' : String(count)),
      ),
    ).toBe(count === 0 ? '' : String(count));

    await visitor.run(`${api}.runtime.sendMessage({ type: 'keep-earlier', keep: true })`);
    const kept = await visitor.stateOf(tab.id);
    expect(subjects(kept)).toContain('spoor_id');
    expect(kept.loads).toMatchObject({ kept: true, earlier: fixed.loads.earlier });
    await visitor.run(`${api}.runtime.sendMessage({ type: 'keep-earlier', keep: false })`);
    await tab.page.close();
  });

  test('what this load cannot show, since the visitor chose before it, is not called fixed', async () => {
    mended = false;
    const tab = await visitor.open();
    await tab.page.goto('https://www.winkel.test/andere');
    await now(tab, (state) => subjects(state).includes('spoor_id'));
    await tab.page.bringToFront();
    await tab.page.locator('button::-p-text(Weigeren)').click();
    await now(tab, ({ phase }) => phase === 'after-reject');
    mended = true;
    await tab.page.goto('https://www.winkel.test/cookieconsent');
    const state = await now(tab, ({ loads }) => loads.count === 2);
    expect(subjects(state)).not.toContain('spoor_id');
    const rule = state.rules.find(({ id }) => id === 'pre-consent-unclassified-cookie');
    expect(rule).toMatchObject({
      outcome: 'inconclusive',
      reason: expect.stringContaining('chose before this page was loaded'),
    });
    expect(state.verdict).not.toBe('compliant');
    await tab.page.close();
  });
});
