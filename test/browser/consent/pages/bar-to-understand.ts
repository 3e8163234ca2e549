import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'bar in the page that only wants to be understood',
  html: site({
    lang: 'en',
    top: `<div id="cookie-bar" style="background:#111;color:#fff;padding:10px;text-align:center">We use cookies to track usage and preferences <a href="#" id="ok" style="background:#070;color:#fff;padding:2px 8px">I Understand</a></div>`,
    banner: '',
    script: `var bar = document.getElementById('cookie-bar'); if (recorded()) bar.remove(); ok.onclick = function (e) { e.preventDefault(); record('accept'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'not-offered' },
};
