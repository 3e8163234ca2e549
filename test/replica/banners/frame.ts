/**
 * A banner in an iframe of its own, from a path on the site's own host. It writes the record itself and tells
 * the page.
 */
import { recordScript } from '../consent.ts';
import type { Banner, ConsentRecord } from '../model.ts';

const path = '/cookies/venster';

export const frame = (
  words: { title: string; text: string; accept: string; reject: string },
  record: ConsentRecord,
  accent: string,
): Banner => ({
  html: '',
  css: `.cookiekader { position: fixed; z-index: 60; left: 24px; bottom: 24px; width: min(430px, calc(100vw - 48px)); height: 274px; border: 0; border-radius: 14px; box-shadow: 0 12px 50px #0005; background: #fff; }\n`,
  script: `document.addEventListener('DOMContentLoaded', function () {
  var frame = null;
  function show() {
    if (frame) return;
    frame = document.createElement('iframe');
    frame.className = 'cookiekader';
    frame.title = 'Cookievoorkeuren';
    frame.src = '${path}';
    document.body.appendChild(frame);
  }
  addEventListener('message', function (event) {
    if (event.origin !== location.origin || !frame || event.source !== frame.contentWindow) return;
    var before = Toestemming.current();
    frame.remove();
    frame = null;
    Toestemming.chosen(before, event.data);
  });
  Toestemming.onOpen(show);
  if (!Toestemming.current()) show();
});`,
  documents: {
    [path]: `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8"><title>Cookievoorkeuren</title>
<style>
body { margin: 0; padding: 26px 28px; font: 15px/1.55 'Segoe UI', Arial, sans-serif; color: #22303a; }
h1 { font: 700 20px/1.3 'Trebuchet MS', 'Segoe UI', sans-serif; margin: 0 0 10px; } p { margin: 0 0 14px; }
div { display: flex; gap: 10px; } button { flex: 1; padding: 12px; border: 2px solid ${accent}; border-radius: 24px; background: ${accent}; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
a { color: ${accent}; }
</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${words.text} <a href="/privacyverklaring" target="_top">Privacyverklaring</a></p>
<div><button type="button" id="liever-niet">${words.reject}</button><button type="button" id="akkoord">${words.accept}</button></div>
<script>
(function () {
  'use strict';
${recordScript(record)}
  function answer(yes) {
    return function () {
      var choice = { statistics: yes, extra: yes };
      writeChoice(choice);
      parent.postMessage(choice, location.origin);
    };
  }
  document.getElementById('akkoord').addEventListener('click', answer(true));
  document.getElementById('liever-niet').addEventListener('click', answer(false));
})();
</script>
</body>
</html>
`,
  },
});
