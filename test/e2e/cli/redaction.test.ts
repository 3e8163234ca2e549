/** No secret reaches the disk: every file of a run is searched for everything that was planted. */
import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { acceptWebSocket } from '../../support/accept-web-socket.ts';
import { runCli, temporaryFolder } from '../../support/command-line.ts';

const secrets = {
  'cookie set by the server': 'k00kiegeheim7731',
  'cookie set by a script': 'scriptgeheim88412',
  'value in local storage': 'opslaggeheim55190',
  'parameter of an address': 'zoekgeheim66021',
  'fragment of an address': 'fragmentgeheim4410',
  'token in a path': 'a8f3c2e19b7d4f60a1b2c3d4e5f60718',
  'e-mail address in a path': 'pad.persoon@geheim.example',
  'e-mail address in a title': 'titel.persoon@geheim.example',
  'e-mail address in a parameter': 'parameter.persoon@geheim.example',
  'body of a request': 'lichaamgeheim9920',
  'value of a form field': 'veldgeheim31415',
  'hidden field': 'verborgengeheim2718',
  'token in a referrer': 'herkomstgeheim50913',
  'cookie set by the cookie store': 'storegeheim60617',
  'cookie set on a redirect': 'omweggeheim80311',
  'value in session storage': 'sessiegeheim27182',
  'name of a key, an e-mail address': 'sleutel.persoon@geheim.example',
  'name of a database, an e-mail address': 'databank.persoon@geheim.example',
  'sent on a web socket': 'sokgeheim16180',
  'token in the address of a web socket': 'sokadresgeheim14142',
  'token in the target of a redirect': 'doelgeheim17320',
  'body of a beacon on leaving': 'afscheidgeheim22360',
  'name of a window': 'venstergeheim26457',
  'text that is selected': 'keuzegeheim31622',
};

test('a whole run directory, reports included', { timeout: 120_000 }, async () => {
  const folder = await temporaryFolder();
  /** What was typed into the form on our behalf, as the page passed it on. */
  const typed = new Set<string>();
  const referrers: string[] = [];
  const sockets: Duplex[] = [];
  const server = createServer((request, response) => {
    referrers.push(request.headers.referer ?? '');
    if (request.url === '/tik')
      return void request
        .setEncoding('utf8')
        .on('data', (text: string) => typed.add(text))
        .on('end', () => response.writeHead(204).end());
    if (request.url === '/omweg')
      return void response
        .writeHead(302, {
          location: `/doel?token=${secrets['token in the target of a redirect']}`,
          'set-cookie': `omweg=${secrets['cookie set on a redirect']}`,
        })
        .end();
    if ((request.url ?? '/').startsWith('/sitemap')) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': `login=${secrets['cookie set by the server']}; Path=/`,
    });
    return void response.end(`<!doctype html><html lang="nl"><title>Welkom ${secrets['e-mail address in a title']}</title><body>
      <a href="/pagina?zoek=${secrets['parameter of an address']}#${secrets['fragment of an address']}">verder</a>
      <a href="/herstel/${secrets['token in a path']}">herstel</a> <a href="/uit/${secrets['e-mail address in a path']}">uit</a>
      <form action="/zoek?t=${secrets['parameter of an address']}"><input name="naam" value="${secrets['value of a form field']}"><input type="email" name="email"><input type="hidden" name="csrf" value="${secrets['hidden field']}"><select name="keuze"><option value="${secrets['text that is selected']}" selected>een</option></select></form>
      ${request.url?.startsWith('/lijst') ? '' : `<iframe src="/lijst?sleutel=${secrets['token in a referrer']}" referrerpolicy="unsafe-url"></iframe>`}
      <script>
        if (location.pathname === '/lijst') { const image = new Image(); image.referrerPolicy = 'unsafe-url'; image.src = '//localhost:' + location.port + '/beeld'; }
        addEventListener('input', (event) => { if (event.target.value.length > 5) navigator.sendBeacon('/tik', event.target.value); });
        document.cookie = 'kenmerk=${secrets['cookie set by a script']}';
        localStorage.setItem('kenmerk', '${secrets['value in local storage']}');
        cookieStore.set('uit_store', '${secrets['cookie set by the cookie store']}');
        sessionStorage.setItem('sessie', '${secrets['value in session storage']}');
        localStorage.setItem('${secrets['name of a key, an e-mail address']}', '1'); indexedDB.open('${secrets['name of a database, an e-mail address']}');
        window.name = '${secrets['name of a window']}';
        const socket = new WebSocket('ws://' + location.host + '/sok?sleutel=${secrets['token in the address of a web socket']}');
        socket.onopen = () => socket.send('${secrets['sent on a web socket']}');
        addEventListener('pagehide', () => navigator.sendBeacon('/dag', 'dag=${secrets['body of a beacon on leaving']}'));
        fetch('/omweg');
        fetch('/meting?e=${encodeURIComponent(secrets['e-mail address in a parameter'])}&id=${secrets['parameter of an address']}', { method: 'POST', body: 'inhoud=${secrets['body of a request']}' });
      </script></body></html>`);
  });
  try {
    server.on('upgrade', ({ headers }, socket) => {
      sockets.push(socket);
      acceptWebSocket(headers['sec-websocket-key'] ?? '', socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
    const out = join(folder.path, 'run');
    const result = await runCli(
      [
        'crawl',
        url,
        '--out',
        out,
        '--journey',
        'none',
        '--engine',
        'shell',
        '--format',
        'sarif',
        'junit',
        'markdown',
        'csv',
      ],
      folder.path,
    );
    const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(files.map(({ name }) => name)).toContain('evidence.ndjson');
    const texts = await Promise.all(
      files.map(async ({ parentPath, name }) => ({
        name,
        text: await readFile(join(parentPath, name), 'latin1'),
      })),
    );
    const evidence = texts.find(({ name }) => name === 'evidence.ndjson')?.text ?? '';
    for (const seen of [
      'kenmerk',
      'login',
      '/meting',
      'zoek=',
      'uit_store',
      '"omweg"',
      '"sessie"',
      '/sok',
      '/doel',
      '/dag',
      'indexedDB',
    ])
      expect(evidence, 'the page was really watched').toContain(seen);
    expect(
      referrers.filter((referrer) => referrer.includes(secrets['token in a referrer'])),
      'the token was really sent',
    ).not.toEqual([]);
    const canaries = [...typed].filter((text) => /@/.test(text));
    expect(canaries, 'something was really typed').not.toEqual([]);
    const planted = [
      ...Object.entries(secrets),
      ...canaries.map((text): [string, string] => ['e-mail address that was typed', text]),
    ];
    for (const [what, secret] of planted) {
      for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
        expect(
          [...texts, { name: 'the terminal', text: result.stdout + result.stderr }]
            .filter(({ text }) => text.includes(form))
            .map(({ name }) => name),
          what,
        ).toEqual([]);
      }
    }
  } finally {
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await folder.remove();
  }
});
