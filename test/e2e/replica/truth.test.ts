/** What the editions get right and wrong is really there, and is what `expected` says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteIds, startEstate, type Estate, type SiteId } from '../../replica/estate.ts';
import { get } from '../../replica/get.ts';

/** Rules about the words of the statement itself: they hold in either edition. */
const toReview = [
  'anonymous-claim-contradicted',
  'privacy-statement-incomplete',
  'cookie-durations-not-stated',
];

let compliant: Estate;
let violating: Estate;
beforeAll(async () => {
  [compliant, violating] = await Promise.all([
    startEstate({ edition: 'compliant' }),
    startEstate({ edition: 'violating' }),
  ]);
});
afterAll(() => Promise.all([compliant.stop(), violating.stop()]));

const rulesOf = (id: SiteId): string[] =>
  violating.expected.filter(({ site }) => site === id).map(({ rule, subject }) => `${rule} ${subject}`);
const page = (estate: Estate, id: SiteId, path = '/') => get(estate, estate.origins[id] + path);

describe('the expected findings', () => {
  it('are only what a person must judge for the compliant editions, and several different ones for each violating edition', () => {
    expect(new Set(compliant.expected.map(({ rule }) => rule))).toEqual(new Set(toReview));
    expect(siteIds.filter((id) => rulesOf(id).length < 3)).toEqual([]);
    const keys = violating.expected.map(({ site, rule, subject }) => `${site} ${rule} ${subject}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('break every promise that the statement makes about cookies at least once', () => {
    expect(new Set(violating.expected.map(({ rule }) => rule))).toEqual(
      new Set([
        'pre-consent-nonessential-cookie',
        'pre-consent-tracker-request',
        'pre-consent-embed',
        'pre-consent-storage',
        'undeclared-recipient',
        'insecure-transfer-to-recipient',
        'reject-ignored-cookie',
        'reject-ignored-service',
        'reject-ignored-storage',
        'cookie-lifetime-over-limit',
        'cookie-not-secure',
        'session-cookie-not-httponly',
        'session-cookie-persistent',
        'banner-missing',
        'banner-not-operable',
        'form-insecure',
        'ga-ip-not-anonymised',
        'https-not-enforced',
        'privacy-statement-not-linked',
        'ga-advertising-features',
        'ga-user-id',
        'undeclared-cookie',
        'embed-without-privacy-mode',
        'hsts-missing',
        'statement-changed',
        'form-marketing-prechecked',
        'form-undeclared-recipient',
        'form-without-notice',
        'withdrawal-ineffective',
        ...toReview,
      ]),
    );
  });

  it('are mixed for the demo: four sites break promises and three keep them', async () => {
    const mixed = await startEstate();
    const broken = siteIds.filter((id) => mixed.editions[id] === 'violating');
    expect(broken).toHaveLength(4);
    expect(
      new Set(mixed.expected.filter(({ rule }) => !toReview.includes(rule)).map(({ site }) => site)),
    ).toEqual(new Set(broken));
    await mixed.stop();
  });

  it('follow an edition chosen for one site', async () => {
    const one = await startEstate({ edition: 'compliant', editions: { casemix: 'violating' } });
    expect(
      new Set(one.expected.filter(({ rule }) => !toReview.includes(rule)).map(({ site }) => site)),
    ).toEqual(new Set(['casemix']));
    await one.stop();
  });
});

describe('the platform cookies', () => {
  it.each(siteIds)('of %s are session cookies with Secure and HttpOnly, and sent once', async (id) => {
    const { cookies } = await page(compliant, id);
    expect(cookies.length).toBeGreaterThan(0);
    for (const line of cookies) {
      expect(line).toMatch(/; Secure/);
      expect(line).not.toMatch(/Max-Age|Expires/i);
      // A token against forgery is meant to be read by the page's own script.
      expect(line).toMatch(/^XSRF-TOKEN=|; HttpOnly/);
    }
    const known = cookies.map((line) => line.split(';')[0]).join('; ');
    expect(
      (await get(compliant, `${compliant.origins[id]}/contact`, { headers: { cookie: known } })).cookies,
    ).toEqual([]);
  });

  it('are weak where the violating editions say so', async () => {
    const [casemix] = (await page(violating, 'casemix')).cookies;
    expect(casemix).toMatch(/^ASP\.NET_SessionId=/);
    expect(casemix).not.toMatch(/Secure|HttpOnly/);
    expect(rulesOf('casemix')).toEqual(
      expect.arrayContaining([
        'cookie-not-secure ASP.NET_SessionId',
        'session-cookie-not-httponly ASP.NET_SessionId',
      ]),
    );
    expect((await page(violating, 'q-talent')).cookies[0]).toMatch(/Max-Age=2592000/);
  });
});

describe('the choice', () => {
  it('is kept by the server of q-talent for six months, or ten years where it breaks the limit', async () => {
    const choose = { method: 'POST', body: '{"statistics":true,"extra":false}' };
    const kept = await get(compliant, 'https://www.q-talent.nl/cookievoorkeuren', choose);
    expect(kept.cookies).toEqual([
      `cookie-consent=${encodeURIComponent('{"statistiek":true,"media":false}')}; Path=/; Secure; SameSite=Lax; Max-Age=15552000`,
    ]);
    expect((await get(violating, 'https://www.q-talent.nl/cookievoorkeuren', choose)).cookies[0]).toMatch(
      /Max-Age=315360000$/,
    );
    expect(rulesOf('q-talent')).toContain('cookie-lifetime-over-limit cookie-consent');
  });

  it('is asked in seven different ways, in Dutch, and never by the violating participtheadvies', async () => {
    const scripts = await Promise.all(
      siteIds.map(async (id) => (await page(compliant, id, '/assets/cookies.js')).body.split('\n\n').at(-1)),
    );
    expect(new Set(scripts).size).toBe(siteIds.length);
    expect((await page(compliant, 'qacademy', '/cookies/venster')).body).toMatch(/Liever niet<.*Akkoord</s);
    expect((await page(violating, 'participtheadvies')).body).not.toMatch(/Cookie-instellingen/);
    expect((await page(violating, 'participtheadvies', '/assets/cookies.js')).body).not.toContain(
      'Cookies toestaan',
    );
  });

  it.each(siteIds)('comes before anything of a third party on %s', async (id) => {
    for (const path of compliant.pages[id]) {
      const { body } = await page(compliant, id, path);
      const live = body
        .replace(/<template>.*?<\/template>/gs, '')
        .matchAll(/<(?:script|iframe|img|link)[^>]+(?:src|href)="(https?:[^"]+)"/g);
      expect([...live].map(([, url]) => `${path}: ${url}`)).toEqual([]);
    }
    expect((await page(compliant, id, '/assets/site.js')).body).not.toMatch(/https?:\/\//);
  });
});

describe('the faults in pages', () => {
  it('stand in the pages that the findings name', async () => {
    expect((await page(violating, 'casemix', '/assets/site.js')).body).toContain('gtm.js?id=GTM-');
    expect(
      (await page(violating, 'cqt', '/nieuws')).body.replace(/<template>.*?<\/template>/gs, ''),
    ).toContain('https://www.youtube.com/embed/');
    expect((await page(violating, 'inforeports', '/inloggen')).body).toContain(
      'action="http://www.inforeports.nl/inloggen"',
    );
    expect((await page(violating, 'inforeports', '/assets/site.js')).body).toContain(
      "localStorage.setItem('bezoeker-id'",
    );
    expect((await page(violating, 'participtheadvies', '/over-ons')).body).not.toContain(
      '/privacyverklaring',
    );
    expect((await page(violating, 'participtheadvies', '/contact')).body).toContain('/privacyverklaring');
    const plain = await get(violating, 'http://www.participtheadvies.nl/');
    expect(plain.status).toBe(200);
    expect(plain.cookies).toEqual([]);
  });

  it('ask Google to shorten the address only in the compliant edition', async () => {
    expect((await page(compliant, 'qconsultzorg', '/assets/cookies.js')).body).toContain(
      "ga('set', 'anonymizeIp', true)",
    );
    expect((await page(violating, 'qconsultzorg', '/assets/cookies.js')).body).not.toContain('anonymizeIp');
  });
});

describe('the third parties', () => {
  const cookiesOf = async (address: string): Promise<readonly string[]> =>
    (await get(compliant, address)).cookies;

  it('set the cookies of the real ones, fit for frames of another site', async () => {
    const all = [
      ...(await cookiesOf('https://www.youtube.com/embed/cQt7gR0ep01')),
      ...(await cookiesOf('https://www.google.com/maps/embed?pb=x')),
      ...(await cookiesOf('https://syndication.twitter.com/srv/timeline-profile/screen-name/cqtgroep')),
      ...(await cookiesOf('https://l.sharethis.com/pview?event=pview')),
    ];
    for (const line of all) expect(line).toMatch(/; Secure; SameSite=None/);
    const lifetimes = Object.fromEntries(
      all.map((line) => [line.split('=')[0], Number(/Max-Age=(\d+)/.exec(line)?.[1] ?? 0)]),
    );
    expect(lifetimes).toEqual({
      YSC: 0,
      VISITOR_INFO1_LIVE: 15_552_000,
      NID: 183 * 86_400,
      guest_id: 63_072_000,
      __stid: 31_536_000,
    });
  });

  it('serve the libraries that sites load, and take their hits', async () => {
    for (const address of [
      'https://www.googletagmanager.com/gtag/js?id=G-CQT4GRP7K2',
      'https://www.googletagmanager.com/gtm.js?id=GTM-C4S3MIX',
      'https://www.google-analytics.com/analytics.js',
      'https://platform-api.sharethis.com/js/sharethis.js',
      'https://platform.twitter.com/widgets.js',
      'https://chimpstatic.com/mcjs-connected/js/users/a/b.js',
      'https://static.hotjar.com/c/hotjar-1.js?sv=6',
      'https://snap.licdn.com/li.lms-analytics/insight.min.js',
    ]) {
      expect({ address, type: (await get(compliant, address)).headers['content-type'] }).toEqual({
        address,
        type: 'text/javascript; charset=utf-8',
      });
    }
    expect(
      (await get(compliant, 'https://region1.google-analytics.com/g/collect?v=2', { method: 'POST' })).status,
    ).toBe(204);
    expect(
      (
        await get(compliant, 'https://www.google-analytics.com/j/collect?v=1', {
          method: 'POST',
          headers: { origin: 'https://www.cqt.nl' },
        })
      ).headers['access-control-allow-origin'],
    ).toBe('https://www.cqt.nl');
  });
});
