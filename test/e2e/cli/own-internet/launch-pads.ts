/** Runs in an internet of its own: pages that try every way to a place that is not public. */
import { join } from 'node:path';
import { createServer } from 'node:net';
import { runCli } from '../../../support/command-line.ts';
import { startOwnServers } from '../../../support/own-internet/servers.ts';
import { PUBLIC, SECRET } from './found.ts';

const [, , folder = '', engine = ''] = process.argv;
const PORT = 8080;

/** Names of which every address is public, and those that lead inside from the first answer on. */
const inward: Readonly<Record<string, string>> = {
  'loopback.example': '127.0.0.1',
  'six.example': '::1',
  'mapped.example': '::ffff:127.0.0.1',
  'cloud.example': '169.254.169.254',
  'lan.example': '192.168.1.1',
  'nat64.example': '64:ff9b:1::a00:1',
};

/** Hosts that are not public, in spellings that a page may use. */
const spellings =
  '127.0.0.1 127.1 2130706433 0x7f000001 0177.0.0.1 0x7f.0.0.1 127.0.0.1. 0 0.0.0.0 10.0.0.1 192.168.1.1 172.16.0.1 ' +
  '169.254.169.254 100.64.0.1 [::1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1] [64:ff9b::7f00:1] ' +
  '[64:ff9b:1::7f00:1] [2002:7f00:1::] [2001::7f00:1] [::ffff:0:127.0.0.1] [fd00::1] [fe80::1] [fec0::1] ' +
  '[2a0b::5efe:7f00:1] localhost LOCALHOST. a.localhost printer.local db.internal router.home.arpa ' +
  'ⓛocalhost 127。0。0。1 １２７.0.0.1';
const hosts = [...spellings.split(' '), ...Object.keys(inward)];

/** What asks: each is run in a document, worker or frame that the crawl has not named. */
const ask = (way: string): string => `for (const host of ${JSON.stringify(hosts)}) {
  fetch('http://' + host + ':${PORT}/${way}', { mode: 'no-cors' }).catch(() => 0);
  fetch('https://' + host + '/${way}', { mode: 'no-cors' }).catch(() => 0);
}`;
const asUrl = (script: string): string =>
  `data:text/html,${encodeURIComponent(`<script>${script}</script>`)}`;

const scripts: Readonly<Record<string, string>> = {
  spellings: `${ask('fetch')}
    for (const host of ${JSON.stringify(hosts)}) {
      new Image().src = 'http://' + host + ':${PORT}/picture';
      try { new WebSocket('ws://' + host + ':${PORT}/socket') } catch {}
      try { new EventSource('http://' + host + ':${PORT}/events') } catch {}
      navigator.sendBeacon('http://' + host + ':${PORT}/beacon', 'x');
    }`,
  documents: `
    const frame = (how) => document.body.append(Object.assign(document.createElement('iframe'), how));
    const blob = (text) => URL.createObjectURL(new Blob([text], { type: 'text/html' }));
    const inPage = (text) => '<script>' + text + '<' + '/script>';
    for (const way of [
      () => frame({ src: ${JSON.stringify(asUrl(ask('data')))} }),
      () => frame({ src: blob(inPage(${JSON.stringify(ask('blob'))})) }),
      () => frame({ srcdoc: inPage(${JSON.stringify(ask('srcdoc'))}) }),
      () => frame({ sandbox: 'allow-scripts', srcdoc: inPage(${JSON.stringify(ask('sandbox'))}) }),
      () => new Worker(blob(${JSON.stringify(ask('worker'))})),
      () => new SharedWorker('data:text/javascript,' + encodeURIComponent(${JSON.stringify(ask('shared'))})),
      () => window.open(blob(inPage(${JSON.stringify(ask('window'))}))),
      () => window.open('about:blank').document.write(inPage(${JSON.stringify(ask('blank'))})),
    ]) try { way() } catch {}`,
  hints: `
    for (const host of ${JSON.stringify(hosts)})
      for (const rel of ['preconnect', 'prefetch', 'dns-prefetch', 'preload', 'modulepreload', 'stylesheet', 'icon', 'manifest', 'prerender'])
        document.head.append(Object.assign(document.createElement('link'), { rel, as: rel === 'preload' ? 'image' : '', href: 'http://' + host + ':${PORT}/' + rel }));
    document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', text: JSON.stringify({
      prefetch: [{ source: 'list', urls: ${JSON.stringify(hosts.map((host) => `http://${host}:${PORT}/speculated`))} }],
      prerender: [{ source: 'list', urls: ['http://127.0.0.1:${PORT}/prerendered'] }] }) }));`,
  transports: `
    for (const host of ${JSON.stringify(hosts)}) {
      try { new WebTransport('https://' + host + ':${PORT}/transport') } catch {}
    }
    const servers = ['127.0.0.1', '10.0.0.1', '[::1]', 'localhost', 'loopback.example', 'lan.example'].flatMap((host) => [
      { urls: 'stun:' + host + ':3478' },
      { urls: 'turn:' + host + ':3478?transport=udp', username: 'a', credential: 'b' },
      { urls: 'turn:' + host + ':${PORT}?transport=tcp', username: 'a', credential: 'b' },
      { urls: 'turns:' + host + ':443?transport=tcp', username: 'a', credential: 'b' },
    ]);
    for (const iceServers of [servers.slice(0, 12), servers.slice(12)]) try {
      const peer = new RTCPeerConnection({ iceServers });
      peer.createDataChannel('x');
      peer.createOffer().then((offer) => peer.setLocalDescription(offer));
      // A candidate that the page makes up: the browser sends to it.
      peer.addIceCandidate({ candidate: 'candidate:1 1 tcp 1 127.0.0.1 ${PORT} typ host tcptype passive', sdpMid: '0' }).catch(() => 0);
    } catch {}`,
  schemes: `
    const open = (address) => { try { const frame = document.createElement('iframe'); frame.src = address; document.body.append(frame); } catch {} };
    for (const address of ['file:///etc/passwd', 'file://127.0.0.1/share', 'chrome://version', 'chrome://net-internals', 'devtools://devtools/bundled/inspector.html',
      'view-source:http://127.0.0.1:${PORT}/source', 'chrome-extension://abc/x.html', 'ftp://127.0.0.1/', 'mailto:a@b.example', 'tel:1', 'ms-word:ofe|u|http://127.0.0.1:${PORT}/word',
      'filesystem:http://127.0.0.1:${PORT}/temporary/x', 'about:version', 'isolated-app://x/', 'javascript:${SECRET}', 'ssh://127.0.0.1'])
      { open(address); try { window.open(address) } catch {} }
    navigator.registerProtocolHandler?.('web+x', 'http://shop.example/?%s');
    setTimeout(() => { location.href = 'view-source:file:///etc/passwd' }, 20);
    setTimeout(() => { location.href = 'file:///etc/passwd' }, 40);`,
  'service-worker': `navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(({ active }) => {
    fetch('/through-worker');
    active.postMessage('go');
  });`,
};

const worker = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', () => { ${ask('service-worker')} });
addEventListener('fetch', (event) => {
  ${ask('service-worker-fetch')}
  if (event.request.url.endsWith('/through-worker')) event.respondWith(fetch('http://127.0.0.1:${PORT}/responded', { mode: 'no-cors' }));
  // As long as it may: after its page is gone.
  event.waitUntil(new Promise((done) => setTimeout(() => { ${ask('service-worker-later')} done(); }, 3000)));
});`;

