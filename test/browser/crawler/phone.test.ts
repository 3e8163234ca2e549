/** A phone's journeys: what the site is told, how the visitor acts, and what only a phone shows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPool } from '../../../crawler/browser/pool.ts';
import { judge } from '../../support/evidence.ts';
import { loadPolicy } from '../../../crawler/cli/load-policy.ts';
import { crawlSmall, type Crawled, type SmallSite } from './journeys/small-site.ts';
import { startPool } from './observe/watch.ts';

let full: BrowserPool;
let shell: BrowserPool;
beforeAll(async () => {
  [full, shell] = await Promise.all([startPool('chromium'), startPool('shell')]);
});
afterAll(() => Promise.all([full.close(), shell.close()]));

/** What a page, a frame and a worker can know of the device. */
const facts = `({
  agent: navigator.userAgent,
  hints: [navigator.userAgentData?.mobile, navigator.userAgentData?.platform],
  platform: navigator.platform,
  width: globalThis.innerWidth,
  screen: globalThis.screen && [screen.width, screen.height, screen.orientation.type],
  ratio: globalThis.devicePixelRatio,
  touch: navigator.maxTouchPoints,
  coarse: globalThis.matchMedia?.('(pointer: coarse) and (hover: none)').matches,
})`;

describe.each(['chromium', 'shell'] as const)('in %s', (engine) => {
  test('pages, workers and servers are told of a current Android Chrome', async () => {
    const told: Array<{ place: string; seen: Record<string, unknown> }> = [];
    const asked: Array<[string | undefined, string | undefined, string | undefined]> = [];
    const site: SmallSite = {
      html: '<meta name="viewport" content="width=device-width, initial-scale=1">',
      script: `
        const tell = (place, seen) => fetch('/told?' + encodeURIComponent(JSON.stringify({ place, seen })));
        tell('page', ${facts});
        const work = new Worker(URL.createObjectURL(new Blob(['postMessage(${facts.replaceAll('\n', ' ').replaceAll("'", "\\'")})'])));
        work.onmessage = ({ data }) => tell('worker', data);`,
      told: (text) => void told.push(JSON.parse(text)),
      asked: ({ headers }) => {
        const one = (name: string): string | undefined => headers[name]?.toString();
        asked.push([one('user-agent'), one('sec-ch-ua-mobile'), one('sec-ch-ua-platform')]);
        return undefined;
      },
    };
    const pool = engine === 'chromium' ? full : shell;
    await crawlSmall(pool, [site], { journeys: ['none'], devices: ['phone'] });

    const agent =
      /^Mozilla\/5\.0 \(Linux; Android 10; K\) .* Chrome\/\d+\.0\.0\.0 Mobile Safari\/537\.36 Cookiewacht\//;
    for (const [userAgent, mobile, platform] of asked) {
      expect(userAgent).toMatch(agent);
      // Hints go to secure origins only; loopback is one.
      expect([mobile, platform]).toEqual(['?1', '"Android"']);
    }
    const page = told.find(({ place }) => place === 'page')?.seen;
    expect(page?.['agent']).toMatch(agent);
    expect(page).toMatchObject({
      hints: [true, 'Android'],
      platform: 'Linux armv81',
      width: 412,
      screen: [412, 915, 'portrait-primary'],
      ratio: 2.625,
      touch: 5,
      coarse: true,
    });
    const worker = told.find(({ place }) => place === 'worker')?.seen;
    expect(worker?.['agent']).toMatch(agent);
    expect(worker).toMatchObject({ hints: [true, 'Android'] });
  });
});

describe('a visitor with a phone', () => {
  const touches: string[] = [];
  let crawled: Crawled | undefined;
  beforeAll(async () => {
    const site: SmallSite = {
      pages: ['/', '/privacy'],
      html: '<meta name="viewport" content="width=device-width, initial-scale=1">',
      // With a phone, the button to refuse is not there; the banner hides nothing else.
      script: `
        const list = [];
        for (const type of ['touchstart', 'pointerdown', 'mousemove', 'click'])
          addEventListener(type, (event) => event.isTrusted && list.push(type + ' ' + (event.pointerType ?? '')), true);
        addEventListener('pagehide', () => list.length && navigator.sendBeacon('/told?' + encodeURIComponent(list.join(','))));
        if (matchMedia('(pointer: coarse)').matches)
          new MutationObserver(() => document.querySelector('[data-choice=no]')?.remove())
            .observe(document, { childList: true, subtree: true });
        if (consent === 'yes') document.cookie = '_ga=GA1.1.1234567890.1764460800; max-age=63072000';`,
      told: (text) => void touches.push(text),
    };
    [crawled] = await crawlSmall(shell, [site], {
      journeys: ['none', 'accept', 'reject', 'withdraw'],
      devices: ['desktop', 'phone'],
    });
  });

  test('has journeys of its own beside those of a computer', () => {
    expect(crawled?.evidence.journeys.map(({ journey }) => journey)).toEqual([
      'none',
      'accept',
      'reject',
      'withdraw',
      'phone:none',
      'phone:accept',
      'phone:reject',
      'phone:withdraw',
    ]);
    expect(
      Object.fromEntries([...(crawled?.results ?? [])].map(([name, { status }]) => [name, status])),
    ).toEqual({
      none: 'complete',
      accept: 'complete',
      reject: 'complete',
      withdraw: 'complete',
      'phone:none': 'complete',
      'phone:accept': 'complete',
      'phone:reject': 'not-offered',
      // Opened again, the banner offers no refusal either.
      'phone:withdraw': 'unconfirmed',
    });
    expect(crawled?.files).toContain('phone-withdraw/evidence.ndjson');
  });

  test('is shown by pictures of one pixel for each of the page', async () => {
    const [small] =
      crawled?.evidence.journeys.flatMap(({ journey, observations }) =>
        journey === 'phone:none' ? observations.filter((each) => each.kind === 'banner') : [],
      ) ?? [];
    expect(small?.viewport?.width).toBe(412);
    expect(crawled?.pictures.get(`phone-none/${small?.crop ?? ''}`)).toMatchObject({
      width: Math.round(Math.min(412, small?.box?.width ?? 0)),
    });
  });

  test('answers by touch, never by mouse', () => {
    const tapped = touches.filter((each) => each.includes('touchstart') && each.includes('click'));
    expect(tapped.length).toBeGreaterThan(0);
    for (const each of tapped) {
      expect(each).toContain('pointerdown touch');
      expect(each).not.toContain('pointerdown mouse');
    }
  });

  test('lacks an equal refusal, and that is a finding of its own', async () => {
    if (!crawled) throw new Error('nothing was crawled');
    const { policy } = await loadPolicy(undefined, ['http://127.0.0.1/']);
    const [site] = policy.sites;
    const { findings } = judge({ ...crawled.evidence, site: site?.id ?? '' }, policy);
    const about = (rule: string): unknown =>
      findings
        .filter((finding) => finding.rule === rule)
        .map(({ devices, occurrences }) => [devices, occurrences.map(({ journey }) => journey)[0]]);
    expect(about('banner-phone-refusal-harder')).toEqual([[undefined, 'phone:none']]);
    expect(about('banner-no-reject-first-layer')).toEqual([[['phone'], 'phone:none']]);
  });
});
