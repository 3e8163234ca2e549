import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'cards with a choice of basic or full',
  html: site({
    banner: `<div class="veil" id="bn"><div class="window"><h2>Kies je cookies</h2><div><h3>Basis</h3><p>Alleen cookies die nodig zijn om de site te laten werken.</p><button id="no">Kies Basis</button></div><div><h3>Volledig</h3><p>Ook cookies voor statistieken en advertenties.</p><button id="yes">Kies Volledig</button></div></div></div>`,
    script: `if (recorded()) bn.remove(); function end(c) { record(c); bn.remove(); } yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
