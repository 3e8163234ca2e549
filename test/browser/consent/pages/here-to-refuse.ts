import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'refusing by a link in the text that says where to click',
  html: site({
    banner: `<div class="bar" id="bar"><p>Wij en anderen meten met cookies hoe u de website gebruikt. Vindt u dat goed, kies dan voor akkoord. Liever niet? Klik <a href="#" id="no">hier om cookies te weigeren</a>. Meer staat in ons <a href="/cookies">cookiebeleid</a>.</p><button id="yes">Akkoord</button></div>`,
    script: `if (recorded()) bar.remove(); function done(c) { record(c); bar.remove(); } yes.onclick = function () { done('accept'); }; no.onclick = function (e) { e.preventDefault(); done('reject'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
