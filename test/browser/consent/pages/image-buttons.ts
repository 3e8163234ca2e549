import { site, type BannerPage } from '../page.ts';

const drawing = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><rect width="90" height="40" rx="8" fill="${colour}"/></svg>`)}`;

export const page: BannerPage = {
  name: 'buttons that are pictures',
  html: site({
    banner: `<div class="bar" id="bar"><p>Wij gebruiken cookies om te zien hoe deze website wordt gebruikt.</p><form onsubmit="return false"><input type="image" id="no" src="${drawing('tomato')}" alt="Cookies weigeren" width="90" height="40"> <a href="#" id="yes"><img src="${drawing('green')}" alt="Cookies accepteren" width="90" height="40"></a></form></div>`,
    script: `if (recorded()) bar.remove(); function done(c) { return function (e) { e.preventDefault(); record(c); bar.remove(); }; } no.onclick = done('reject'); yes.onclick = done('accept');`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
