import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'trackers instead of cookies, and a way back that says so',
  html: site({
    lang: 'en',
    main: '<main><h1>Products</h1><p>What we make.</p></main><button id="manage">Manage your tracker settings</button>',
    banner: `<div class="veil" id="veil"><div class="window" role="dialog" aria-modal="true" aria-label="Tracker settings"><h2>Your tracker settings</h2><p>We use cookies and similar methods to recognise visitors and to remember their preferences, and to measure our campaigns.</p><button id="yes">Accept all and visit site</button> <button id="no">Only essential</button></div></div>`,
    script: `if (recorded()) veil.hidden = true; veil.style.display = recorded() ? 'none' : ''; function done(c) { record(c); veil.style.display = 'none'; }
      no.onclick = function () { done('reject'); }; yes.onclick = function () { done('accept'); }; manage.onclick = function () { veil.style.display = ''; };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', withdraw: 'confirmed' },
};
