/**
 * The mechanisms that fall short today: something of them is lost in silence, or said wrongly. The test fails
 * for one that is not in this list, and for one that is in it without need, so that the list only shrinks.
 * `races`: it falls short in some runs only.
 */
export const known: Readonly<Record<string, string | { races: string }>> = {
  'early-hints-preconnect': 'a connection without a request is in no event',
  'rel-prerender': 'a prefetch of the old kind of prerender is in no event of the page',
  'script-src': 'an image that a script makes while the page is parsed is put down to the page',
  'webrtc-stun': 'CDP has no event for STUN and TURN',
  'webrtc-turn': 'CDP has no event for STUN and TURN',
  'webrtc-frame': 'CDP has no event for STUN and TURN',
  'sw-update': { races: 'the request that looks for a newer service worker is in no event' },
  'sw-database': 'databases and caches are asked for once, and workers have no hooks',
  'sw-cookie-store': 'service workers have no hooks: what they set is found in the jar',
  'sw-script-cookie': 'the answer with the script of a service worker is not read',
  'shared-cookie': 'the headers of an answer to a shared worker are not read',
  'idb-worker-late': 'databases and caches are asked for once, and workers have no hooks',
  'idb-shared-worker': 'databases and caches are asked for once, and workers have no hooks',
  opfs: 'files have no kind of evidence',
  'opfs-worker': 'files have no kind of evidence',
  'opfs-frame': 'files have no kind of evidence',
  'legacy-files': 'files have no kind of evidence',
  'bucket-file': 'files have no kind of evidence',
  'window-name': 'the name of a window is no kind of evidence',
  'history-state': 'the state of the history is no kind of evidence',
  'sw-registered': 'the registration of a service worker is no kind of evidence',
  'local-property-deleted':
    'only setItem is hooked: a property is found at the end of the page, if it is still there',
  'local-cleared': 'only setItem is hooked: a property is found at the end of the page, if it is still there',
  'local-borrowed-deleted':
    'only setItem is hooked: a property is found at the end of the page, if it is still there',
  'local-frame-blink':
    'only setItem is hooked: a property is found at the end of the page, if it is still there',
  'local-property':
    'only setItem is hooked: a property is found at the end of the page, if it is still there',
  'local-assign': 'only setItem is hooked: a property is found at the end of the page, if it is still there',
  'local-define': 'only setItem is hooked: a property is found at the end of the page, if it is still there',
  'local-many-properties': '500 keys of an origin are kept',
  'payment-manifest': 'what the browser fetches for a way to pay is in no event of the page',
  'passkey-origins': 'what the browser fetches for a passkey is in no event of the page',
  'download-link': 'a download by a link is in no event of the page',
  'who-event': 'an image is put down to the page while it is parsed',
  'who-callback': 'the chain has the nearest script of the stack only',
  'websocket-cookie': 'the headers of the answer to a WebSocket are not read',
  'local-define-many':
    'only setItem is hooked: a property is found at the end of the page, if it is still there',
  'local-third-removed':
    'only setItem is hooked: a property is found at the end of the page, if it is still there',
  'local-frame-gone': {
    races: 'a property of a frame is found when the frame is read, if it is still there',
  },
};
