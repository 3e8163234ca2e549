import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'age gate, no banner',
  html: site({
    banner: `<div class="veil" id="veil"><div class="window" role="dialog" aria-modal="true"><h2>Ben je 18 jaar of ouder?</h2><p>Je moet oud genoeg zijn om deze website te bezoeken. Door verder te gaan accepteer je ons privacy- en cookiebeleid.</p><button id="yes">Ja, ik ben 18+</button> <button id="no">Nee</button></div></div>`,
    script: `document.addEventListener('click', function () { tell('touched'); });`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
