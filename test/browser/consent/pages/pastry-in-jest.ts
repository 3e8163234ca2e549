import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'cookies called by the name of the pastry, in a block that the site itself marks',
  html: site({
    banner: `<div class="bar cookie-strook" id="bar"><p><b>Een koekje erbij?</b> Onze koekjes onthouden wat er in je mandje ligt, vertellen ons wat je leuk vindt en brengen onze aanbiedingen ook elders onder je aandacht. Vind je dat goed?</p><button type="button" id="yes">Ja, natuurlijk</button> <button type="button" id="no">Nee, bedankt</button></div>`,
    script: `if (recorded()) bar.remove(); function done(c) { record(c); bar.remove(); } yes.onclick = function () { done('accept'); }; no.onclick = function () { done('reject'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
