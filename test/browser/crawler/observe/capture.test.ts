/** What a page does is written down: who set it, where it went, and never the value. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { startPool, watch } from './watch.ts';

let pool: BrowserPool;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const script = (body: string): { type: string; body: string } => ({ type: 'text/javascript', body });
const page = (body: string, title = 'Proef'): string =>
  `<!doctype html><html lang="nl"><title>${title}</title><body>${body}</body></html>`;

describe('cookies', () => {
  test('set by scripts say which line of which script did it, and how that script came to be there', async () => {
    const { all, origin, text } = await watch(pool, {
      '/': page('<script src="/loader.js"></script>'),
      '/loader.js': script(
        "var s = document.createElement('script');\ns.src = '/tracker.js';\ndocument.head.append(s);",
      ),
      '/tracker.js': script(
        "function keep() {\n  document.cookie = '_ga=GA1.1.111222333.444555666; Max-Age=63072000; Path=/';\n}\nkeep();",
      ),
    });
    const [write] = all('cookie-write');
    expect(write).toMatchObject({
      name: '_ga',
      via: 'document.cookie',
      lifetime: 63_072_000,
      stored: 'stored',
      secure: false,
      domain: '127.0.0.1',
    });
    expect(write?.initiator.map(({ url, line }) => [url.replace(origin, ''), line])).toEqual([
      ['/', 1],
      ['/loader.js', 3],
      ['/tracker.js', 2],
    ]);
    expect(text).not.toContain('111222333');
  });

  test('set by answers say which answer; refused ones say why', async () => {
    const { all } = await watch(pool, {
      '/': {
        headers: {
          'set-cookie': [
            'PHPSESSID=s3cr3tvalue; Path=/; HttpOnly; SameSite=Lax',
            'elders=1; Domain=example.com',
            'ver=1; Max-Age=315360000',
          ],
        },
        body: page(''),
      },
    });
    const named = Object.fromEntries(all('cookie-write').map((write) => [write.name, write]));
    expect(named['PHPSESSID']).toMatchObject({
      via: 'http',
      httpOnly: true,
      lifetime: null,
      sameSite: 'Lax',
    });
    expect(named['elders']).toMatchObject({ stored: 'blocked', blockedReasons: ['InvalidDomain'] });
    // Raw, before the browser's cap of 400 days.
    expect(named['ver']?.lifetime).toBe(315_360_000);
    expect(
      all('cookie-jar')
        .at(-1)
        ?.cookies.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['PHPSESSID', 'ver']);
  });

  test('are seen on redirects, in frames of another site, in srcdoc frames and from the cookie store', async () => {
    const { all } = await watch(pool, {
      '/': (request, response) => {
        const other = `http://localhost:${request.socket.localPort}`;
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(
            page(
              `<iframe src="${other}/frame"></iframe><iframe srcdoc="<script>document.cookie='in_srcdoc=1'</script>"></iframe><img src="/hop"><script>cookieStore.set('in_store', '1').then(() => cookieStore.delete('in_store'))</script>`,
            ),
          );
      },
      '/frame': page("<script>document.cookie='in_frame=1'</script>"),
      '/hop': { status: 302, headers: { location: '/pixel', 'set-cookie': 'on_hop=1' }, body: '' },
      '/pixel': { type: 'image/gif', body: '' },
    });
    const writes = new Map(all('cookie-write').map((write) => [write.name, write]));
    expect([...writes.keys()].toSorted()).toEqual(['in_frame', 'in_srcdoc', 'in_store', 'on_hop']);
    expect(writes.get('in_frame')?.domain).toBe('localhost');
    // A document without an address of its own writes into the jar of the page around it, and is not told of
    // twice.
    expect(all('cookie-write').filter(({ name }) => name === 'in_srcdoc')).toMatchObject([
      { domain: '127.0.0.1', stored: 'stored' },
    ]);
    expect(
      all('cookie-write')
        .filter(({ name }) => name === 'in_store')
        .map(({ deletion }) => deletion),
    ).toEqual([false, true]);
    expect(writes.get('on_hop')?.initiator.at(-1)).toMatchObject({ type: 'response' });
  });

  test('set while the page goes, by its scripts or by the answer to its last word, say who set them', async () => {
    const { all, origin } = await watch(pool, {
      '/': page(
        "<script>addEventListener('pagehide', () => { document.cookie = 'by_script=1'; navigator.sendBeacon('/bye'); })</script>",
      ),
      '/bye': { headers: { 'set-cookie': 'by_answer=1' }, body: '' },
    });
    const writes = all('cookie-write');
    expect(writes.map(({ name }) => name).toSorted()).toEqual(['by_answer', 'by_script']);
    expect(writes.find(({ name }) => name === 'by_script')).toMatchObject({
      via: 'document.cookie',
      initiator: [{ type: 'document', url: `${origin}/`, line: 1 }],
    });
    expect(writes.find(({ name }) => name === 'by_answer')).toMatchObject({
      via: 'http',
      initiator: [{ type: 'document' }, { type: 'response', url: `${origin}/bye` }],
    });
  });

  test('of a service worker name it, once for each time that it sets one', async () => {
    const { all } = await watch(
      pool,
      {
        '/': page(
          "<script>navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => fetch('/ready'))</script>",
        ),
        '/worker.js': script(
          "self.addEventListener('install', (event) => event.waitUntil(cookieStore.set('by_worker', '1')));",
        ),
        '/ready': 'ok',
      },
      ['/', '/'],
    );
    const writes = all('cookie-write').filter(({ name }) => name === 'by_worker');
    expect(writes).toMatchObject([{ via: 'cookieStore', stored: 'stored' }]);
    expect(writes[0]?.initiator.map(({ type }) => type)).toEqual(['service-worker', 'script']);
  });
});

describe('a window that the page opens', () => {
  test('is watched from its birth, and what it does later too', async () => {
    const { all, origin } = await watch(pool, {
      '/': {
        headers: { 'content-security-policy': 'upgrade-insecure-requests' },
        body: page(
          '<div style="height: 5000px"></div><p id="end">einde</p><script>open("/window"); new IntersectionObserver(([end]) => { if (end.isIntersecting) fetch("/scrolled"); }).observe(document.getElementById("end"))</script>',
        ),
      },
      '/window': page(
        "<script>document.cookie = 'in_window=1'; fetch('/from-window'); localStorage.setItem('window_key', '1'); setTimeout(() => { document.cookie = 'late_in_window=1'; }, 5000)</script>",
      ),
      '/from-window': '',
      '/scrolled': '',
    });
    const asked = all('request').map(({ url }) => url.replace(origin, ''));
    expect(asked).toEqual(expect.arrayContaining(['/window', '/from-window']));
    // The page behind it is gone back to: else it is not drawn, and what waits to come into view never does.
    expect(asked).toContain('/scrolled');
    expect(all('visit')[0]?.screenshot).toBeDefined();
    expect(
      all('cookie-write')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['in_window', 'late_in_window']);
    expect(all('storage').map(({ key }) => key)).toContain('window_key');
    // What is said of the page is its own, whatever the window that came after it says.
    expect(all('document').map(({ upgradesInsecureRequests }) => upgradesInsecureRequests)).toEqual([true]);
  });
});

describe('storage', () => {
  test('is seen being written, and found: web storage, databases and caches', async () => {
    const { all, text } = await watch(pool, {
      '/': page(
        "<script>localStorage.setItem('uid', 'geheime-waarde-1'); sessionStorage.tab = 'geheime-waarde-2'; var o = indexedDB.open('wachtrij'); o.onupgradeneeded = function () { var s = o.result.createObjectStore('posten'); s.put('geheime-waarde-3', 'wie'); s.put({ naam: 'geheime-waarde-4', aantal: 3 }, 1); }; caches.open('voorraad')</script>",
      ),
    });
    const seen = all('storage').map(({ area, key, how }) => `${how} ${area} ${key}`);
    expect(seen).toContain('write localStorage uid');
    expect(seen).toContain('snapshot localStorage uid');
    expect(seen).toContain('snapshot sessionStorage tab');
    for (const key of ['wachtrij', 'wachtrij/wie', 'wachtrij/posten/naam'])
      expect(seen).toContain(`write indexedDB ${key}`);
    expect(seen).toContain('snapshot cacheStorage voorraad');
    expect(text).not.toContain('geheime-waarde');
  });
});

describe('forms', () => {
  test('say where they send to and what they ask; what is typed into them is never sent by us', async () => {
    const { all, served } = await watch(pool, {
      '/': page(
        '<form action="http://elders.example/verstuur" method="post"><h2>Contact</h2><label>Uw e-mail <input name="mail" type="email"></label><label>BSN <input name="bsn"></label><input type="checkbox" name="nieuws" checked> <button>Verstuur</button></form>',
      ),
    });
    expect(all('form')).toHaveLength(1);
    expect(all('form')[0]).toMatchObject({
      actionScheme: 'http',
      actionHost: 'elders.example',
      method: 'post',
      name: 'Contact',
    });
    expect(all('form')[0]?.fields.map(({ name, personal, checked }) => [name, personal, checked])).toEqual([
      ['mail', 'email', false],
      ['bsn', 'national-id', false],
      ['nieuws', null, true],
    ]);
    expect(served.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('that are listened in on give themselves away, plain or hashed, and the canary stays out of the evidence', async () => {
    const listener =
      "const mail = document.querySelector('[name=mail]'); mail.addEventListener('input', () => fetch('/luister?inhoud=' + encodeURIComponent(mail.value))); mail.addEventListener('change', async () => { const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(mail.value)); fetch('/hash', { method: 'POST', body: 'em=' + Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('') }); });";
    const { all, text, served } = await watch(pool, {
      '/': page(`<form><label>E-mail <input name="mail"></label></form><script>${listener}</script>`),
      '/luister': 'ok',
      '/hash': 'ok',
    });
    const found = all('request').flatMap(({ personalData }) => personalData ?? []);
    expect(found).toContainEqual({ type: 'canary', where: 'query', parameter: 'inhoud', form: 'plain' });
    expect(found).toContainEqual({ type: 'canary', where: 'body', parameter: 'em', form: 'hashed' });
    const typed = served.map(({ url }) => /inhoud=([^&]+)/.exec(url)?.[1]).find(Boolean);
    expect(typed).toBeDefined();
    expect(text).not.toContain(decodeURIComponent(typed ?? 'nothing was typed'));
  });
});

describe('personal data', () => {
  test('on its way out is named by kind and place, without the data', async () => {
    const { all, text } = await watch(pool, {
      '/': page(
        "<script>fetch('/p?e=jan.jansen%40voorbeeld.nl&t=0612345678&bsn=111222333&order=1234567890123', { method: 'POST', body: 'adres=Dorpsstraat 12, 3511 AB Utrecht' })</script>",
      ),
      '/p': 'ok',
    });
    expect(
      all('request')
        .flatMap(({ personalData }) => personalData ?? [])
        .map(({ type, where }) => `${type} ${where}`)
        .toSorted(),
    ).toEqual(['bsn query', 'email query', 'phone query', 'postcode-house-number body']);
    for (const secret of ['jansen', '0612345678', '111222333', 'Dorpsstraat'])
      expect(text).not.toContain(secret);
  });
});

describe('scripts', () => {
  test('that fingerprint are counted per technique, exactly', async () => {
    const { all, origin } = await watch(pool, {
      '/': page('<script src="/print.js"></script>'),
      '/print.js': script(
        "const canvas = document.createElement('canvas'); const brush = canvas.getContext('2d'); canvas.toDataURL(); canvas.toDataURL(); for (let i = 0; i < 60; i += 1) { brush.font = '12px f' + i; brush.measureText('mm'); }",
      ),
    });
    const counts = all('fingerprinting').map(({ technique, calls, script: by }) => [
      technique,
      calls,
      by.replace(origin, ''),
    ]);
    expect(counts).toContainEqual(['canvas-readback', 2, '/print.js']);
    expect(counts).toContainEqual(['font-enumeration', 60, '/print.js']);
  });

  test('on an ordinary page give no signal', async () => {
    const { all } = await watch(pool, {
      '/': page(
        '<canvas></canvas><script>document.querySelector("canvas").getContext("2d").fillRect(0, 0, 9, 9)</script>',
      ),
    });
    expect(all('fingerprinting')).toEqual([]);
  });
});

test('the text of the privacy statement is kept, and only of that', async () => {
  const { all } = await watch(
    pool,
    {
      '/': page('<p>Welkom</p>'),
      '/privacyverklaring': page(
        '<h1>Privacyverklaring</h1><p>Wij bewaren niets.</p><details><summary>Meer</summary><p>Ook dit staat er.</p></details>',
      ),
    },
    ['/', '/privacyverklaring'],
  );
  expect(all('document').map(({ text }) => text)).toEqual([
    undefined,
    'Privacyverklaring\nWij bewaren niets.\nMeer\nOok dit staat er.',
  ]);
});
