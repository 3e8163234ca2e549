import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'OK saves what is set beforehand, which is nothing',
  html: site({
    lang: 'en',
    banner: `<div class="bar" id="bn"><p>We use cookies for analytics and marketing.</p><button id="no">Reject all</button> <button id="yes">OK</button></div>`,
    script: `function end(c){localStorage.setItem('cookie-consent',JSON.stringify({necessary:true,analytics:false,marketing:false}));tell(c);bn.remove()}if(localStorage.getItem('cookie-consent'))bn.remove();yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')};`,
  }),
  truth: { banner: true, accept: 'unconfirmed', reject: 'confirmed', recordedAnyway: true },
};
