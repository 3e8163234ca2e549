/** Hints in the document and in its headers: loads and connections ahead of time. */
import { script, type Mechanism } from '../mechanism.ts';

const link = (rest: string): string => `<link ${rest}><p>Tekst</p>`;

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'preload',
    does: 'a script that is loaded ahead and never used',
    page: link('rel="preload" as="script" href="{third}/ahead.js"'),
    sends: [{ url: '{third}/ahead.js', from: '{own}/' }],
  },
  {
    id: 'preload-fetch',
    does: 'data that is loaded ahead',
    page: link('rel="preload" as="fetch" crossorigin href="{third}/ahead.json"'),
    sends: ['{third}/ahead.json'],
  },
  {
    id: 'preload-srcset',
    does: 'an image by imagesrcset',
    page: link('rel="preload" as="image" imagesrcset="{third}/ahead.png 1x"'),
    sends: ['{third}/ahead.png'],
  },
  {
    id: 'prefetch',
    does: 'a document that may be next',
    page: link('rel="prefetch" href="{own}/next.html"'),
    sends: ['{own}/next.html'],
  },
  {
    id: 'prefetch-third',
    does: 'something of another site for later, with a cookie',
    page: link('rel="prefetch" href="{third}/later.js"'),
    answers: { '/later.js': { headers: { 'set-cookie': 'prefetched=1; SameSite=None; Secure' } } },
    sends: ['{third}/later.js'],
    sets: [{ name: 'prefetched', at: '{third}' }],
  },
  {
    id: 'dns-prefetch',
    does: 'a name that is looked up',
    page: link('rel="dns-prefetch" href="//dns-{id}.elsewhere.example"'),
  },
  {
    id: 'preconnect',
    does: 'a connection without a request',
    page: link('rel="preconnect" href="{third}"'),
    contacts: [{ protocol: 'connection', host: '{id}.elsewhere.example' }],
  },
  {
    id: 'link-header-preload',
    does: 'a preload in a header of the page',
    page: { headers: { link: '<{third}/by-header.js>; rel=preload; as=script' }, body: '<p>Tekst</p>' },
    sends: ['{third}/by-header.js'],
  },
  {
    id: 'link-header-preconnect',
    does: 'a connection that a header of the page asks for',
    page: { headers: { link: '<{third}>; rel=preconnect' }, body: '<p>Tekst</p>' },
    contacts: [{ protocol: 'connection', host: '{id}.elsewhere.example' }],
  },
  {
    id: 'link-header-module',
    does: 'a module preload in a header of the page',
    page: { headers: { link: '<{own}/module.js>; rel=modulepreload' }, body: '<p>Tekst</p>' },
    sends: ['{own}/module.js'],
  },
  {
    id: 'link-header-subresource',
    does: 'a preload in a header of a script',
    page: '<script src="{own}/main.js"></script>',
    answers: { '/main.js': { headers: { link: '<{third}/of-script.js>; rel=preload; as=script' } } },
  },
  {
    id: 'early-hints',
    does: 'a preload in an early hint',
    http2: true,
    page: {
      hints: { link: '<{own}/hinted.js>; rel=preload; as=script' },
      after: 200,
      body: '<script src="{own}/hinted.js"></script>',
    },
    sends: ['{own}/hinted.js'],
  },
  {
    id: 'early-hints-preconnect',
    does: 'a connection that an early hint asks for',
    http2: true,
    page: { hints: { link: '<{third}>; rel=preconnect' }, after: 200, body: '<p>Tekst</p>' },
    contacts: [{ protocol: 'connection', host: '{id}.elsewhere.example' }],
  },
  {
    id: 'early-hints-script',
    does: 'a script of another site in an early hint',
    http2: true,
    page: {
      hints: { link: '<{third}/hinted.js>; rel=preload; as=script' },
      after: 200,
      body: '<script src="{third}/hinted.js"></script>',
    },
    sends: ['{third}/hinted.js'],
  },
  {
    id: 'hint-by-script',
    does: 'a hint that a script adds',
    page: script(
      "const l = document.createElement('link'); l.rel = 'prefetch'; l.href = '{third}/added.js'; document.head.append(l)",
    ),
    sends: [{ url: '{third}/added.js', by: '{own}/' }],
  },
  {
    id: 'rel-next',
    does: 'links to neighbours, which a browser leaves alone',
    page: link('rel="next" href="{own}/page-two.html"'),
    unsent: ['{own}/page-two.html'],
  },
  {
    id: 'rel-prerender',
    does: 'the old kind of prerender',
    page: link('rel="prerender" href="{own}/old-prerender.html"'),
  },
];
