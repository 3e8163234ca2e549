/** A `<dialog>` in the browser's top layer, opened with `showModal()`. */
import type { Banner } from '../model.ts';

export const dialog = (words: {
  title: string;
  text: string;
  statistics: string;
  extra: string;
  accept: string;
  reject: string;
}): Banner => ({
  html: `<dialog class="cookiedialoog" aria-labelledby="cookiedialoog-titel"><form method="dialog" aria-label="Cookiekeuze"><h2 id="cookiedialoog-titel">${words.title}</h2><p>${words.text}</p><dl><dt>Statistieken</dt><dd>${words.statistics}</dd><dt>Extra functionaliteiten</dt><dd>${words.extra}</dd></dl><menu><button value="nee">${words.reject}</button><button value="ja">${words.accept}</button></menu><p class="meer">Uw keuze intrekken kan altijd via Cookie-instellingen onderaan. <a href="/privacyverklaring">Meer over cookies en privacy</a></p></form></dialog>`,
  css: `.cookiedialoog { border: 0; border-radius: 4px; padding: 0; max-width: 640px; width: calc(100vw - 40px); color: var(--ink); box-shadow: 0 20px 70px #0008; }
.cookiedialoog::backdrop { background: #1b2a36a6; backdrop-filter: blur(2px); }
.cookiedialoog form { padding: 32px 36px 26px; border-top: 6px solid var(--accent); } .cookiedialoog h2 { font-size: 1.45rem; }
.cookiedialoog dl { display: grid; grid-template-columns: auto 1fr; gap: 8px 20px; font-size: .93rem; } .cookiedialoog dt { font-weight: 700; } .cookiedialoog dd { margin: 0; }
.cookiedialoog menu { display: flex; gap: 12px; padding: 0; margin: 20px 0 14px; flex-wrap: wrap; } .cookiedialoog button { flex: 1 1 220px; padding: 12px 18px; border: 2px solid var(--dark); background: #fff; color: var(--dark); font: inherit; font-weight: 600; border-radius: 3px; cursor: pointer; } .cookiedialoog button:hover { background: var(--tint); }
.cookiedialoog .meer { font-size: .87rem; margin: 0; color: var(--quiet); }
`,
  script: `document.addEventListener('DOMContentLoaded', function () {
  var box = document.querySelector('.cookiedialoog');
  function show() { if (!box.open) box.showModal(); }
  box.addEventListener('close', function () {
    // Escape sluit zonder keuze: dan blijft het bij de noodzakelijke cookies.
    if (box.returnValue !== 'ja' && box.returnValue !== 'nee') return;
    var yes = box.returnValue === 'ja';
    Toestemming.choose({ statistics: yes, extra: yes });
  });
  Toestemming.onOpen(show);
  if (!Toestemming.current()) show();
});`,
});
