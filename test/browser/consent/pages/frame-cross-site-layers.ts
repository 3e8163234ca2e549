import { frameDocument, OTHER, site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'iframe of another site with two layers, as consent services have them',
  html: site({
    lang: 'en',
    banner: `<iframe id="cmp" title="Privacy choices" src="${OTHER}/cmp" style="position:fixed;left:10%;right:10%;bottom:0;width:80%;height:340px;border:0;background:#fff;z-index:999"></iframe>`,
    script: `if (recorded()) cmp.remove(); addEventListener('message', function (e) { if (e.data === 'accept' || e.data === 'reject') { record(e.data); cmp.remove(); } });`,
  }),
  documents: {
    '/cmp': frameDocument(
      `<div id="one"><h2>We and our partners value your privacy</h2><p>We and our 214 partners store and access information on a device, such as cookies, and process personal data for personalised ads and measurement.</p><button id="options">More options</button> <button id="agree">Agree</button></div>
      <div id="two" hidden><h2>Your choices</h2><p>Purposes: store information, personalised ads, measure performance.</p><label><input type="checkbox" id="p" checked> Personalised advertising</label> <label><input type="checkbox" id="m" checked> Measurement</label> <button id="save">Save and exit</button> <button id="all">Accept all</button></div>
      <script>var post = function (c) { parent.postMessage(c, '*'); }; var id = function (x) { return document.getElementById(x); };
      id('agree').onclick = id('all').onclick = function () { post('accept'); }; id('options').onclick = function () { id('one').hidden = true; id('two').hidden = false; };
      id('save').onclick = function () { post(id('p').checked || id('m').checked ? 'accept' : 'reject'); };</script>`,
      'en',
    ),
  },
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
