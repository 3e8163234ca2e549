import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'a message takes the place of the question, with a link to the settings and a button to hide it',
  html: site({
    lang: 'en',
    banner: `<div class="bar" id="bn" role="region" aria-label="Cookies on this service"><div id="q"><h2>Cookies on this service</h2><p>We use some essential cookies. We would also like to use analytics cookies.</p><button id="yes">Accept analytics cookies</button> <button id="no">Reject analytics cookies</button> <a href="/cookies">View cookies</a></div><div id="m" style="display:none"><p>You have set your cookie choice. You can <a href="/cookies">change your cookie settings</a> at any time.</p><button id="hd">Hide this message</button></div></div>`,
    script: `if(recorded())bn.remove();function end(c){record(c);q.style.display='none';m.style.display='block'}yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')};hd.onclick=function(){bn.remove()};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
