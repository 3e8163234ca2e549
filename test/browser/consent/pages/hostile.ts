import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'page that broke the built-ins, strict policy, fields named like methods',
  html: site({
    top: `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'; trusted-types; require-trusted-types-for 'script'">`,
    banner: `<form class="bar" id="bar"><input type="hidden" name="getAttribute"><input type="hidden" name="parentNode"><input type="hidden" name="firstChild"><p>Wij gebruiken cookies en vergelijkbare technieken op deze website.</p><button type="button" id="no">Weigeren</button> <button type="button" id="yes">Accepteren</button></form>`,
    script: `if (recorded()) bar.remove(); yes.onclick = function () { record('accept'); bar.style.display = 'none'; }; no.onclick = function () { record('reject'); bar.style.display = 'none'; };
      Array.prototype.map = Array.prototype.filter = function () { throw new Error('broken'); }; window.getComputedStyle = null; Element.prototype.getBoundingClientRect = function () { return {}; }; Document.prototype.querySelectorAll = null; JSON.stringify = function () { return 'no'; };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
