/** Whatever a page sends is written down, whoever sends it, and whatever becomes of the answer. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFlags, switchesOf } from '../../../../crawler/browser/flags.ts';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { startPool, watch, type Pages } from './watch.ts';

let pool: BrowserPool;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const page = (body: string): string =>
  `<!doctype html><html lang="nl"><title>Proef</title><body>${body}</body></html>`;
const script = (body: string): { type: string; body: string } => ({ type: 'text/javascript', body });
/** A page that knows the address of the other site. */
const pageWith =
  (body: (other: string) => string, headers: Record<string, string> = {}): Pages[string] =>
  (request, response) => {
    const other = `http://localhost:${request.socket.localPort}`;
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(page(body(other)));
  };

describe('an answer that the browser keeps from the page', () => {
  test('was given, with its status; only what never left is blocked', async () => {
    const { all, served, otherOrigin } = await watch(pool, {
      '/': pageWith(
        (other) =>
          `<img src="${other}/corp.gif"><script src="${other}/orb.json"></script>
          <script src="/hash.js" integrity="sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="></script>
          <link rel="stylesheet" href="/csp.css">
          <script>
            fetch('${other}/cors').catch(() => 0);
            fetch('${other}/refused', { headers: { 'x-own': '1' } }).catch(() => 0);
            fetch('${other}/mode', { mode: 'same-origin' }).catch(() => 0);
          </script>`,
        { 'content-security-policy': "style-src 'none'" },
      ),
      '/cors': { type: 'text/plain', body: 'x', status: 201 },
      '/corp.gif': {
        type: 'image/gif',
        body: '',
        headers: { 'cross-origin-resource-policy': 'same-origin' },
      },
      '/orb.json': {
        type: 'application/json',
        body: '{}',
        headers: { 'x-content-type-options': 'nosniff' },
      },
      '/hash.js': script('1'),
      '/refused': { type: 'text/plain', body: '' },
    });
    const outcomes = all('request').map(({ method, url, outcome, status }) =>
      [method, url.replace(/^http:\/\/[^/]+/, ''), outcome, status].join(' '),
    );
    expect(outcomes).toEqual(
      expect.arrayContaining([
        'GET /cors answered 201',
        'GET /corp.gif answered 200',
        'GET /orb.json answered 200',
        'GET /hash.js answered 200',
        'OPTIONS /refused answered 200',
        'GET /refused blocked ',
        'GET /csp.css blocked ',
      ]),
    );
    const sent = all('request').filter(({ outcome }) => outcome !== 'blocked');
    expect(new Set(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`))).toEqual(
      new Set(served.map(({ method, url }) => `${method} ${url}`)),
    );
    expect(all('request').find(({ type }) => type === 'preflight')).toMatchObject({
      url: `${otherOrigin}/refused`,
      frame: all('visit')[0]?.url,
    });
  });
});

describe('requests', () => {
  test('of worklets and their imports are seen, with the page they belong to', async () => {
    const { all, origin } = await watch(pool, {
      '/': page(
        `<script>new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule('/audio.js').then(() => fetch('/done'));
        CSS.paintWorklet.addModule('/paint.js')</script>`,
      ),
      '/audio.js': { ...script("import './tone.js'"), headers: { 'set-cookie': 'by_module=1' } },
      '/tone.js': script(''),
      '/paint.js': script(''),
      '/done': '',
    });
    const paths = all('request').map(({ url }) => new URL(url).pathname);
    expect(paths).toEqual(expect.arrayContaining(['/audio.js', '/tone.js', '/paint.js', '/done']));
    expect(all('request').find(({ url }) => url.endsWith('/tone.js'))).toMatchObject({ frame: `${origin}/` });
    expect(all('cookie-write').find(({ name }) => name === 'by_module')?.initiator).toEqual([
      expect.objectContaining({ type: 'document', url: `${origin}/` }),
      { type: 'response', url: `${origin}/audio.js` },
    ]);
  });

  test('of one script in several frames are told apart by the frame', async () => {
    const { all, origin, otherOrigin } = await watch(pool, {
      '/': pageWith((other) => `<script src="${other}/t.js"></script><iframe src="${other}/frame"></iframe>`),
      '/frame': page('<script src="/t.js"></script>'),
      '/t.js': script(
        "fetch('/hit', { mode: 'no-cors' }); new WebSocket(location.href.replace(/^http/, 'ws'))",
      ),
      '/hit': '',
    });
    const chains = (type: string): string[][] =>
      all('request')
        .filter((request) => request.type === type)
        .map(({ frame, initiator }) => [frame, ...initiator.map(({ url }) => url)]);
    const own = [`${origin}/`, `${origin}/`, `${otherOrigin}/t.js`];
    const framed = [`${otherOrigin}/frame`, `${origin}/`, `${otherOrigin}/frame`, `${otherOrigin}/t.js`];
    expect(chains('fetch')).toEqual([own, framed]);
    expect(chains('websocket')).toEqual(expect.arrayContaining([own, framed]));
  });
});

describe('frames in processes of their own', () => {
  let separate: BrowserPool;
  beforeAll(async () => {
    separate = await startPool(undefined, switchesOf(browserFlags, '--disable-site-isolation-trials'));
  });
  afterAll(() => separate.close());
  const frame = page("<img src='/pixel.gif'><script>document.cookie='in_frame=1; SameSite=Lax'</script>");

  /** Four frames whose documents are answered when all have been asked for. */
  function fourFrames(): Pages {
    const held: Array<() => void> = [];
    return {
      '/': pageWith((other) =>
        [1, 2, 3, 4].map((number) => `<iframe src="${other}/frame${number}"></iframe>`).join(''),
      ),
      ...Object.fromEntries(
        [1, 2, 3, 4].map((number): [string, Pages[string]] => [
          `/frame${number}`,
          (_request, response) => {
            held.push(() => response.writeHead(200, { 'content-type': 'text/html' }).end(frame));
            if (held.length === 4) held.forEach((answer) => answer());
          },
        ]),
      ),
      '/pixel.gif': { type: 'image/gif', body: '', headers: { 'cache-control': 'no-store' } },
    };
  }

  test('lose none of their first requests and cookies', async () => {
    const { all, served } = await watch(separate, fourFrames());
    const pixels = all('request').filter(({ url }) => url.endsWith('/pixel.gif'));
    expect(pixels).toHaveLength(served.filter(({ url }) => url === '/pixel.gif').length);
    expect(all('cookie-write').filter(({ via }) => via === 'document.cookie')).toHaveLength(4);
    expect(all('failure')).toEqual([]);
  });
});

describe('the last requests of a page and its frames', () => {
  const bye = (who: string): string =>
    `addEventListener('visibilitychange', () => navigator.sendBeacon('/bye-${who}-hidden', 'x=1'));
    addEventListener('pagehide', () => {
      fetch('/bye-${who}-moved', { method: 'POST', body: 'ec=1', keepalive: true });
      new Image().src = '/bye-${who}-image';
    });
    addEventListener('unload', () => navigator.sendBeacon('/bye-${who}-unload'));`;

  test('belong to it with their answers and cookies, though these come late', async () => {
    const slowly: Pages[string] = (request, response) => {
      const name = request.url?.slice(1) ?? '';
      const headers = {
        'set-cookie': `${name}=1`,
        ...(name.endsWith('moved') && { location: `${name}-on` }),
      };
      setTimeout(() => response.writeHead(name.endsWith('moved') ? 307 : 200, headers).end(), 300);
    };
    const names = ['page', 'frame', 'inner'].flatMap((who) =>
      ['hidden', 'moved', 'moved-on', 'image', 'unload'].map((what) => `bye-${who}-${what}`),
    );
    const { all, served, origin } = await watch(
      pool,
      {
        '/': page(`<iframe src="/frame"></iframe><script>${bye('page')}</script>`),
        '/frame': page(`<iframe src="/inner"></iframe><script>${bye('frame')}</script>`),
        '/inner': page(`<script>${bye('inner')}</script>`),
        '/next': page(''),
        ...Object.fromEntries(names.map((name) => [`/${name}`, slowly])),
      },
      ['/', '/next'],
    );
    const last = all('request').filter(({ url }) => url.includes('/bye-'));
    expect(last.map(({ url }) => url.slice(origin.length + 1)).toSorted()).toEqual(names.toSorted());
    expect(served.map(({ url }) => url.slice(1))).toEqual(expect.arrayContaining(names));
    expect(new Set(last.map(({ visit, outcome }) => `${visit} ${outcome}`))).toEqual(new Set(['0 answered']));
    const cookies = all('cookie-write').filter(({ name }) => name.startsWith('bye-'));
    expect(cookies.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    expect(new Set(cookies.map(({ visit, via, stored }) => `${visit} ${via} ${stored}`))).toEqual(
      new Set(['0 http stored']),
    );
    expect(all('failure')).toEqual([]);
  });

  test('that are never answered are said, and hold up nothing else', async () => {
    const { all } = await watch(
      pool,
      {
        '/': page("<script>addEventListener('pagehide', () => navigator.sendBeacon('/never'))</script>"),
        '/never': () => undefined,
        '/next': page(''),
      },
      ['/', '/next'],
    );
    expect(all('request').find(({ url }) => url.endsWith('/never'))).toMatchObject({
      visit: 0,
      outcome: 'pending',
    });
    expect(all('failure').map(({ visit, affects }) => [visit, affects])).toEqual([[0, ['cookie-write']]]);
    expect(all('visit').map(({ outcome }) => outcome)).toEqual(['loaded', 'loaded']);
  });
});

describe('what the browser fetches and renders ahead', () => {
  test('is evidence of the page whose rules ask for it, and does not disturb the next visit', async () => {
    const rules = (other: string): object => ({
      prerender: [{ urls: ['/ahead'], eagerness: 'immediate' }],
      prefetch: [{ urls: ['/fetched', `${other}/fetched`], eagerness: 'immediate' }],
    });
    const { all, origin } = await watch(
      pool,
      {
        '/': pageWith(
          (other) => `<script type="speculationrules">${JSON.stringify(rules(other))}</script><p>Proef</p>`,
        ),
        '/ahead': page(
          `<script>document.cookie = 'ahead_script=1'; fetch('/by-ahead'); localStorage.setItem('ahead', '1')</script>`,
        ),
        '/by-ahead': { body: '', headers: { 'set-cookie': 'ahead_answer=1' } },
        '/fetched': { body: page(''), headers: { 'set-cookie': 'fetched=1' } },
        '/next': page('<h1>Next</h1>'),
      },
      ['/', '/next'],
    );
    const ahead = all('request').filter(({ speculative }) => speculative !== undefined);
    expect(new Set(ahead.map(({ visit, page: from }) => `${visit} ${from}`))).toEqual(
      new Set([`0 ${origin}/`]),
    );
    expect(new Set(ahead.map(({ speculative, url }) => `${speculative} ${new URL(url).pathname}`))).toEqual(
      new Set(['prerender /ahead', 'prerender /by-ahead', 'prefetch /fetched']),
    );
    const cookies = all('cookie-write').filter(({ stored }) => stored === 'stored');
    expect(cookies.map(({ name, visit }) => `${visit} ${name}`).toSorted()).toEqual([
      '0 ahead_answer',
      '0 ahead_script',
      '0 fetched',
    ]);
    expect(all('storage').find(({ key }) => key === 'ahead')?.visit).toBe(0);
    expect(all('visit').map(({ outcome, finalUrl }) => [outcome, finalUrl])).toEqual([
      ['loaded', `${origin}/`],
      ['loaded', `${origin}/next`],
    ]);
    expect(all('failure')).toEqual([]);
  });
});
