/** Sound, films and objects, and what the head of a document points to. */
import { script, type Mechanism } from '../mechanism.ts';

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'video-src',
    does: 'a film',
    page: '<video src="{third}/film.mp4" autoplay muted></video>',
    sends: ['{third}/film.mp4'],
  },
  {
    id: 'video-poster',
    does: 'the poster of a film that is not loaded',
    page: '<video poster="{third}/poster.png" preload="none" src="{third}/never.mp4"></video>',
    sends: ['{third}/poster.png'],
  },
  {
    id: 'video-source',
    does: 'the sources of a film, one after the other',
    page: '<video preload="auto"><source src="{third}/first.mp4" type="video/mp4"><source src="{third}/second.mp4" type="video/mp4"></video>',
    sends: ['{third}/first.mp4', '{third}/second.mp4'],
  },
  {
    id: 'video-track',
    does: 'subtitles',
    page: '<video preload="none" src="{own}/a.mp4"><track default kind="captions" src="{own}/captions.vtt"></video>',
    sends: ['{own}/captions.vtt'],
  },
  {
    id: 'audio-src',
    does: 'sound',
    page: '<audio src="{third}/sound.mp3" preload="auto"></audio>',
    sends: ['{third}/sound.mp3'],
  },
  {
    id: 'audio-script',
    does: 'sound that a script plays',
    page: script("new Audio('{third}/played.mp3').play().catch(() => {})"),
    sends: ['{third}/played.mp3'],
  },
  {
    id: 'object-image',
    does: 'an object that is an image',
    page: '<object data="{third}/object.png" type="image/png"></object>',
    sends: ['{third}/object.png'],
  },
  {
    id: 'object-document',
    does: 'an object that is a page with a script',
    page: '<object data="{third}/object.html" type="text/html"></object>',
    answers: {
      '/object.html': script(
        "document.cookie = 'inobject=1; SameSite=None; Secure'; fetch('/from-object.json')",
      ),
    },
    sends: [{ url: '{third}/from-object.json', from: '{third}/object.html' }],
    sets: [{ name: 'inobject', at: '{third}', via: 'document.cookie' }],
  },
  {
    id: 'embed',
    does: 'an embedded picture',
    page: '<embed src="{third}/embedded.svg" type="image/svg+xml">',
    sends: ['{third}/embedded.svg'],
  },
  {
    id: 'media-source',
    does: 'a film whose pieces a script fetches',
    page: script(
      "const m = new MediaSource(); const v = document.createElement('video'); v.src = URL.createObjectURL(m); m.addEventListener('sourceopen', () => fetch('{third}/piece.mp4'))",
    ),
    sends: ['{third}/piece.mp4'],
  },
  {
    id: 'manifest',
    does: 'a manifest of the web application',
    page: '<link rel="manifest" href="{own}/app.json"><p>Tekst</p>',
    answers: {
      '/app.json': {
        type: 'application/manifest+json',
        body: '{"name":"x","icons":[{"src":"/icon.png","sizes":"192x192"}],"start_url":"/","display":"standalone"}',
      },
    },
  },
  {
    id: 'touch-icon',
    does: 'icons for other devices, and a pinned tab',
    page: '<link rel="apple-touch-icon" href="{third}/touch.png"><link rel="mask-icon" href="{third}/pinned.svg"><p>Tekst</p>',
  },
  {
    id: 'image-bitmap',
    does: 'a bitmap of what was fetched, and a texture',
    page: script("fetch('{third}/bitmap.png').then((r) => r.blob()).then(createImageBitmap).catch(() => {})"),
    sends: ['{third}/bitmap.png'],
  },
];
