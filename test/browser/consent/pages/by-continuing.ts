import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'by continuing you agree, no control at all',
  html: site({
    lang: 'en',
    banner: `<div class="bar" id="bn"><p>By continuing to browse this site you agree to our use of cookies. <a href="/cookies">Cookie policy</a></p></div>`,
  }),
  truth: { banner: true, accept: 'not-offered', reject: 'not-offered' },
};
