import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'notice that can only be closed',
  html: site({
    banner: `<div class="bar" id="bar"><p>Deze website gebruikt cookies. Lees ons <a href="/cookiebeleid">cookiebeleid</a>.</p><button id="x" aria-label="Sluiten">×</button></div>`,
    script: `if (recorded()) bar.remove(); x.onclick = function () { record('closed'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'not-offered', reject: 'not-offered' },
};
