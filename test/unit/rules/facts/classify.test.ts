/** What a cookie, a key or an address is taken for. */
import { describe, expect, it } from 'vitest';
import {
  classifyCookie,
  classifyStorage,
  consentRequiring,
  serviceOf,
  declarationStatusOf,
} from '../../../../rules/facts/classify.ts';
import { platformCookies } from '../../../../rules/knowledge/platform-cookies.ts';
import { platformCookieSchema, serviceSchema } from '../../../../rules/knowledge/service.ts';
import { services } from '../../../../rules/knowledge/services/index.ts';
import * as z from 'zod';
import { cqt, cqtWith, noStatement } from '../../../support/evidence.ts';

const HOST = 'www.cqt.nl';
const cookie = (name: string, domain = HOST, more: object = {}): ReturnType<typeof classifyCookie> =>
  classifyCookie({ name, domain, ...more }, HOST, cqt);

describe('the knowledge base', () => {
  it('has the shape that it says', () => {
    z.array(serviceSchema).parse(services);
    z.array(platformCookieSchema).parse(platformCookies);
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
  });

  it('has only patterns that compile, and a path or parameters wherever any host will do', () => {
    for (const { id, urls } of services) {
      for (const { hosts, path, query, parameters } of urls) {
        expect(
          () => [path ?? '', ...Object.values(query ?? {})].map((source) => new RegExp(source)),
          id,
        ).not.toThrow();
        if (hosts.includes('*')) expect(path ?? parameters, id).toBeDefined();
      }
    }
  });
});

describe('addresses', () => {
  it.each([
    ['https://region1.google-analytics.com/g/collect?v=2&tid=G-ABC1234567', 'Google Analytics 4', 'collect'],
    ['https://www.googletagmanager.com/gtag/js?id=G-ABC1234567', 'Google Analytics 4', 'script'],
    ['https://www.googletagmanager.com/gtag/js?id=…', 'Google Analytics 4', 'script'],
    ['https://www.googletagmanager.com/gtag/js?id=UA-123456-1', 'Universal Analytics', 'script'],
    ['https://www.googletagmanager.com/gtag/js?id=AW-123456789', 'DoubleClick', 'script'],
    ['https://www.googletagmanager.com/gtm.js?id=GTM-ABC123', 'Google Tag Manager', 'script'],
    ['https://www.cqt.nl/g/collect?v=2&tid=G-ABC1234567', 'Google Analytics 4', 'collect'],
    ['https://stats.cqt.nl/gtm.js?id=GTM-ABC123', 'Google Tag Manager', 'script'],
    ['https://www.google-analytics.com/j/collect?v=1&tid=UA-1-1', 'Universal Analytics', 'collect'],
    ['https://ssl.google-analytics.com/__utm.gif?utmwv=5', 'Universal Analytics', 'collect'],
    ['https://stats.g.doubleclick.net/g/collect?v=2', 'Google Analytics 4', 'join-beacon'],
    ['https://stats.g.doubleclick.net/j/collect?v=1', 'Universal Analytics', 'join-beacon'],
    ['https://ad.doubleclick.net/ddm/x', 'DoubleClick', 'pixel'],
    ['https://www.google.nl/ads/ga-audiences?v=1', 'DoubleClick', 'pixel'],
    ['https://www.google.com/maps/embed?pb=…', 'Google Maps', 'embed'],
    ['https://www.google.nl/maps?output=embed', 'Google Maps', 'embed'],
    ['https://maps.google.com/maps?output=svembed', 'Google Street View', 'embed'],
    ['https://maps.googleapis.com/maps/api/js', 'Google Maps', 'script'],
    ['https://maps.googleapis.com/maps/api/streetview?size=1', 'Google Street View', 'asset'],
    ['https://streetviewpixels-pa.googleapis.com/v1/thumbnail', 'Google Street View', 'asset'],
    ['https://www.youtube.com/embed/abcdefghijk', 'YouTube', 'embed'],
    ['https://i.ytimg.com/vi/abc/0.jpg', 'YouTube', 'asset'],
    ['https://www.youtube-nocookie.com/embed/abc', 'YouTube (privacy-enhanced)', 'embed'],
    ['https://l.sharethis.com/pview?event=pview', 'ShareThis', 'pixel'],
    ['https://platform.x.com/widgets.js', 'Twitter', 'script'],
    ['https://cqt.us1.list-manage.com/subscribe/post', 'Mailchimp', 'form-target'],
    ['https://cqt.us1.list-manage.com/track/visit', 'Mailchimp', 'pixel'],
    ['https://qacademy.anewspring.nl/do?action=login', 'aNewSpring', 'embed'],
    ['https://www.facebook.com/tr?id=1', 'Meta pixel and plugins', 'pixel'],
    ['https://analyse.zorg.example/matomo.php?idsite=2', 'Matomo', 'collect'],
    ['https://zorg.matomo.cloud/matomo.php?idsite=2', 'Matomo', 'collect'],
    ['https://tags.srv.stackadapt.com/events.js', 'StackAdapt', 'script'],
    ['https://pixel.quantserve.com/pixel;r=1', 'Quantcast Measure', 'collect'],
    ['https://www.google.com/recaptcha/api.js', 'Google reCAPTCHA', 'script'],
  ])('%s is %s', (url, name, kind) => {
    expect(serviceOf(url)).toMatchObject({ name, kind });
  });

  it.each([
    ['a look-alike host', 'https://www.google-analytics.com.evil.example/g/collect'],
    ['a look-alike domain', 'https://notsharethis.com/js/x.js'],
    ['the same path on the own host without a container', 'https://www.cqt.nl/api/g/collect?tid=abc'],
    ["a site's own page about it", 'https://www.cqt.nl/blog/gtm.js-uitgelegd'],
    ['other things on a shared host', 'https://www.google.com/search'],
    ['no address at all', 'about:blank'],
    ['nothing', ''],
  ])('nobody knows %s', (_what, url) => {
    expect(serviceOf(url)).toBeNull();
  });

  it('a bare host is enough where the host is the service’s own', () => {
    expect(serviceOf('l.sharethis.com')?.name).toBe('ShareThis');
    expect(serviceOf('www.google.com')).toBeNull();
  });

  it('consent managers are recognised, and need no consent', () => {
    expect(serviceOf('https://consentcdn.cookiebot.com/x.js')).toMatchObject({
      name: 'cookiebot.com',
      category: 'consent-manager',
    });
    expect(consentRequiring('consent-manager')).toBe(false);
  });
});

