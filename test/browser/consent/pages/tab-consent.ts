import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'way back by a tab that says only the word',
  html: site({
    css: `#tab{position:fixed;left:0;top:50%;z-index:9;writing-mode:vertical-rl}`,
    banner: `<div class="bar" id="bn"><p>Wij gebruiken cookies voor statistieken.</p><button id="no">Weigeren</button> <button id="yes">Accepteren</button></div><button id="tab" hidden>Toestemming</button>`,
    script: `function end(c){record(c);bn.hidden=true;tab.hidden=false}if(recorded()){bn.hidden=true;tab.hidden=false}yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')};tab.onclick=function(){bn.hidden=false;tab.hidden=true};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', withdraw: 'confirmed' },
};
