import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'boxes by which the visitor says what is not wanted',
  html: site({
    lang: 'nl',
    banner: `<div class="veil" id="bn"><div class="window"><p>Wij gebruiken cookies. Vink aan wat u niet wilt.</p><label><input type="checkbox" id="a"> Geen analytische cookies plaatsen</label> <label><input type="checkbox" id="b"> Ik wil geen marketingcookies</label> <button id="sv">Opslaan</button></div></div>`,
    script: `if(recorded())bn.remove();sv.onclick=function(){record(!a.checked&&!b.checked?'accept':a.checked&&b.checked?'reject':'mixed');bn.remove()};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
