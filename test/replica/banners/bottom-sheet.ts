/** A sheet that slides up from the bottom, as on a phone. It is only built when it is needed. */
import { literal } from '../answer.ts';
import type { Banner } from '../model.ts';

export const bottomSheet = (words: {
  title: string;
  text: string;
  points: readonly string[];
  accept: string;
  reject: string;
}): Banner => ({
  html: '',
  css: `.vel { position: fixed; z-index: 65; left: 50%; bottom: 0; width: min(720px, 100vw); transform: translate(-50%, 105%); transition: transform .35s ease-out; background: #fff; border-radius: 24px 24px 0 0; padding: 14px 36px 28px; box-shadow: 0 -12px 60px #0004; }
.vel.open { transform: translate(-50%, 0); } .vel::before { content: ''; display: block; width: 46px; height: 5px; border-radius: 3px; background: #cfd6db; margin: 0 auto 18px; }
.vel h2 { font-size: 1.35rem; } .vel ul { margin: 0 0 16px; } .vel-rij { display: flex; gap: 12px; flex-wrap: wrap; } .vel-rij > * { flex: 1 1 200px; background: var(--dark); color: #fff; border: 0; border-radius: 28px; padding: 13px 20px; font: inherit; font-weight: 600; cursor: pointer; text-align: center; } .vel-rij > *:hover { background: var(--accent); }
`,
  script: `document.addEventListener('DOMContentLoaded', function () {
  function show() {
    if (document.querySelector('.vel')) return;
    var sheet = document.createElement('section');
    sheet.className = 'vel';
    sheet.setAttribute('role', 'dialog');
    sheet.setAttribute('aria-label', 'Toestemming voor cookies');
    sheet.innerHTML = ${literal(`<h2>${words.title}</h2><p>${words.text}</p><ul>${words.points.map((point) => `<li>${point}</li>`).join('')}</ul><div class="vel-rij"><button type="button" class="vel-nee">${words.reject}</button><button type="button" class="vel-ja">${words.accept}</button></div><p style="margin:14px 0 0;font-size:.88rem">Intrekken kan altijd onderaan de pagina. <a href="/privacyverklaring">Privacyverklaring</a></p>`)};
    document.body.appendChild(sheet);
    function answer(yes) {
      return function () {
        sheet.classList.remove('open');
        setTimeout(function () { sheet.remove(); }, 400);
        Toestemming.choose({ statistics: yes, extra: yes });
      };
    }
    sheet.querySelector('.vel-ja').addEventListener('click', answer(true));
    sheet.querySelector('.vel-nee').addEventListener('click', answer(false));
    setTimeout(function () { sheet.classList.add('open'); }, 50);
  }
  Toestemming.onOpen(show);
  if (!Toestemming.current()) setTimeout(show, 600);
});`,
});
