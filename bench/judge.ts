/**
 * How judging grows with the number of pages: evidence of a busy site (a banner, statistics, a video and a
 * map on every page, forms, twenty requests a page), judged by all rules. `node bench/judge.ts [pages…]`;
 * prints a table.
 */
import { readFileSync } from 'node:fs';
import { catalogue } from '../rules/catalogue/index.ts';
import type { Observation, SiteEvidence } from '../rules/evidence/index.ts';
import { judgeSite } from '../rules/judge/judge.ts';
import { parsePolicy } from '../rules/policy/parse.ts';
import { accept, hit, layer, reject, statement } from '../test/support/consent-evidence.ts';
import {
  after,
  cookie,
  form,
  journey,
  page,
  request,
  sessionCookie,
  stored,
  transport,
  visit,
} from '../test/support/evidence.ts';

const { policy } = parsePolicy(
  readFileSync(new URL('../rules/policy/cqt.yaml', import.meta.url), 'utf8'),
  'cqt.yaml',
);
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000, 10_000];
const [site] = policy.sites;
if (site === undefined) throw new Error('the policy has no site');

const assets = ['site.css', 'site.js', 'cookies.js', 'mark.svg', 'hero.jpg', 'font.woff2'];

/** One page as a journey sees it. After a choice it has statistics and embeds too. */
function observed(index: number, tracked: boolean): Observation[] {
  const url = `https://www.cqt.nl/pagina-${index}`;
  const place = { page: url, visit: index };
  return [
    visit({ ...place, url, finalUrl: url }),
    page(
      `/pagina-${index}`,
      Array.from({ length: 40 }, (_unused, link) => `/pagina-${link}`).concat('/privacyverklaring'),
      place,
    ),
    sessionCookie(place),
    stored('thema', { ...place, value: null }),
    form(place),
    ...assets.map((name) => request(`https://www.cqt.nl/assets/${name}?v=${index}`, place)),
    ...Array.from({ length: 8 }, (_unused, item) =>
      request(`https://www.cqt.nl/beeld/${index}-${item}.jpg`, { ...place, type: 'image' }),
    ),
    ...(tracked
      ? [
          request('https://www.googletagmanager.com/gtag/js?id=G-ABC1234567', place),
          hit({ cid: '1620381923.1795470000', gcs: 'G101', gcd: '13p3r3p3p5' }, place),
          cookie('_ga', { ...place, lifetime: 34_000_000 }),
          request('https://www.youtube-nocookie.com/embed/abcdefghijk', { ...place, type: 'document' }),
          request('https://i.ytimg.com/vi/a/0.jpg', {
            ...place,
            frame: 'https://www.youtube-nocookie.com/embed/abcdefghijk',
          }),
          request('https://www.google.com/maps/embed?pb=…', { ...place, type: 'document' }),
        ]
      : []),
  ];
}

/** A third of the pages each without a choice, after accepting and after refusing. */
function evidenceOf(pages: number): SiteEvidence {
  const each = Math.ceil(pages / 3);
  const walk = (tracked: boolean): Observation[] =>
    Array.from({ length: each }, (_unused, index) => observed(index, tracked)).flat();
  const shown = layer([accept(), reject()]);
  return {
    site: 'cqt',
    probe: [transport()],
    journeys: [
      journey('none', [shown, statement(), ...walk(false)]),
      journey('accept', [shown, ...after('after-accept', ...walk(true))]),
      journey('reject', [shown, ...after('after-reject', ...walk(false))]),
    ],
  };
}

console.log(
  `${'pages'.padStart(7)} ${'observations'.padStart(13)} ${'seconds'.padStart(8)} ${'CPU s'.padStart(7)} ${'ms a page'.padStart(10)}  findings`,
);
for (const pages of sizes) {
  const evidence = evidenceOf(pages);
  const count = evidence.journeys.reduce((sum, { observations }) => sum + observations.length, 0);
  const [began, before] = [performance.now(), process.cpuUsage()];
  const { findings } = judgeSite(site, evidence, policy, {
    rules: catalogue,
    asked: ['none', 'accept', 'reject'],
    today: '2026-11-23',
  });
  const seconds = (performance.now() - began) / 1000;
  // On a machine that does other things too, processor time says more than the clock.
  const { user, system } = process.cpuUsage(before);
  const busy = (user + system) / 1_000_000;
  console.log(
    `${String(pages).padStart(7)} ${String(count).padStart(13)} ${seconds.toFixed(2).padStart(8)} ${busy.toFixed(2).padStart(7)} ${((busy * 1000) / pages).toFixed(2).padStart(10)}  ${findings.length}`,
  );
  if (process.env['BENCH_PROFILE'])
    for (const rule of catalogue) {
      const start = performance.now();
      judgeSite(site, evidence, policy, {
        rules: [rule],
        asked: ['none', 'accept', 'reject'],
        today: '2026-11-23',
      });
      console.log(`${rule.id.padEnd(40)} ${(performance.now() - start).toFixed(0)} ms`);
    }
}
