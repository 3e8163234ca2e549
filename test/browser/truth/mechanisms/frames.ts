/** Frames of every kind, and what the scripts in them send and set. */
import { framed, script, type Mechanism } from '../mechanism.ts';

/** Sends and sets; `name` tells it from others. */
const acts = (name: string, more = ''): string =>
  `document.cookie = '${name}=1${more}'; fetch('{third}/${name}.json')`;
const thirdParty = '; SameSite=None; Secure';
const attribute = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'frame-same',
    does: 'a frame of the own site',
    page: '<iframe src="{own}/inner.html"></iframe>',
    answers: { '/inner.html': framed(acts('inframe')) },
    sends: [{ url: '{third}/inframe.json', from: '{own}/inner.html' }],
    sets: [{ name: 'inframe', from: '{own}/inner.html', via: 'document.cookie' }],
  },
  {
    id: 'frame-cross',
    does: 'a frame of another site',
    page: '<iframe src="{third}/inner.html"></iframe>',
    answers: { '/inner.html': framed(acts('incross', thirdParty)) },
    sends: [{ url: '{third}/incross.json', from: '{third}/inner.html' }],
    sets: [{ name: 'incross', at: '{third}', from: '{third}/inner.html', via: 'document.cookie' }],
  },
  {
    id: 'frame-nested',
    does: 'a frame of a third site in a frame of a second',
    page: '<iframe src="{third}/inner.html"></iframe>',
    answers: {
      '/inner.html': '<iframe src="{other}/innermost.html"></iframe>',
      '/innermost.html': framed(acts('innermost', thirdParty)),
    },
    sends: [{ url: '{third}/innermost.json', from: '{other}/innermost.html' }],
    sets: [{ name: 'innermost', at: '{other}', from: '{other}/innermost.html' }],
  },
  {
    id: 'frames-four',
    does: 'four frames of other sites, 100 ms after load',
    page: script(
      "setTimeout(() => { for (const n of [1, 2, 3, 4]) { const f = document.createElement('iframe'); f.src = (n % 2 ? '{third}' : '{other}') + '/four-' + n + '.html'; document.body.append(f) } }, 100)",
    ),
    answers: Object.fromEntries(
      [1, 2, 3, 4].map((each) => [
        `/four-${each}.html`,
        `<img src="/pixel-${each}.png"><script src="/first-${each}.js"></script>${script(`localStorage.setItem('four${each}', '1'); document.cookie = 'four${each}=1${thirdParty}'`)}`,
      ]),
    ),
    sends: ['{third}/pixel-1.png', '{other}/pixel-2.png', '{third}/first-3.js', '{other}/first-4.js'],
    sets: ['four1', 'four2', 'four3', 'four4'],
    keeps: [
      { area: 'localStorage', key: 'four1', at: '{third}' },
      { area: 'localStorage', key: 'four4', at: '{other}' },
    ],
  },
  {
    id: 'frame-srcdoc',
    does: 'a frame by srcdoc',
    page: `<iframe srcdoc="${attribute(script(acts('insrcdoc')))}"></iframe>`,
    sends: ['{third}/insrcdoc.json'],
    sets: ['insrcdoc'],
  },
  {
    id: 'frame-blank-script',
    does: 'an empty frame that the page fills',
    page: `<iframe></iframe>${script(`const d = document.querySelector('iframe').contentDocument; d.open(); d.write("<script>document.cookie = 'inblank=1'; fetch('{third}/inblank.json')<\\/script>"); d.close()`)}`,
    sends: ['{third}/inblank.json'],
    sets: ['inblank'],
  },
  {
    id: 'frame-blob',
    does: 'a frame of a blob, which has no cookies',
    page: script(
      `const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob(["<script>document.cookie = 'inblob=1'; fetch('{third}/inblob.json')<\\/script>"], { type: 'text/html' })); document.body.append(f)`,
    ),
    sends: ['{third}/inblob.json'],
    refused: ['inblob'],
  },
  {
    id: 'frame-data',
    does: 'a frame of a data address, which has no cookies',
    page: `<iframe src="data:text/html,<script>fetch('{third}/indata.json');try{document.cookie='indata=1'}catch{}</script>"></iframe>`,
    sends: ['{third}/indata.json'],
    refused: ['indata'],
  },
  {
    id: 'frame-javascript',
    does: 'a frame whose address is a script',
    page: `<iframe src="javascript:'<img src={third}/injavascript.png>'"></iframe>`,
    sends: ['{third}/injavascript.png'],
  },
  {
    id: 'frame-sandbox',
    does: 'a sandboxed frame without an origin',
    page: '<iframe sandbox="allow-scripts" src="{third}/boxed.html"></iframe>',
    answers: {
      '/boxed.html': framed("try { document.cookie = 'boxed=1' } catch {} fetch('{third}/boxed.json')"),
    },
    sends: [{ url: '{third}/boxed.json', from: '{third}/boxed.html' }],
    refused: ['boxed'],
  },
  {
    id: 'frame-credentialless',
    does: 'a frame without credentials',
    page: '<iframe credentialless src="{third}/bare.html"></iframe>',
    answers: { '/bare.html': framed(acts('bare', thirdParty)) },
    sends: [{ url: '{third}/bare.json', from: '{third}/bare.html' }],
  },
  {
    id: 'frame-lazy',
    does: 'a lazy frame far down the page',
    page: '<div style="height:9000px"></div><iframe loading="lazy" src="{third}/lazy.html"></iframe>',
    answers: { '/lazy.html': framed(acts('lazy', thirdParty)) },
    sends: ['{third}/lazy.json'],
    sets: [{ name: 'lazy', at: '{third}' }],
  },
  {
    id: 'frame-removed',
    does: 'a frame that is gone after 0.7 s',
    page: `<iframe id="f" src="{third}/short.html"></iframe>${script('setTimeout(() => f.remove(), 700)')}`,
    answers: { '/short.html': framed(`${acts('short', thirdParty)}; localStorage.setItem('short', '1')`) },
    sends: [{ url: '{third}/short.json', from: '{third}/short.html' }],
    sets: [{ name: 'short', at: '{third}', via: 'document.cookie' }],
    keeps: [{ area: 'localStorage', key: 'short', at: '{third}' }],
  },
  {
    id: 'frame-navigates',
    does: 'a frame that goes on to another site',
    page: '<iframe src="{third}/hop.html"></iframe>',
    answers: {
      '/hop.html': framed(`document.cookie = 'hop=1${thirdParty}'; location = '{other}/landed.html'`),
      '/landed.html': framed(acts('landed', thirdParty)),
    },
    sends: [{ url: '{third}/landed.json', from: '{other}/landed.html' }],
    sets: [
      { name: 'hop', at: '{third}' },
      { name: 'landed', at: '{other}' },
    ],
  },
  {
    id: 'frame-fenced',
    does: 'a fenced frame',
    page: "<fencedframe></fencedframe><script>try { document.querySelector('fencedframe').config = new FencedFrameConfig('{third}/fenced.html') } catch {}</script>",
    answers: {
      '/fenced.html': {
        headers: { 'supports-loading-mode': 'fenced-frame' },
        body: framed(acts('fenced', thirdParty)),
      },
    },
  },
  {
    id: 'frameset',
    does: 'a set of frames instead of a body',
    page: {
      body: '<!doctype html><html lang="nl"><title>Set</title><frameset cols="50%,50%"><frame src="{own}/left.html"><frame src="{third}/right.html"></frameset></html>',
    },
    answers: { '/right.html': framed(acts('right', thirdParty)) },
    sends: ['{third}/right.json'],
    sets: [{ name: 'right', at: '{third}' }],
  },
];
