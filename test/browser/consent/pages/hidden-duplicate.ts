import { site, type BannerPage } from '../page.ts';

const inner = (suffix: string): string =>
  `<p>Wij gebruiken cookies om onze dienstverlening te verbeteren.</p><button class="no${suffix}">Weigeren</button> <button class="yes${suffix}">Alles accepteren</button>`;

export const page: BannerPage = {
  name: 'duplicates that cannot be seen come first',
  html: site({
    top: `<div class="bar" style="display:none">${inner('x')}</div><div class="bar" style="opacity:0;pointer-events:none">${inner('x')}</div><div class="bar" style="transform:translateY(200%)">${inner('x')}</div><div style="height:0;overflow:hidden"><div>${inner('x')}</div></div>`,
    banner: `<div class="bar" id="bar">${inner('')}</div>`,
    script: `if (recorded()) bar.remove(); document.querySelector('.yes').onclick = function () { record('accept'); bar.remove(); }; document.querySelector('.no').onclick = function () { record('reject'); bar.remove(); };
      document.querySelectorAll('.yesx, .nox').forEach(function (b) { b.onclick = function () { tell('wrong'); }; });`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
