/** Sites that measure, embed or follow in ways that take some finding. */
import { html, redirect, script } from '../../../replica/answer.ts';
import type { Site } from '../model.ts';
import { bar, build, contactForm, openSettings } from '../parts.ts';
import { hotjarTag } from '../../../replica/third-parties/hotjar.ts';
import { mapFrame } from '../../../replica/third-parties/google-maps.ts';
import { twitterFeed } from '../../../replica/third-parties/twitter.ts';
import {
  addThis,
  clarity,
  classicAnalytics,
  fingerprinter,
  gtagSnippet,
  hubspot,
  metaPixel,
  piwikPro,
  replay,
  tiktok,
} from '../stand-ins.ts';

const denied = {
  ad_storage: 'denied',
  analytics_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
} as const;
const statistics = { ...denied, analytics_storage: 'granted' } as const;
const early = (service: string, ...cookies: string[]): string[] => [
  `pre-consent-tracker-request ${service}`,
  ...cookies.map((name) => `pre-consent-nonessential-cookie ${name}`),
];

const asking = (name: string, always: string): string => bar({ name, always });

export const tracking: readonly Site[] = [
  build({
    host: 'www.bibliotheek-voorbeeld.nl',
    judge: 'default',
    journeys: 'none',
    name: 'Bibliotheek',
    what: 'cookieless pings before the choice',
    footer: openSettings,
    everywhere: bar({
      name: 'Bibliotheek',
      always: gtagSnippet('G-B1BL000001', {}, denied),
      granted: "gtag('consent', 'update', { analytics_storage: 'granted' });",
    }),
    violations: [],
    others: ['consent-mode-ping-before-choice Google Analytics 4'],
  }),
  build({
    host: 'www.zorgnet-voorbeeld.nl',
    journeys: 'none',
    judge: 'cqt',
    name: 'Zorgnet',
    what: 'measurement through an own subdomain',
    footer: openSettings,
    alsoAt: ['meet.zorgnet-voorbeeld.nl'],
    pages: { '/g/collect': () => ({ status: 204, type: 'text/plain', body: '' }) },
    everywhere: asking(
      'Zorgnet',
      gtagSnippet('G-Z0RG000001', { server_container_url: 'https://meet.zorgnet-voorbeeld.nl' }),
    ),
    violations: early('Google Analytics 4', '_ga', '_ga_Z0RG000001'),
    others: ['cname-cloaked-tracker Google Analytics 4'],
  }),
  build({
    host: 'www.vakbond-voorbeeld.nl',
    judge: 'default',
    name: 'Vakbond',
    what: 'script that takes the measure of the device',
    journeys: 'none',
    everywhere: `<script>${fingerprinter}</script>`,
    violations: [],
    others: ['fingerprinting apparaatkenmerk.example', 'pre-consent-third-party apparaatkenmerk.example'],
  }),
  build({
    host: 'www.lid-voorbeeld.nl',
    judge: 'default',
    name: 'Ledenclub',
    what: 'address as a hash to Meta',
    footer: openSettings,
    pages: { '/': contactForm() },
    everywhere: bar({
      name: 'Ledenclub',
      granted: `${metaPixel('118800112233')} document.addEventListener('change', function (e) { if (e.target.type !== 'email') return; crypto.subtle.digest('SHA-256', new TextEncoder().encode(e.target.value.trim().toLowerCase())).then(function (b) { fbq('track', 'Lead', { 'ud[em]': [].map.call(new Uint8Array(b), function (x) { return ('0' + x.toString(16)).slice(-2); }).join('') }); }); }, true);`,
    }),
    violations: ['input-captured-by-third-party Meta pixel and plugins'],
  }),
  build({
    host: 'www.gezondheid-voorbeeld.nl',
    journeys: 'none',
    judge: 'cqt',
    name: 'Gezondheid',
    what: 'a service worker that measures',
    footer: openSettings,
    pages: {
      '/sw.js': () =>
        script(
          "self.addEventListener('install', function () { self.skipWaiting(); }); self.addEventListener('activate', function (event) { event.waitUntil(fetch('https://region1.google-analytics.com/g/collect?v=2&tid=G-GEZ0000001&cid=48123.1790000000&en=page_view', { method: 'POST', mode: 'no-cors' })); });",
        ),
    },
    everywhere: asking('Gezondheid', "navigator.serviceWorker.register('/sw.js');"),
    violations: early('Google Analytics 4'),
  }),
  build({
    host: 'www.omweg-voorbeeld.nl',
    journeys: 'none',
    judge: 'cqt',
    name: 'Omweg',
    what: 'visitors come in by way of an auction',
    footer: openSettings,
    pages: {
      '/': ({ cookies, query }) =>
        cookies.has('langs') || query.has('terug')
          ? html(
              '<!doctype html><html lang="nl"><title>Omweg</title><body><h1>Omweg</h1><a href="/over-ons">Over ons</a> <a href="/privacy">Privacyverklaring</a></body></html>',
              { cookies: [`langs=${'1'}; Path=/; Secure; HttpOnly; SameSite=Lax`] },
            )
          : redirect(
              302,
              'https://terug.advertentieveiling.example/?naar=https://www.omweg-voorbeeld.nl/?terug=1',
            ),
    },
    violations: [
      'banner-missing banner',
      'undeclared-recipient advertentieveiling.example',
      'pre-consent-nonessential-cookie uid',
    ],
  }),
  build({
    host: 'www.uitagenda-voorbeeld.nl',
    journeys: 'none',
    judge: 'default',
    name: 'Uitagenda',
    what: 'pixel in a frame without address, after twelve seconds',
    everywhere: `<iframe title="" srcdoc="${"<script>setTimeout(function () { parent.document.cookie = '_fbp=fb.1.1790000000000.' + Math.floor(Math.random() * 1e17) + '; Max-Age=7776000; Path=/; Secure'; new Image().src = 'https://www.facebook.com/tr/?id=118800112233&ev=PageView'; }, 12000);</script>".replaceAll('"', '&quot;')}"></iframe>`,
    violations: ['banner-missing banner', ...early('Meta pixel and plugins', '_fbp')],
  }),
  build({
    host: 'www.agenda-voorbeeld.nl',
    journeys: 'none',
    judge: 'cqt',
    name: 'Agenda',
    what: 'a frame of an unknown party with identifiers',
    footer: openSettings,
    pages: { '/': '<iframe title="Agenda" src="https://widget.agendaplein.example/lijst"></iframe>' },
    everywhere: asking('Agenda', ''),
    violations: [
      'undeclared-recipient agendaplein.example',
      'pre-consent-nonessential-cookie ap_uid',
      'pre-consent-storage ap_bezoeker',
    ],
  }),
  build({
    host: 'www.loopbaan-voorbeeld.nl',
    judge: 'cqt',
    name: 'Loopbaan',
    what: 'user number and address in a batch',
    footer: openSettings,
    everywhere: bar({
      name: 'Loopbaan',
      granted: gtagSnippet(
        'G-L00P000001',
        { batch: '&uid=lid-48213&ep.contact=jan.jansen%40mailhuis.nl' },
        statistics,
      ),
    }),
    violations: ['ga-user-id Google Analytics 4', 'personal-data-sent-out Google Analytics 4'],
  }),
  build({
    host: 'www.fonds-voorbeeld.nl',
    journeys: 'none',
    judge: 'cqt',
    name: 'Fonds',
    what: 'own number for the visitor, for ten years',
    cookies: [
      'bzk_id=%; Expires=Wed, 01 Jan 2036 00:00:00 GMT; Path=/; Domain=.fonds-voorbeeld.nl; Secure; SameSite=Lax',
    ],
    violations: [
      'banner-missing banner',
      'pre-consent-nonessential-cookie bzk_id',
      'cookie-lifetime-over-limit bzk_id',
    ],
  }),
  build({
    host: 'www.camping-voorbeeld.nl',
    journeys: 'none',
    judge: 'default',
    name: 'Camping',
    what: 'everything embedded at once',
    footer: openSettings,
    head: '<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Lato"><script src="https://www.google.com/recaptcha/api.js" async></script>',
    pages: {
      '/': `<iframe title="Video" src="https://player.vimeo.com/video/76979871"></iframe><iframe title="Video" src="https://www.youtube-nocookie.com/embed/aBcDeFgHiJk"></iframe>${mapFrame('Camping')}${twitterFeed('camping')}`,
    },
    everywhere: asking('Camping', addThis),
    violations: [
      'pre-consent-embed Vimeo',
      'pre-consent-embed YouTube (privacy-enhanced)',
      'pre-consent-storage yt-remote-device-id',
      'pre-consent-embed Google Maps',
      'pre-consent-embed Twitter',
      'pre-consent-embed AddThis',
      'pre-consent-nonessential-cookie vuid',
      'pre-consent-nonessential-cookie NID',
      'pre-consent-nonessential-cookie guest_id',
      'pre-consent-nonessential-cookie __atuvc',
      'pre-consent-nonessential-cookie __atuvs',
      'pre-consent-nonessential-cookie uid',
    ],
    others: ['pre-consent-third-party fonts.googleapis.com'],
  }),
  build({
    host: 'www.bureau-voorbeeld.nl',
    judge: 'default',
    journeys: 'none',
    name: 'Marketingbureau',
    what: 'five trackers and no banner',
    everywhere: `<script>${[tiktok, piwikPro, hubspot, hotjarTag('3112233'), clarity('zz9')].join('\n')}</script>`,
    violations: [
      'banner-missing banner',
      ...early('TikTok', '_ttp', '_tt_enable_cookie'),
      ...early('HubSpot', 'hubspotutk', '__hstc', '__hssc', '__hssrc'),
      ...early('Hotjar', '_hjSessionUser_3112233', '_hjSession_3112233'),
      ...early('Microsoft Clarity', '_clck', '_clsk'),
    ],
    // Piwik PRO can be set up so that the exemption for privacy-friendly statistics covers it.
    others: ['pre-consent-tracker-request Piwik PRO'],
  }),
  build({
    host: 'www.archief-voorbeeld.nl',
    judge: 'cqt',
    journeys: 'none',
    name: 'Archief',
    what: 'the oldest Analytics',
    footer: openSettings,
    everywhere: asking('Archief', classicAnalytics),
    violations: [
      'ga-ip-not-anonymised Universal Analytics',
      ...early('Universal Analytics', '__utma', '__utmb', '__utmc', '__utmz'),
    ],
  }),
  build({
    host: 'www.intake-voorbeeld.nl',
    judge: 'default',
    journeys: 'none',
    name: 'Intake',
    what: 'typing is recorded',
    pages: { '/': `${contactForm()}<script>${replay}</script>` },
    violations: ['input-captured-by-third-party meekijker.example'],
  }),
  build({
    host: 'www.hondenschool-voorbeeld.nl',
    judge: 'default',
    journeys: 'all',
    name: 'Hondenschool',
    what: 'a pixel goes on after withdrawal',
    footer: openSettings,
    everywhere: bar({
      name: 'Hondenschool',
      clearsUp: false,
      granted: `${metaPixel('661122334455')} setInterval(function () { fbq('trackCustom', 'Leest', { ts: Date.now() }); }, 2000);`,
    }),
    violations: ['withdrawal-ineffective Meta pixel and plugins'],
  }),
];
