/** Scripts and modules, by every way that loads one. */
import { js, script, type Mechanism } from '../mechanism.ts';

const pixel = (name: string): string => `new Image().src = '{third}/${name}.png';`;

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'script-src',
    does: 'a script, and the image that it loads',
    page: '<script src="{third}/tag.js"></script>',
    answers: { '/tag.js': js(pixel('by-tag')) },
    sends: ['{third}/tag.js', { url: '{third}/by-tag.png', by: '{third}/tag.js', from: '{own}/' }],
  },
  {
    id: 'script-inserted',
    does: 'a script that a script inserts',
    page: script(
      "const s = document.createElement('script'); s.src = '{third}/late.js'; document.head.append(s)",
    ),
    sends: [{ url: '{third}/late.js', by: '{own}/' }],
  },
  {
    id: 'script-written',
    does: 'a script by document.write',
    page: script("document.write('<script src={third}/written.js><\\/script>')"),
    sends: ['{third}/written.js'],
  },
  {
    id: 'script-jsonp',
    does: 'an answer that calls back',
    page: `${script("window.cb = (x) => { new Image().src = '{third}/after-jsonp.png?x=' + x }")}<script src="{third}/data.js?callback=cb"></script>`,
    answers: { '/data.js': js('cb(1)') },
    sends: ['{third}/data.js?callback=cb', '{third}/after-jsonp.png?x=1'],
  },
  {
    id: 'module-static',
    does: 'a module that imports another',
    page: '<script type="module" src="{own}/main.js"></script>',
    answers: { '/main.js': js("import '{third}/dependency.js';") },
    sends: ['{own}/main.js', { url: '{third}/dependency.js', from: '{own}/' }],
  },
  {
    id: 'module-dynamic',
    does: 'a dynamic import from an ordinary script',
    page: script("import('{third}/dynamic.js')"),
    sends: ['{third}/dynamic.js'],
  },
  {
    id: 'module-map',
    does: 'a name that an import map resolves',
    page: `<script type="importmap">{"imports":{"stats":"{third}/mapped.js"}}</script><script type="module">import 'stats';</script>`,
    sends: ['{third}/mapped.js'],
  },
  {
    id: 'module-json',
    does: 'a JSON module and a style module',
    page: `<script type="module">import a from '{third}/data.json' with { type: 'json' }; import b from '{third}/sheet.css' with { type: 'css' };</script>`,
    sends: ['{third}/data.json', '{third}/sheet.css'],
  },
  {
    id: 'module-preload',
    does: 'a module that is loaded ahead',
    page: '<link rel="modulepreload" href="{third}/ahead.js"><p>Tekst</p>',
    sends: [{ url: '{third}/ahead.js', from: '{own}/', by: '{own}/' }],
  },
  {
    id: 'script-wasm',
    does: 'a WebAssembly module',
    page: script("WebAssembly.instantiateStreaming(fetch('{third}/module.wasm')).catch(() => {})"),
    sends: ['{third}/module.wasm'],
  },
  {
    id: 'script-integrity',
    does: 'a script whose content is not what its integrity says',
    page: '<script src="{third}/changed.js" crossorigin="anonymous" integrity="sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="></script>',
    sends: ['{third}/changed.js'],
  },
  {
    id: 'script-csp-blocked',
    does: 'a script that the security policy of the page keeps from being asked for',
    page: {
      headers: { 'content-security-policy': "script-src 'self'" },
      body: '<script src="{third}/forbidden.js"></script><p>Tekst</p>',
    },
    unsent: ['{third}/forbidden.js'],
  },
  {
    id: 'script-xslt',
    does: 'a document that a style sheet transforms',
    page: '<iframe src="{own}/list.xml"></iframe>',
    answers: {
      '/list.xml': {
        type: 'text/xml',
        body: '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="{own}/list.xsl"?><a/>',
      },
      '/list.xsl': {
        type: 'text/xsl',
        body: '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><img src="{third}/transformed.png"/></xsl:template></xsl:stylesheet>',
      },
    },
    sends: ['{own}/list.xml'],
  },
  {
    id: 'script-svg',
    does: 'a script within an SVG',
    page: '<svg><script href="{third}/in-svg.js"></script></svg>',
    sends: ['{third}/in-svg.js'],
  },
  {
    id: 'script-timer-string',
    does: 'code in a string that a timer runs',
    page: script(`setTimeout("new Image().src = '{third}/from-string.png'", 50)`),
    sends: [{ url: '{third}/from-string.png', by: '{own}/' }],
  },
  {
    id: 'script-handler',
    does: 'a handler in an attribute',
    page: `<body onload="new Image().src = '{third}/onload.png'"><p>Tekst</p>`,
    sends: ['{third}/onload.png'],
  },
];
