import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'the buttons cannot be pressed any more while the choice is being saved',
  html: site({
    lang: 'en',
    banner: `<div class="bar" id="bn"><p>We use cookies for analytics and marketing.</p><button id="no">Deny all</button> <button id="yes">Accept all</button></div>`,
    script: `if(recorded())bn.remove();function end(c){yes.disabled=no.disabled=true;setTimeout(function(){record(c);bn.remove()},1500)}yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