describe('cookies', () => {
  it.each([
    ['_ga', 'analytics', 'google-analytics-ga4'],
    ['_ga_ABC1234567', 'analytics', 'google-analytics-ga4'],
    ['zorg_ga_ABC1234567', 'analytics', 'google-analytics-ga4'],
    ['ph_phc_4bCdEf_posthog', 'analytics', 'posthog'],
    ['__atuvc', 'marketing', 'addthis'],
    ['_gid', 'analytics', 'google-analytics-ua'],
    ['_gat_gtag_UA_1_1', 'analytics', 'google-analytics-ua'],
    ['_fbp', 'marketing', 'facebook'],
  ])('%s is %s of %s', (name, category, serviceId) => {
    expect(cookie(name)).toMatchObject({ category, serviceId, decidedBy: 'knowledge', party: 'first' });
  });

  it.each(['PHPSESSID', 'ASP.NET_SessionId', 'laravel_session', 'cqt_sessie', 'inforeports.sid'])(
    '%s is a session that the policy lists',
    (name) => {
      expect(cookie(name, HOST, { via: 'http', httpOnly: true })).toMatchObject({
        category: 'session',
        declared: true,
      });
    },
  );

  it.each([
    'CookieConsent',
    'cookiemelding',
    'cookie-keuze',
    'cookie_voorkeuren',
    'toestemming',
    'gdpr_status',
    'avg_akkoord',
    'acceptedCookies',
    'cookie-notice',
  ])('%s records a choice', (name) => {
    expect(cookie(name).category).toBe('consent-record');
  });

  it.each(['bezoeker', 'voorkeur', 'gemiddelde_avgift', 'cookie', 'sessionTracker'])(
    '%s is unknown',
    (name) => {
      expect(cookie(name)).toMatchObject({ category: 'unknown', decidedBy: 'nobody', declared: false });
    },
  );

  it('a name that only looks like a record or a session does not help another party', () => {
    expect(cookie('tracking_consent_id', 'tracker.example')).toMatchObject({
      category: 'unknown',
      party: 'third',
    });
    expect(cookie('PHPSESSID', 'tracker.example')).toMatchObject({ category: 'unknown', party: 'third' });
    expect(cookie('PHPSESSID', 'qacademy.anewspring.nl')).toMatchObject({
      category: 'session',
      declared: true,
    });
  });

  it('a session that a script sets is none', () => {
    expect(cookie('app_session', HOST, { via: 'document.cookie', httpOnly: false }).category).toBe('unknown');
  });

  it('names of a service count on its own domain only', () => {
    expect(cookie('NID', 'google.com')).toMatchObject({
      category: 'marketing',
      service: 'Google Maps',
      party: 'third',
    });
    expect(cookie('NID').category).toBe('unknown');
    expect(cookie('guest_id', 'x.com').service).toBe('Twitter');
    expect(cookie('iets_nieuws', 'www.youtube.com')).toMatchObject({ category: 'embed', service: 'YouTube' });
  });

  it('the whole registrable domain is first party, and so are affiliated ones', () => {
    expect(cookie('x', 'cqt.nl').party).toBe('first');
    expect(cookie('x', 'www.casemix.nl').party).toBe('third');
    expect(
      classifyCookie({ name: 'x', domain: 'cdn.cqtgroep.nl' }, HOST, cqtWith({ affiliated: ['cqtgroep.nl'] }))
        .party,
    ).toBe('first');
  });

  it('the policy decides before the knowledge base', () => {
    const policy = cqtWith({
      core: [{ name: 'shop_*', purpose: 'winkelwagen' }],
      optIn: [
        { id: 'analytics', title: { nl: 'a', en: 'a' }, services: [], cookies: [{ name: 'teller' }] },
        { id: 'extra', title: { nl: 'a', en: 'a' }, services: [], cookies: [{ name: 'chat' }] },
      ],
      sites: [{ id: 'cqt', url: 'https://www.cqt.nl/', consent: { records: ['x7'] } }],
    });
    const of = (name: string): ReturnType<typeof cookie> =>
      classifyCookie({ name, domain: HOST }, HOST, policy);
    expect(of('shop_cart')).toMatchObject({ category: 'necessary', decidedBy: 'policy', declared: true });
    expect(of('teller')).toMatchObject({ category: 'analytics', decidedBy: 'policy' });
    expect(consentRequiring(of('chat').category)).toBe(true);
    expect(of('x7')).toMatchObject({ category: 'consent-record', decidedBy: 'policy' });
  });

  it('what was seen to change with a choice records it', () => {
    expect(
      classifyCookie({ name: 'cv2', domain: HOST }, HOST, cqt, { records: new Set(['cv2']) }),
    ).toMatchObject({ category: 'consent-record', decidedBy: 'observation' });
  });
});

