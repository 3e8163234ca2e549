import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'asks for services without a word about cookies, and three short answers',
  html: site({
    lang: 'en',
    css: `.kl{position:fixed;right:20px;bottom:20px;max-width:400px;background:#333;color:#fff;padding:1em;z-index:1000;border-radius:4px}`,
    banner: `<div class="kl" id="kl"><p><strong>Hi! Could we please enable some additional services for Marketing &amp; Analytics?</strong> You can always change or withdraw your consent later.</p><button id="d">I decline</button> <button id="o">That's ok</button> <a href="#" role="button" id="c">Let me choose</a></div>`,
    script: `function end(c){record(c);kl.remove()}if(recorded())kl.remove();d.onclick=function(){end('reject')};o.onclick=function(){end('accept')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
