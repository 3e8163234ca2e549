import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'yes and no in the same other words',
  html: site({
    lang: 'de',
    banner: `<div class="bar" id="bn"><p>Cookie-Hinweis: Wir setzen Analyse-Cookies und Dienste von Drittanbietern ein.</p><button id="no">Zustimmung nicht erteilen</button> <button id="yes">Zustimmung erteilen</button></div>`,
    script: `function end(c){record(c);bn.remove()}if(recorded())bn.remove();yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
