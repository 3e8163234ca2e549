import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'banner after the mouse moved',
  html: site({
    banner: `<div id="slot"></div>`,
    script: `if(!recorded())addEventListener('mousemove',function(){if(document.getElementById('bn')||recorded())return;slot.innerHTML='<div class="bar" id="bn"><p>Wij gebruiken cookies voor statistieken.</p><button id="no">Weigeren</button> <button id="yes">Accepteren</button></div>';document.getElementById('yes').onclick=function(){record('accept');bn.remove()};document.getElementById('no').onclick=function(){record('reject');bn.remove()}});`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
