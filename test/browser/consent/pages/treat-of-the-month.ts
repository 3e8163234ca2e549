import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'no banner: a baker who offers the cookie of the month along with an order',
  html: site({
    main: '<main><h1>Verse cookies aan huis</h1><p>Vandaag gebakken, morgen in de bus. Doos van zes: € 15.</p></main>',
    banner: `<div class="bar" id="bar" role="dialog" aria-label="Cookie van de maand"><h2>Cookie van de maand: hazelnoot</h2><p>Wil je er gratis eentje bij je bestelling? Dan leggen wij hem in je doos.</p><button type="button" id="yes">Ja, lekker!</button> <button type="button" id="no">Nee, bedankt</button></div>`,
    script: `function done(c) { sessionStorage.setItem('cookie-van-de-maand', c); tell(c); bar.remove(); } yes.onclick = function () { done('accept'); }; no.onclick = function () { done('reject'); };`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
