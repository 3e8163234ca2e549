import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'accept or subscribe',
  html: site({
    banner: `<div class="veil" id="bn"><div class="window"><h2>Lees met advertenties of neem een abonnement</h2><p>Met advertenties: wij en onze partners plaatsen cookies voor gepersonaliseerde advertenties. Zonder: neem een abonnement voor € 3,99 per maand.</p><button id="y">Accepteren en doorgaan</button><button id="p">Abonnement nemen</button><a href="/inloggen">Al abonnee? Inloggen</a></div></div>`,
    script: `if(recorded())bn.remove();y.onclick=function(){record('accept');bn.remove()};p.onclick=function(){tell('wants to pay');location.href='/betalen'};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'not-offered' },
};
