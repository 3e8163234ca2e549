/** What the browser fetches on its own, since a page asks for one of its services. */
import { script, type Mechanism } from '../mechanism.ts';

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'payment-manifest',
    does: 'a way to pay that is named by its address',
    page: script(
      "try { new PaymentRequest([{ supportedMethods: '{third}/pay' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }).canMakePayment().catch(() => {}) } catch {}",
    ),
  },
  {
    id: 'fedcm',
    does: 'a login by another site',
    page: script(
      "navigator.credentials.get({ identity: { providers: [{ configURL: '{third}/fedcm.json', clientId: 'a' }] } }).catch(() => {})",
    ),
    answers: {
      '/fedcm.json': {
        body: '{"accounts_endpoint":"/accounts","id_assertion_endpoint":"/assert","login_url":"/login"}',
      },
      '/.well-known/web-identity': {
        type: 'application/json',
        body: '{"provider_urls":["{third}/fedcm.json"]}',
      },
    },
  },
  {
    id: 'passkey-origins',
    does: 'a passkey for another host',
    page: script(
      "navigator.credentials.get({ publicKey: { challenge: new Uint8Array(8), rpId: '{id}.elsewhere.example' } }).catch(() => {})",
    ),
  },
  {
    id: 'dictionary',
    does: 'a dictionary for compressed answers',
    page: '<link rel="compression-dictionary" href="{own}/words.txt"><p>Tekst</p>',
    answers: {
      '/words.txt': { headers: { 'use-as-dictionary': 'match="/*"', 'cache-control': 'max-age=3600' } },
    },
  },
  {
    id: 'critical-hints',
    does: 'client hints without which the page is asked for again',
    page: {
      headers: { 'accept-ch': 'Sec-CH-UA-Platform-Version', 'critical-ch': 'Sec-CH-UA-Platform-Version' },
      body: '<p>Tekst</p>',
    },
    sends: ['{own}/'],
  },
  {
    id: 'hints-frame',
    does: 'client hints that a page passes on',
    page: {
      headers: { 'accept-ch': 'Sec-CH-UA-Model', 'permissions-policy': 'ch-ua-model=*' },
      body: '<img src="{third}/hinted.png">',
    },
    sends: ['{third}/hinted.png'],
  },
  {
    id: 'basic-login',
    does: 'an image that asks for a password',
    page: '<img src="{third}/locked.png">',
    answers: {
      '/locked.png': {
        status: 401,
        headers: { 'www-authenticate': 'Basic realm="x"', 'set-cookie': 'locked=1; SameSite=None; Secure' },
      },
    },
    sends: ['{third}/locked.png'],
    sets: [{ name: 'locked', at: '{third}' }],
  },
  {
    id: 'storage-access',
    does: 'a header that asks for the request again, with cookies',
    page: script("fetch('{third}/retry.json', { credentials: 'include' })"),
    answers: {
      '/retry.json': {
        headers: {
          'activate-storage-access': 'retry; allowed-origin="{own}"',
          'set-cookie': 'retried=1; SameSite=None; Secure',
        },
      },
    },
    sends: ['{third}/retry.json'],
    sets: [{ name: 'retried', at: '{third}' }],
  },
  {
    id: 'clear-site-data',
    does: 'an answer that clears cookies and storage',
    page: script(
      "document.cookie = 'cleared=1'; localStorage.setItem('cleared', '1'); setTimeout(() => fetch('/clear'), 300)",
    ),
    answers: { '/clear': { headers: { 'clear-site-data': '"cookies", "storage"' } } },
    sends: ['{own}/clear'],
    sets: [{ name: 'cleared', via: 'document.cookie' }],
    keeps: [{ area: 'localStorage', key: 'cleared' }],
  },
  {
    id: 'private-network',
    does: 'a look at machines of the visitor',
    page: script(
      "for (const u of ['https://192.168.0.1/router.png', 'https://10.0.0.1/a.png']) fetch(u, { mode: 'no-cors' }).catch(() => {})",
    ),
    unsent: ['https://192.168.0.1/router.png', 'https://10.0.0.1/a.png'],
  },
  {
    id: 'ports-of-visitor',
    does: 'WebSockets to ports of the visitor',
    page: script("for (const p of [5900, 3389]) try { new WebSocket('wss://localhost:' + p) } catch {}"),
    unsent: ['wss://localhost:5900/', 'wss://localhost:3389/'],
  },
  {
    id: 'hls',
    does: 'a film as a list of pieces',
    page: '<video src="{third}/list.m3u8" preload="auto" autoplay muted></video>',
    answers: {
      '/list.m3u8': {
        type: 'application/vnd.apple.mpegurl',
        body: '#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n/piece.ts\n#EXT-X-ENDLIST\n',
      },
    },
    sends: ['{third}/list.m3u8'],
  },
  {
    id: 'download-link',
    does: 'a link that a script clicks, to be saved',
    page: `<a id="a" download href="/saved.pdf">x</a>${script('setTimeout(() => a.click(), 200)')}`,
    answers: { '/saved.pdf': { headers: { 'set-cookie': 'saved=1' } } },
    sends: ['{own}/saved.pdf'],
    sets: ['saved'],
  },
  {
    id: 'spell-and-translate',
    does: 'a page in another language, with fields to type in',
    page: '<p lang="ja">これは日本語です。</p><textarea spellcheck="true">fout gespelt</textarea>',
  },
  {
    id: 'view-transition',
    does: 'a transition to the next page',
    page: '<style>@view-transition { navigation: auto }</style><p>Tekst</p>',
    pages: ['/next.html'],
  },
  {
    id: 'topics',
    does: 'interests that the browser tells',
    page: script(
      "document.browsingTopics?.().catch(() => {}); fetch('{third}/topics.json', { browsingTopics: true }).catch(() => {})",
    ),
    sends: ['{third}/topics.json'],
  },
  {
    id: 'interest-group',
    does: 'a group of interest that the browser is to remember',
    page: script(
      "navigator.joinAdInterestGroup?.({ owner: '{own}', name: 'shoes', biddingLogicURL: '{own}/bid.js', lifetimeMs: 1000000 }).catch(() => {})",
    ),
  },
];
