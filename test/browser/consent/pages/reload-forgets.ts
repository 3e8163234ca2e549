import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'forgets a refusal: the banner comes back with the reload',
  html: site({
    banner: `<div class="bar" id="bar"><p>Deze site gebruikt cookies voor statistieken.</p><button id="no">Weigeren</button> <button id="yes">Accepteren</button></div>`,
    script: `if (document.cookie.indexOf('=accept') > 0) bar.remove(); yes.onclick = function () { record('accept'); location.reload(); }; no.onclick = function () { record('reject'); location.reload(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'unconfirmed', recordedAnyway: true },
};
