import { siteWith, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: '@grrr/cookie-consent, custom element with boxes, in local storage',
  html: siteWith({
    lang: 'en',
    head: '<script type="importmap">{ "imports": { "@grrr/utils": "/npm/@grrr/utils/index.mjs" } }</script>',
    banner: `<cookie-consent data-title="Cookies &amp; Privacy" data-description="&lt;p&gt;This site makes use of third-party cookies. Read more in our &lt;a href='/privacy-policy'&gt;privacy policy&lt;/a&gt;.&lt;/p&gt;" data-saveButtonText="Save preferences" data-cookies='[{"id":"functional","label":"Functional","description":"Needed","required":true},{"id":"analytics","label":"Analytics","description":"Counts visits","required":false},{"id":"marketing","label":"Marketing","description":"Ads","required":false,"checked":true}]'></cookie-consent>
      <script type="module">import CookieConsent from '/npm/@grrr/cookie-consent/index.mjs'; if (customElements.get('cookie-consent') === undefined) customElements.define('cookie-consent', CookieConsent);</script>`,
    script: '',
    choice: `(function (c) { var on = c.filter(function (x) { return x.accepted && x.id !== 'functional'; }); return on.length === 2 ? 'accept' : on.length === 0 ? 'reject' : 'only ' + on[0].id; })(JSON.parse(localStorage.getItem('cookie-consent-preferences')))`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', category: { name: 'analytics', outcome: 'confirmed' } },
};
