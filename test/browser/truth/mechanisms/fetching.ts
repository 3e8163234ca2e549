/** Requests by scripts: fetch and XMLHttpRequest. */
import { framed, script, type Mechanism } from '../mechanism.ts';

const after = (promise: string): string => script(`${promise}.catch(() => {})`);

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'fetch-get',
    does: 'a plain fetch',
    page: after("fetch('{third}/data.json')"),
    sends: [{ url: '{third}/data.json', from: '{own}/', by: '{own}/' }],
  },
  {
    id: 'fetch-post',
    does: 'a fetch that posts JSON after a preflight',
    page: after(
      "fetch('{third}/post.json', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{\"a\":1}' })",
    ),
    sends: [{ url: '{third}/post.json', from: '{own}/' }],
  },
  {
    id: 'fetch-put-delete',
    does: 'PUT and DELETE',
    page: script(
      "fetch('{third}/put.json', { method: 'PUT' }); fetch('{third}/delete.json', { method: 'DELETE' })",
    ),
    sends: ['{third}/put.json', '{third}/delete.json'],
  },
  {
    id: 'fetch-no-cors',
    does: 'a fetch whose answer the page may not read',
    page: after("fetch('{third}/opaque.txt', { mode: 'no-cors' })"),
    sends: ['{third}/opaque.txt'],
  },
  {
    id: 'fetch-cors-refused',
    does: 'a fetch whose answer forbids the page to read it, and sets a cookie',
    page: after("fetch('{third}/closed.json', { credentials: 'include' })"),
    answers: {
      '/closed.json': {
        headers: {
          'access-control-allow-origin': 'https://someone.example',
          'set-cookie': 'closed=1; SameSite=None; Secure',
        },
      },
    },
    sends: [{ url: '{third}/closed.json', from: '{own}/' }],
    sets: [{ name: 'closed', at: '{third}', via: 'http' }],
  },
  {
    id: 'fetch-preflight-refused',
    does: 'a preflight that is refused, so that nothing more is sent',
    page: after("fetch('{third}/refused.json', { headers: { 'x-unknown': '1' } })"),
    sends: [{ url: '{third}/refused.json', from: '{own}/' }],
  },
  {
    id: 'fetch-keepalive',
    does: 'a fetch that outlives the page',
    page: after(
      "fetch('{third}/alive.txt', { method: 'POST', keepalive: true, mode: 'no-cors', body: 'x' })",
    ),
    sends: ['{third}/alive.txt'],
  },
  {
    id: 'fetch-redirect',
    does: 'a fetch that three hops lead to another site, each with a cookie',
    page: after("fetch('{third}/one', { mode: 'no-cors', credentials: 'include' })"),
    answers: {
      '/one': {
        status: 302,
        headers: { location: '{other}/two', 'set-cookie': 'one=1; SameSite=None; Secure' },
      },
      '/two': {
        status: 307,
        headers: { location: '{own}/three', 'set-cookie': 'two=1; SameSite=None; Secure' },
      },
      '/three': { headers: { 'set-cookie': 'three=1; SameSite=None; Secure' } },
    },
    sends: ['{third}/one', '{other}/two', '{own}/three'],
    sets: [{ name: 'one', at: '{third}' }, { name: 'two', at: '{other}' }, { name: 'three' }],
  },
  {
    id: 'fetch-redirect-error',
    does: 'a redirect that the script does not follow',
    page: after("fetch('{own}/away', { redirect: 'error' })"),
    answers: { '/away': { status: 302, headers: { location: '{third}/never', 'set-cookie': 'away=1' } } },
    sends: ['{own}/away'],
    unsent: ['{third}/never'],
    sets: ['away'],
  },
  {
    id: 'fetch-aborted',
    does: 'a fetch that is given up after it was sent',
    page: script(
      "const stop = new AbortController(); fetch('{third}/slow.json', { signal: stop.signal }).catch(() => {}); setTimeout(() => stop.abort(), 150)",
    ),
    answers: { '/slow.json': { after: 3000 } },
    sends: ['{third}/slow.json'],
  },
  {
    id: 'fetch-stream',
    does: 'a body that is sent in pieces',
    http2: true,
    page: after(
      "fetch('{own}/stream', { method: 'POST', duplex: 'half', body: new ReadableStream({ start(c) { c.enqueue(new TextEncoder().encode('uid=1')); c.close() } }) })",
    ),
    sends: ['{own}/stream'],
  },
  {
    id: 'fetch-only-cached',
    does: 'a fetch from the cache alone, which is not there',
    page: after("fetch('{own}/cached.json', { cache: 'only-if-cached', mode: 'same-origin' })"),
  },
  {
    id: 'fetch-later',
    does: 'a fetch that is put off until the page is left',
    page: script("if (window.fetchLater) fetchLater('{own}/deferred')"),
    sends: [{ url: '{own}/deferred', page: '/' }],
  },
  {
    id: 'fetch-later-timer',
    does: 'a fetch that is put off for two seconds',
    page: script("if (window.fetchLater) fetchLater('{own}/soon', { activateAfter: 2000 })"),
    sends: ['{own}/soon'],
  },
  {
    id: 'fetch-from-frame',
    does: 'a fetch by the own function of an empty frame',
    page: script(
      "const f = document.createElement('iframe'); document.documentElement.append(f); f.contentWindow.fetch('{third}/borrowed.json').catch(() => {})",
    ),
    sends: ['{third}/borrowed.json'],
  },
  {
    id: 'fetch-closed-port',
    does: 'a fetch to a port that browsers refuse',
    page: after("fetch('https://{id}.elsewhere.example:6000/refused')"),
  },
  {
    id: 'fetch-broken',
    does: 'an answer that breaks off',
    page: after("fetch('{third}/broken.json').then((r) => r.text())"),
    answers: { '/broken.json': { headers: { 'content-length': '5000' }, body: 'x', after: 20 } },
    sends: ['{third}/broken.json'],
  },
  {
    id: 'xhr-get',
    does: 'an XMLHttpRequest with credentials',
    page: script(
      "const x = new XMLHttpRequest(); x.open('GET', '{third}/xhr.json'); x.withCredentials = true; x.send()",
    ),
    answers: { '/xhr.json': { headers: { 'set-cookie': 'byxhr=1; SameSite=None; Secure' } } },
    sends: ['{third}/xhr.json'],
    sets: [{ name: 'byxhr', at: '{third}' }],
  },
  {
    id: 'xhr-sync',
    does: 'one that the page waits for',
    page: script("const x = new XMLHttpRequest(); x.open('GET', '{own}/sync.json', false); x.send()"),
    sends: ['{own}/sync.json'],
  },
  {
    id: 'xhr-form',
    does: 'a form in an XMLHttpRequest',
    page: script(
      "const d = new FormData(); d.append('uid', '1'); const x = new XMLHttpRequest(); x.open('POST', '{third}/form'); x.send(d)",
    ),
    sends: ['{third}/form'],
  },
  {
    id: 'xhr-frame',
    does: 'an XMLHttpRequest in a frame of another site',
    page: '<iframe src="{third}/x.html"></iframe>',
    answers: {
      '/x.html': framed("const x = new XMLHttpRequest(); x.open('GET', '{other}/from-frame.json'); x.send()"),
    },
    sends: [{ url: '{other}/from-frame.json', from: '{third}/x.html' }],
  },
  { id: 'http-image', does: 'an http image on an https page', page: '<img src="{clear}/mixed.png">' },
  {
    id: 'http-fetch',
    does: 'an http fetch on an https page, which is not sent',
    page: after("fetch('{clear}/mixed.json')"),
    unsent: ['{clear}/mixed.json'],
  },
];
