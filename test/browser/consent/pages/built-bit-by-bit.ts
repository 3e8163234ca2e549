import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'banner built bit by bit, the refusal last',
  html: site({
    banner: `<div id="slot"></div>`,
    script: `if(!recorded())requestIdleCallback(function(){slot.innerHTML='<div class="bar" id="bn"><p>Wij gebruiken cookies voor statistieken.</p><div id="bb"></div></div>';requestIdleCallback(function(){bb.innerHTML='<button id="yes">Accepteren</button>';document.getElementById('yes').onclick=function(){record('accept');bn.remove()};setTimeout(function(){bb.insertAdjacentHTML('beforeend','<button id="no">Weigeren</button>');document.getElementById('no').onclick=function(){record('reject');bn.remove()}},700)})});`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
