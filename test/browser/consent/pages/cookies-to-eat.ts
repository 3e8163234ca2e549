import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'no banner: a bakery that sells cookies, with a bar to order them',
  html: site({
    lang: 'en',
    main: '<main><h1>Our cookies</h1><p>Baked this morning: cookies with oats, with ginger and with chocolate. What is necessary for a good one is butter.</p></main>',
    banner: `<div class="bar" id="bar"><p>In your tin: 8 cookies. Change your choice of cookies, or keep the tin for tomorrow.</p><button>Change cookies</button> <button>Save selection</button> <button>Reject tin</button> <button>Accept and order all cookies</button></div>`,
    script: `bar.addEventListener('click', function () { tell('touched'); });`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
