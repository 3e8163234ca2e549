/** What stands before a site is passed as a visitor does it, and the site behind it is what is checked. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { startPool } from '../observe/watch.ts';
import { crawlSmall, type Crawled, type SmallSite } from './small-site.ts';

const html = (body: string): { body: string } => ({
  body: `<!doctype html><html lang="nl"><title>Proef</title><body>${body}</body></html>`,
});
const ask = (after: string): string =>
  `<div style="padding:20px;border:1px solid"><p>Wij gebruiken cookies voor statistieken en marketing, met uw toestemming.</p>
  ${['no', 'yes'].map((answer) => `<button onclick="document.cookie='consent=${answer}; path=/; max-age=8640000';${after}">${answer === 'no' ? 'Alles weigeren' : 'Alles accepteren'}</button>`).join(' ')}</div>`;
const has = (cookie: string, { headers }: { headers: { cookie?: string | undefined } }): boolean =>
  (headers.cookie ?? '').includes(cookie);
const pages = ['/', '/aanbod', '/contact'];

const walls: Record<string, SmallSite> = {
  'a page of its own that asks for consent, and says where to go back to': {
    pages,
    bannerAfter: null,
    answer: (request) => {
      if (request.url?.startsWith('/vraag')) return html(ask("location='/'"));
      return has('consent=', request) ? null : { status: 302, headers: { location: '/vraag?terug=%2F' } };
    },
  },
  'such a page, to which a script leads': {
    pages,
    bannerAfter: null,
    answer: (request) => {
      if (request.url === '/keuze') return html(ask("location.replace('/')"));
      return has('consent=', request) ? null : html("<script>location.replace('/keuze')</script>");
    },
  },
  'such a question in the place of the front page': {
    pages,
    bannerAfter: null,
    answer: (request) =>
      has('consent=', request) || request.url === '/privacy'
        ? null
        : html(`${ask('location.reload()')}<a href="/privacy">Privacyverklaring</a>`),
  },
  'an age gate over the page and its banner': {
    pages,
    script: `if (!/oud=ja/.test(document.cookie)) {
      const gate = document.createElement('div');
      gate.style = 'position:fixed;inset:0;background:#fff;z-index:99;padding:200px';
      gate.innerHTML = '<p>Ben je 18 jaar of ouder?</p><button>Nee</button> <button>Ja</button>';
      gate.lastElementChild.onclick = () => { document.cookie = 'oud=ja; path=/'; gate.remove(); };
      document.body.append(gate);
    }`,
  },
  'an age gate on a page of its own': {
    pages,
    answer: (request) => {
      if (request.url === '/leeftijd')
        return html('<p>Are you over 18?</p><a href="https://elders.example/">No</a> <a href="/ja">Yes</a>');
      if (request.url === '/ja')
        return { status: 302, headers: { location: '/', 'set-cookie': 'oud=ja; path=/' } };
      return has('oud=ja', request) ? null : { status: 302, headers: { location: '/leeftijd' } };
    },
  },
  'a choice of languages': {
    pages: ['/nl/', '/aanbod', '/contact'],
    answer: (request) =>
      request.url === '/' ? html('<a href="/en/">English</a> <a href="/nl/">Nederlands</a>') : null,
  },
  'a dialog that covers the banner': {
    pages,
    script: `if (consent === '') {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<p>Wil je onze nieuwsbrief?</p><input placeholder="E-mail"> <button>Nee, bedankt</button>';
      dialog.querySelector('button').onclick = () => dialog.close();
      document.body.append(dialog);
      dialog.showModal();
    }`,
  },
  'a front page of one picture, without a banner': {
    pages: ['/home', '/aanbod', '/contact'],
    answer: (request) =>
      request.url === '/' ? html('<a href="/home"><img alt="" width="300" height="300"></a>') : null,
  },
  'a list of countries with addresses': {
    pages: ['/nl/', '/aanbod', '/contact'],
    answer: (request) =>
      request.url === '/'
        ? html('<form><select><option value="/nl/">Nederland</option></select> <button>Ga</button></form>')
        : null,
  },
  'a splash': {
    pages: ['/home', '/aanbod', '/contact'],
    answer: (request) => (request.url === '/' ? html('<h1>Proef</h1><a href="/home">Enter</a>') : null),
  },
};

describe('behind', () => {
  let pool: BrowserPool;
  let crawled: Crawled[];
  beforeAll(async () => {
    pool = await startPool('shell');
    crawled = await crawlSmall(pool, Object.values(walls), { journeys: ['none', 'reject'] });
  });
  afterAll(() => pool.close());

  test.each(Object.keys(walls).map((what, at): [string, number] => [what, at]))('%s', (_what, at) => {
    const { evidence, results } = crawled[at] ?? { evidence: null, results: new Map() };
    const of = (wanted: string) =>
      evidence?.journeys.find(({ journey }) => journey === wanted)?.observations ?? [];
    expect(results.get('reject')).toMatchObject({ status: 'complete', banner: true });
    const seen = of('reject').flatMap((each) =>
      each.kind === 'visit' && each.outcome === 'loaded' && each.phase === 'after-reject'
        ? [new URL(each.finalUrl).pathname]
        : [],
    );
    expect(seen).toEqual(expect.arrayContaining(['/aanbod', '/contact']));
    expect(results.get('none')?.status).toBe('complete');
    expect(of('none').some((each) => each.kind === 'banner' && each.present)).toBe(true);
  });

  test('it is written down what was pressed', () => {
    const notes = crawled.map(({ evidence }) =>
      evidence.journeys.flatMap(({ observations }) =>
        observations.flatMap((each) => (each.kind === 'visit' ? (each.dwell?.note ?? []) : [])),
      ),
    );
    expect(notes[3]?.join()).toMatch(/age of the visitor stood before the site; pressed "Ja"/);
    expect(notes[5]?.join()).toMatch(
      /choice of languages or countries stood before the site; pressed "Nederlands"/,
    );
    expect(notes[9]?.join()).toMatch(/pressed "Enter"/);
    const clicks = crawled[6]?.evidence.journeys
      .flatMap(({ observations }) => observations)
      .flatMap((each) => (each.kind === 'choice' ? each.clicks.map(({ kind, text }) => [kind, text]) : []));
    expect(clicks).toEqual([
      ['close', 'Nee, bedankt'],
      ['reject-all', 'Alles weigeren'],
    ]);
  });
});

test('behind a gate that stays closed nothing is seen, and that is said', async () => {
  const pool = await startPool('shell');
  try {
    const gates: ReadonlyArray<[string, RegExp]> = [
      [
        '<p>Vul uw geboortedatum in.</p><input name="dag"> <input name="jaar"> <button>Verder</button>',
        /age of the visitor/,
      ],
      [
        '<h1>Kies</h1><select><option>Nederland<option>België</select> <button>Ga</button>',
        /choice of languages/,
      ],
    ];
    const crawled = await crawlSmall(
      pool,
      gates.map(([gate]) => ({ pages, answer: () => html(gate) })),
      { journeys: ['none'] },
    );
    for (const [at, [, reason]] of gates.entries()) {
      const { observations = [] } = crawled[at]?.evidence.journeys[0] ?? {};
      const failures = observations.filter(({ kind }) => kind === 'failure');
      expect(failures).toMatchObject([{ reason: expect.stringMatching(reason) }]);
      expect(failures[0]).toHaveProperty('affects', expect.arrayContaining(['banner', 'request']));
    }
  } finally {
    await pool.close();
  }
});

test('pages without pages of their own in the list make room for others, and links that do something are left', async () => {
  const pool = await startPool('shell');
  try {
    const asked: string[] = [];
    const feed = { headers: { 'content-type': 'application/rss+xml' }, body: '<rss/>' };
    const [crawled] = await crawlSmall(
      pool,
      [
        {
          pages: [
            '/',
            '/a/feed',
            '/b/feed',
            '/c/feed',
            '/winkel/fietsen',
            '/?add-to-cart=3',
            '/keuze-wissen',
          ],
          bannerAfter: null,
          answer: ({ url = '' }) => {
            asked.push(url);
            return url.endsWith('/feed') ? feed : null;
          },
        },
      ],
      { journeys: ['none'], limits: { pages: 3 } },
    );
    expect(asked).toContain('/winkel/fietsen');
    expect(asked).not.toContain('/?add-to-cart=3');
    expect(asked).not.toContain('/keuze-wissen');
    const end = crawled?.evidence.journeys[0]?.observations.find(({ kind }) => kind === 'journey-end');
    expect(end).toMatchObject({ status: 'complete', leftOut: { action: 2, 'no-page': 3 } });
  } finally {
    await pool.close();
  }
});
