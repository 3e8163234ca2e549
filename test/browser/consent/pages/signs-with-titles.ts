import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'signs as buttons, which only their titles explain',
  html: site({
    lang: 'en',
    banner: `<div class="bar" id="bn"><p>We use cookies for statistics.</p><button id="no" title="Decline cookies">🚫</button> <button id="yes" title="Accept cookies">✅</button></div>`,
    script: `function end(c){record(c);bn.remove()}if(recorded())bn.remove();yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
