import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'no banner, cookie settings in the footer and an embed that asks',
  html: site({
    banner: `<div style="height:300px;margin:0 20%;background:#eee"><p>Deze video wordt getoond door YouTube. Accepteer marketingcookies om de video te bekijken.</p><button>Cookies accepteren</button></div><button style="position:fixed;left:10px;bottom:10px">Cookie-instellingen</button>`,
    script: `document.addEventListener('click', function () { tell('touched'); });`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
