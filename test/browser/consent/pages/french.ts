import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'French, continue without accepting at the top',
  html: site({
    lang: 'fr',
    banner: `<div class="veil" id="veil"><div class="window" role="alertdialog"><a role="button" tabindex="0" id="no">Continuer sans accepter →</a><p>Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker et accéder à des données personnelles comme votre visite sur ce site.</p><button id="learn">Paramétrer</button><button id="yes">Accepter &amp; Fermer</button></div></div>`,
    script: `function done(c) { record(c); veil.remove(); } if (recorded()) veil.remove(); yes.onclick = function () { done('accept'); }; no.onclick = function () { done('reject'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
