import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'Flemish: "Verdergaan zonder te aanvaarden", "Aanvaarden en sluiten"',
  html: site({
    lang: 'nl-BE',
    banner: `<div class="veil" id="veil"><div class="window" role="dialog" aria-label="Cookies"><a href="#" id="no" style="float:right">Verdergaan zonder te aanvaarden</a><h2>Jouw privacy telt</h2><p>Samen met onze partners gebruiken we cookies en gelijkaardige technologieën voor gepersonaliseerde advertenties en metingen.</p><button id="more">Meer weten</button> <button id="yes">Aanvaarden en sluiten</button></div></div>`,
    script: `if (recorded()) veil.remove(); function done(c) { return function (e) { e.preventDefault(); record(c); veil.remove(); }; } no.onclick = done('reject'); yes.onclick = done('accept');`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
