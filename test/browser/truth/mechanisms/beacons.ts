/** Beacons, pings and hits of links. */
import { js, script, type Mechanism } from '../mechanism.ts';

const beacon = (what: string, body: string): string =>
  script(`navigator.sendBeacon('{third}/${what}', ${body})`);

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'beacon-text',
    does: 'a beacon with text',
    page: beacon('text', "'uid=1'"),
    sends: [{ url: '{third}/text', from: '{own}/', by: '{own}/' }],
  },
  {
    id: 'beacon-blob',
    does: 'a beacon with a blob',
    page: beacon('blob', "new Blob(['uid=1'], { type: 'application/x-www-form-urlencoded' })"),
    sends: ['{third}/blob'],
  },
  {
    id: 'beacon-form',
    does: 'a beacon with a form',
    page: script("const d = new FormData(); d.append('uid', '1'); navigator.sendBeacon('{third}/form', d)"),
    sends: ['{third}/form'],
  },
  {
    id: 'beacon-buffer',
    does: 'a beacon with bytes',
    page: beacon('bytes', 'new Uint8Array([1, 2, 3])'),
    sends: ['{third}/bytes'],
  },
  {
    id: 'beacon-json',
    does: 'a beacon that needs a preflight',
    page: beacon('json', "new Blob(['{}'], { type: 'application/json' })"),
    sends: ['{third}/json'],
  },
  {
    id: 'beacon-cookie',
    does: 'a beacon whose answer sets a cookie',
    page: beacon('cookie', "''"),
    answers: { '/cookie': { status: 204, headers: { 'set-cookie': 'bybeacon=1; SameSite=None; Secure' } } },
    sends: ['{third}/cookie'],
    sets: [{ name: 'bybeacon', at: '{third}', via: 'http' }],
  },
  {
    id: 'beacon-script',
    does: 'a beacon of a script of another site',
    page: '<script src="{third}/stats.js"></script>',
    answers: { '/stats.js': js("navigator.sendBeacon('{other}/hit', 'x')") },
    sends: [{ url: '{other}/hit', by: '{third}/stats.js' }],
  },
  {
    id: 'ping-link',
    does: 'the ping of a link that a script clicks',
    page: `<a id="a" href="#end" ping="{third}/ping">Verder</a>${script('setTimeout(() => a.click(), 100)')}`,
    sends: ['{third}/ping'],
  },
  {
    id: 'ping-area',
    does: 'the ping of an area of a map',
    page: `<map name="m"><area id="a" href="#end" ping="{third}/area-ping" shape="default"></map><img usemap="#m" src="{own}/map.png">${script('setTimeout(() => a.click(), 100)')}`,
    sends: ['{third}/area-ping'],
  },
  {
    id: 'attribution',
    does: 'an image that registers a source of attribution',
    page: '<img attributionsrc="{third}/register" src="{third}/pixel.png">',
    sends: ['{third}/pixel.png'],
  },
  {
    id: 'beacon-many',
    does: 'sixty beacons at once',
    page: script("for (let n = 0; n < 60; n += 1) navigator.sendBeacon('{third}/many/' + n, 'x')"),
    sends: ['{third}/many/0', '{third}/many/59'],
  },
  {
    id: 'beacon-late',
    does: 'a beacon after twelve seconds',
    page: script("setTimeout(() => navigator.sendBeacon('{third}/twelve'), 12000)"),
    sends: ['{third}/twelve'],
  },
];
