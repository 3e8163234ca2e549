import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'the way back folds out in the footer: two buttons and not a word besides',
  html: site({
    main: '<main><h1>Omroep</h1><p>Nieuws uit de streek.</p></main><footer><details><summary>Cookie-instellingen wijzigen</summary><p><button type="button" id="on">Ja, extra cookies toestaan</button> <button type="button" id="off">Nee, alleen noodzakelijke cookies</button></p></details></footer>',
    banner: `<div class="bar" id="bar" role="region" aria-label="Cookiemelding"><p>Naast noodzakelijke cookies willen we cookies plaatsen voor onderzoek en om filmpjes van anderen te tonen. Mag dat?</p><button type="button" id="yes">Ja, dat mag</button> <button type="button" id="no">Nee, geen extra cookies</button></div>`,
    script: `function done(c) { record(c); location.reload(); } yes.onclick = on.onclick = function () { done('accept'); }; no.onclick = off.onclick = function () { done('reject'); }; if (recorded()) bar.remove();`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', withdraw: 'confirmed' },
};
