import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'a message that the choice is kept, and a way back called Consent Preferences',
  html: site({
    lang: 'en',
    main: '<main><h1>Bicycles</h1><p>For the city.</p></main><button id="again">Consent Preferences</button>',
    banner: `<div class="bar" id="bar" style="position:static"><h2>Cookies on this service</h2><div id="ask"><p>We use some essential cookies to make this service work. We would also like to use analytics cookies to understand how you use it.</p><button id="yes">Accept analytics cookies</button> <button id="no">Reject analytics cookies</button></div><div id="told" hidden><p>You have <b id="what"></b> analytics cookies. You can change this whenever you like.</p><button id="hide">Hide this message</button></div></div>`,
    script: `function shown(on) { bar.style.display = on ? '' : 'none'; ask.hidden = false; told.hidden = true; } shown(!recorded());
      function done(c) { record(c); what.textContent = c + 'ed'; ask.hidden = true; told.hidden = false; }
      yes.onclick = function () { done('accept'); }; no.onclick = function () { done('reject'); }; hide.onclick = function () { shown(false); }; again.onclick = function () { shown(true); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', withdraw: 'confirmed' },
};
