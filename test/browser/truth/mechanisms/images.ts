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
  {
    id: 'svg-animated',
    does: 'an SVG image whose address an animation sets',
    page: '<svg width="20" height="20"><image width="9" height="9"><set attributeName="href" to="{third}/animated.png" begin="0.2s"/></image></svg>',
    sends: ['{third}/animated.png'],
  },
  {
    id: 'img-canvas',
    does: 'a canvas that is drawn from an image and sent',
    page: script(
      "const i = new Image(); i.crossOrigin = 'anonymous'; i.onload = () => { const c = document.createElement('canvas'); c.getContext('2d').drawImage(i, 0, 0); fetch('{third}/drawn', { method: 'POST', mode: 'no-cors', body: c.toDataURL() }) }; i.src = '{third}/source.png'",
    ),
    sends: ['{third}/source.png', '{third}/drawn'],
  },
  {
    id: 'img-redirect',
    does: 'a pixel that is redirected from tracker to tracker, each with a cookie',
    page: '<img src="{third}/sync">',
    answers: {
      '/sync': {
        status: 302,
        headers: { location: '{other}/synced', 'set-cookie': 'sync=1; SameSite=None; Secure' },
      },
      '/synced': {
        status: 302,
        headers: { location: '{third}/done.png', 'set-cookie': 'synced=1; SameSite=None; Secure' },
      },
    },
    sends: ['{third}/sync', '{other}/synced', '{third}/done.png'],
    sets: [
      { name: 'sync', at: '{third}' },
      { name: 'synced', at: '{other}' },
    ],
  },
  {
    id: 'img-twice',
    does: 'the same image in the page and in two frames',
    page: '<img src="{third}/same.png"><iframe src="{own}/f.html?1"></iframe><iframe src="{own}/f.html?2"></iframe>',
    answers: { '/f.html': '<img src="{third}/same.png">' },
    sends: ['{third}/same.png'],
  },
];