const links = Object.keys(scripts)
  .map((name) => `<a href="/${name}">${name}</a>`)
  .join(' ');
const evil = ['file:///etc/passwd', 'chrome://version', 'view-source:http://shop.example/', '//127.0.0.1/x']
  .map((address) => `<a href="${address}">elsewhere</a>`)
  .join(' ');

const servers = await startOwnServers({
  folder,
  resolve: (name) => {
    if (name === 'shop.example' || name === 'plain.example') return { addresses: [PUBLIC] };
    const address = inward[name];
    return address === undefined ? { is: 'unknown' } : { addresses: [address] };
  },
  secure: ['shop.example'],
  ports: [PORT],
  datagrams: [3478, 443, PORT],
  answer: ({ url = '/', socket }, answer) => {
    const name = url.slice(1).split('?', 1)[0] ?? '';
    if (!(socket.localAddress ?? '').endsWith(PUBLIC)) answer.end(SECRET);
    else if (name === 'worker.js') answer.writeHead(200, { 'content-type': 'text/javascript' }).end(worker);
    else if (name !== '' && scripts[name] === undefined) answer.writeHead(404).end();
    else {
      const body = name === '' ? `${links} ${evil}` : `<script type="module">${scripts[name]}</script>`;
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      answer.end(`<!doctype html><title>Shop ${name}</title><h1>Shop</h1>${body}`);
    }
  },
});
// A peer connection over TCP says nothing before it is answered, so that the connection itself counts.
const turn = createServer((socket) => {
  const { localAddress = '' } = socket;
  servers.arrivals.push({ to: localAddress.replace('::ffff:', ''), port: 3478, host: '', path: '' });
  socket.on('error', () => undefined).destroy();
});
await new Promise<void>((done) => turn.listen(3478, '::', done));
const out = join(folder, 'run');
const asked = ['--journey', 'none', '--pages', '8', '--cacert', servers.caFile, '--engine', engine];
const sites = ['https://shop.example/', 'http://plain.example/'];
const { code, stdout, stderr } = await runCli(['crawl', ...sites, '--out', out, ...asked], folder);
turn.close();
await servers.close();
const { arrivals, names } = servers;
process.stdout.write(JSON.stringify({ code, said: `${stdout}${stderr}`, arrivals, names }));
