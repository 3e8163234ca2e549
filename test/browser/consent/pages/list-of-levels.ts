import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'list to choose a level from',
  html: site({
    banner: `<div class="bar" id="bn"><p>Welke cookies mogen wij op uw apparaat plaatsen?</p><select id="lv" aria-label="Cookies"><option value="accept">Alle cookies</option><option value="mixed">Functionele en analytische cookies</option><option value="reject">Alleen noodzakelijke cookies</option></select><button id="sv">Bevestigen</button></div>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};sv.onclick=function(){end(lv.value)};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
