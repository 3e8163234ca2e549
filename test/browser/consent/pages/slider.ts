import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'slider with three levels',
  html: site({
    banner: `<div class="bar" id="bn"><p>Stel in welke cookies wij mogen plaatsen.</p><label>Cookieniveau <input id="r" type="range" min="1" max="3" value="2" aria-valuetext="Analytisch"></label> <output id="o">Analytisch</output> <button id="sv">Opslaan</button></div>`,
    script: `if (recorded()) bn.remove(); function end(c) { record(c); bn.remove(); } var n=['Functioneel','Analytisch','Alle cookies'];r.oninput=r.onchange=function(){o.textContent=n[r.value-1];r.setAttribute('aria-valuetext',n[r.value-1])};sv.onclick=function(){end(r.value==='3'?'accept':r.value==='1'?'reject':'mixed')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
