import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'loads the page again after the choice',
  html: site({
    banner: `<div class="bar" id="bar"><p>Deze site gebruikt cookies. Meer in onze <a href="/privacyverklaring">privacyverklaring</a>.</p><button id="no">Nee, liever niet</button> <button id="yes">Ja, dat mag</button></div>`,
    script: `if (recorded()) bar.remove(); function go(c) { record(c); setTimeout(function () { location.reload(); }, 150); } yes.onclick = function () { go('accept'); }; no.onclick = function () { go('reject'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