describe('storage', () => {
  const key = (
    name: string,
    origin = 'https://www.cqt.nl',
    area: 'localStorage' | 'sessionStorage' = 'localStorage',
  ): ReturnType<typeof classifyStorage> => classifyStorage({ key: name, area, origin }, HOST, cqt);

  it('knows keys, records and the hosts of embeds', () => {
    expect(key('yt-remote-device-id', 'https://www.youtube.com')).toMatchObject({
      category: 'embed',
      service: 'YouTube',
    });
    expect(key('ucData').category).toBe('consent-record');
    expect(key('iets', 'https://platform.twitter.com')).toMatchObject({
      category: 'embed',
      service: 'Twitter',
    });
    expect(key('bezoeker')).toMatchObject({ category: 'unknown', party: 'first' });
    expect(key('yt-remote-device-id').category).toBe('unknown');
  });
});

describe('who the policy names', () => {
  it.each([
    ['https://www.cqt.nl/x', 'own'],
    ['https://assets.cqt.nl/x', 'own'],
    ['https://www.inforeports.nl/', 'group'],
    ['https://region1.google-analytics.com/g/collect', 'declared'],
    ['https://www.googletagmanager.com/gtm.js?id=GTM-A', 'declared'],
    ['https://www.google.com/maps/embed', 'declared'],
    ['https://www.google.nl/gen_204', 'declared'],
    ['https://fonts.googleapis.com/css2', 'same-owner'],
    ['https://www.google.com/recaptcha/api.js', 'same-owner'],
    ['https://consent.cookiebot.com/uc.js', 'consent-manager'],
    ['https://ad.doubleclick.net/x', 'undeclared'],
    ['https://static.hotjar.com/c.js', 'undeclared'],
    ['https://cdn.publiekspuls.example/puls.js', 'undeclared'],
  ])('%s is %s', (url, standing) => expect(declarationStatusOf(url, HOST, cqt)).toBe(standing));

  it('without a statement nobody is named', () =>
    expect(declarationStatusOf('https://www.youtube.com/embed/a', HOST, noStatement)).toBe('undeclared'));
});
