import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'record written a second after the banner went',
  html: site({
    banner: `<div class="bar" id="bn"><p>Wij gebruiken cookies voor statistieken.</p><button id="no">Weigeren</button> <button id="yes">Accepteren</button></div>`,
    script: `if(recorded())bn.remove();function end(c){bn.remove();setTimeout(function(){record(c)},1000)}yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
