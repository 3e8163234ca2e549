import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'ticked boxes in a closed details element',
  html: site({
    banner: `<div class="bar" id="bn"><p>Deze website gebruikt cookies om het bezoek te meten en advertenties te tonen.</p><details><summary>Zelf kiezen</summary><label><input type="checkbox" id="k1" checked> Statistieken</label><label><input type="checkbox" id="k2" checked> Advertenties</label><button id="sv">Mijn keuze opslaan</button></details><button id="yes">Alles accepteren</button></div>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};yes.onclick=function(){end('accept')};sv.onclick=function(){end(k1.checked||k2.checked?'accept':'reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
