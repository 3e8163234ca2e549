/** Pages that lead elsewhere: forms, windows, refreshes and redirects. */
import { framed, script, type Mechanism } from '../mechanism.ts';

const later = (code: string): string => script(`setTimeout(() => { ${code} }, 100)`);

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'redirect-chain',
    does: 'a site that bounces over another, with a cookie at each hop',
    page: { status: 302, headers: { location: '{third}/bounce', 'set-cookie': 'start=1' } },
    answers: {
      '/bounce': {
        status: 302,
        headers: { location: '{own}/end.html', 'set-cookie': 'bounce=1; SameSite=None; Secure' },
      },
      '/end.html': { headers: { 'set-cookie': 'end=1' } },
    },
    sends: ['{third}/bounce', '{own}/end.html'],
    sets: ['start', { name: 'bounce', at: '{third}' }, 'end'],
  },
  {
    id: 'meta-refresh',
    does: 'a refresh in the document',
    page: '<meta http-equiv="refresh" content="0;url={own}/fresh.html"><p>Tekst</p>',
    answers: { '/fresh.html': framed("document.cookie = 'fresh=1'; fetch('{third}/fresh.json')") },
    sends: ['{own}/fresh.html', '{third}/fresh.json'],
    sets: ['fresh'],
  },
  {
    id: 'header-refresh',
    does: 'a refresh in a header',
    page: { headers: { refresh: '0;url={own}/fresh.html' }, body: '<p>Tekst</p>' },
    sends: ['{own}/fresh.html'],
  },
  {
    id: 'script-redirect',
    does: 'a script that goes to another page of the site at once',
    page: script("document.cookie = 'early=1'; location.replace('/there.html')"),
    answers: { '/there.html': framed("document.cookie = 'there=1'") },
    sends: ['{own}/there.html'],
    sets: ['early', 'there'],
  },
  {
    id: 'form-frame',
    does: 'a form that posts itself into a frame',
    page: `<iframe name="f"></iframe><form id="g" method="post" target="f" action="{third}/form.html"><input name="uid" value="1"></form>${later('g.submit()')}`,
    answers: {
      '/form.html': { headers: { 'set-cookie': 'byform=1; SameSite=None; Secure' }, body: '<p>Dank</p>' },
    },
  },
  {
    id: 'form-get-frame',
    does: 'a form that asks in a frame',
    page: `<iframe name="f"></iframe><form id="g" target="f" action="{third}/search.html"><input name="q" value="1"></form>${later('g.submit()')}`,
  },
  {
    id: 'window-open',
    does: 'a window that the page opens',
    page: later("window.open('{third}/popup.html')"),
    answers: { '/popup.html': framed("document.cookie = 'popup=1'; fetch('/in-popup.json')") },
  },
  {
    id: 'link-blank',
    does: 'a link that a script clicks, to a new window',
    page: `<a id="a" target="_blank" href="{third}/blank.html">x</a>${later('a.click()')}`,
  },
  {
    id: 'no-content',
    does: 'a navigation that is answered with nothing',
    page: later("location = '/nothing'"),
    answers: { '/nothing': { status: 204, headers: { 'set-cookie': 'nothing=1' } } },
  },
  {
    id: 'download',
    does: 'a navigation that is a download',
    page: later("location = '/file'"),
    answers: {
      '/file': {
        headers: { 'content-disposition': 'attachment; filename=a.txt', 'set-cookie': 'download=1' },
      },
    },
  },
  {
    id: 'hash-and-history',
    does: 'addresses that only the page changes',
    page: script("history.pushState({}, '', '/pushed.html'); location.hash = 'x'; fetch('relative.json')"),
    sends: ['{own}/relative.json'],
    unsent: ['{own}/pushed.html'],
  },
  {
    id: 'base-element',
    does: 'a base that leads all relative addresses to another host',
    page: '<base href="{third}/"><img src="relative.png">',
    sends: ['{third}/relative.png'],
  },
  {
    id: 'http-to-https',
    does: 'an http frame on an https page',
    page: '<iframe src="{clear}/frame.html"></iframe>',
  },
  {
    id: 'frame-redirect',
    does: 'a frame that is redirected, with a cookie',
    page: '<iframe src="{third}/go"></iframe>',
    answers: {
      '/go': {
        status: 301,
        headers: { location: '{other}/arrived.html', 'set-cookie': 'go=1; SameSite=None; Secure' },
      },
    },
    sends: ['{third}/go', '{other}/arrived.html'],
    sets: [{ name: 'go', at: '{third}' }],
  },
];
