/** A bar along the bottom of the page, in the page itself. */
import type { Banner } from '../model.ts';

export const bottomBar = (words: { text: string; accept: string; reject: string }): Banner => ({
  html: `<div class="cookiebalk" role="region" aria-label="Cookiemelding" hidden><div class="cookiebalk-binnen"><p>${words.text} <a href="/privacyverklaring">Lees de privacyverklaring</a></p><div class="cookiebalk-knoppen"><button type="button" class="cookiebalk-knop" data-keuze="nee">${words.reject}</button><button type="button" class="cookiebalk-knop" data-keuze="ja">${words.accept}</button></div></div></div>`,
  css: `.cookiebalk[hidden] { display: none; }
.cookiebalk { position: fixed; z-index: 50; left: 0; right: 0; bottom: 0; background: #fff; border-top: 4px solid var(--accent); box-shadow: 0 -6px 30px #0003; font-size: .95rem; }
.cookiebalk-binnen { max-width: 1120px; margin: 0 auto; padding: 20px 24px; display: flex; gap: 20px 40px; align-items: center; flex-wrap: wrap; }
.cookiebalk p { margin: 0; flex: 1 1 420px; } .cookiebalk-knoppen { display: flex; gap: 12px; }
.cookiebalk-knop { background: var(--accent); color: #fff; border: 0; border-radius: var(--radius); padding: 12px 26px; font: inherit; font-weight: 600; cursor: pointer; }
.cookiebalk-knop:hover { background: var(--dark); }
`,
  script: `document.addEventListener('DOMContentLoaded', function () {
  var bar = document.querySelector('.cookiebalk');
  function show() { bar.hidden = false; }
  bar.querySelectorAll('[data-keuze]').forEach(function (button) {
    button.addEventListener('click', function () {
      var yes = button.dataset.keuze === 'ja';
      bar.hidden = true;
      Toestemming.choose({ statistics: yes, extra: yes });
    });
  });
  Toestemming.onOpen(show);
  if (!Toestemming.current()) show();
});`,
});
