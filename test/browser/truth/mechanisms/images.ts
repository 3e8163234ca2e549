/** Pictures, by every element and attribute that loads one. */
import { script, type Mechanism } from '../mechanism.ts';

export const mechanisms: readonly Mechanism[] = [
  { id: 'img', does: 'an image', page: '<img src="{third}/a.png">', sends: ['{third}/a.png'] },
  {
    id: 'img-srcset',
    does: 'an image by srcset alone',
    page: '<img srcset="{third}/one.png 1x, {third}/two.png 2x">',
    sends: [{ url: '{third}/one.png', from: '{own}/' }],
  },
  {
    id: 'picture-source',
    does: 'an image by the source of a picture',
    page: '<picture><source srcset="{third}/source.png"><img src="{third}/fallback.png"></picture>',
    sends: ['{third}/source.png'],
  },
  {
    id: 'img-lazy',
    does: 'a lazy image far down the page',
    page: '<div style="height:9000px"></div><img loading="lazy" src="{third}/lazy.png" width="9" height="9">',
    sends: ['{third}/lazy.png'],
  },
  {
    id: 'img-script',
    does: 'an image that a script never attaches',
    page: script("new Image().src = '{third}/pixel.gif?uid=1'"),
    sends: ['{third}/pixel.gif?uid=1'],
  },
  {
    id: 'img-onerror',
    does: 'an image that the error of another one brings',
    page: '<img src="{own}/none.txt" onerror="this.src=\'{third}/second.png\'">',
    sends: ['{own}/none.txt', '{third}/second.png'],
  },
  {
    id: 'img-noscript-template',
    does: 'an image cloned from a template',
    page: `<template id="t"><img src="{third}/cloned.png"></template>${script('document.body.append(t.content.cloneNode(true))')}`,
    sends: ['{third}/cloned.png'],
  },
  {
    id: 'svg-image',
    does: 'an image within an inline SVG',
    page: '<svg width="20" height="20"><image href="{third}/in-svg.png" width="9" height="9"/></svg>',
    sends: ['{third}/in-svg.png'],
  },
  {
    id: 'svg-fe-image',
    does: 'an image that an SVG filter brings',
    page: '<svg width="20" height="20"><filter id="f"><feImage href="{third}/filter.png"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>',
    sends: ['{third}/filter.png'],
  },
  {
    id: 'svg-use',
    does: 'a shape from another document',
    page: '<svg width="20" height="20"><use href="{own}/shapes.svg#a"/></svg>',
    sends: ['{own}/shapes.svg'],
  },
  {
    id: 'input-image',
    does: 'a button that is an image',
    page: '<form><input type="image" src="{third}/button.png" alt="Zoek"></form>',
    sends: ['{third}/button.png'],
  },
  {
    id: 'favicon',
    does: 'an icon of the page at another host',
    page: {
      body: '<!doctype html><html lang="nl"><title>Icoon</title><link rel="icon" href="{third}/icon.png"><body><p>Tekst</p></body></html>',
    },
    sends: ['{third}/icon.png'],
  },
  {
    id: 'notification-icon',
    does: 'artwork of the media session',
    page: script(
      "navigator.mediaSession.metadata = new MediaMetadata({ title: 'x', artwork: [{ src: '{third}/art.png', sizes: '96x96', type: 'image/png' }] })",
    ),
  },
  {
    id: 'image-decode',
    does: 'an image that is decoded and drawn, never shown',
    page: script(
      "const image = new Image(); image.crossOrigin = 'anonymous'; image.src = '{third}/decoded.png'; image.decode().catch(() => {})",
    ),
    sends: ['{third}/decoded.png'],
  },
  {
    id: 'image-cookie',
    does: 'an image whose answer sets a cookie of another site',
    page: '<img src="{third}/with-cookie.png">',
    answers: {
      '/with-cookie.png': { headers: { 'set-cookie': 'pixel=abc; SameSite=None; Secure; Max-Age=3600' } },
    },
    sets: [{ name: 'pixel', at: '{third}', lifetime: 3600, via: 'http', from: '{third}/with-cookie.png' }],
  },
];
