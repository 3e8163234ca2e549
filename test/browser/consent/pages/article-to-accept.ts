import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'article about cookies with something else to accept, no banner',
  html: site({
    lang: 'en',
    main: `<main><h1>Cookie policy</h1><p>This page explains how we use cookies. You can accept or reject cookies in your browser.</p>${'<p>We use analytics cookies and marketing cookies. Consent can be withdrawn at any time.</p>'.repeat(10)}<button>Print</button> <button>Accept changes to document</button></main>`,
    banner: ``,
    script: `document.addEventListener('click', function () { tell('touched'); });`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
