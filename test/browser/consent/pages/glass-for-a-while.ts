import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'see-through layer over the banner for two seconds',
  html: site({
    css: `#glass{position:fixed;inset:0;z-index:9999}`,
    banner: `<div class="bar" id="bn"><p>Wij gebruiken cookies voor statistieken.</p><button id="no">Weigeren</button> <button id="yes">Accepteren</button></div><div id="glass"></div>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')};setTimeout(function(){glass.remove()},2000);`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
