import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'settings that can only be closed; the bar then saves what was selected',
  html: site({
    lang: 'en',
    banner: `<div class="bar" id="bar" role="dialog" aria-label="Cookies"><p>We use cookies to offer a better experience, for marketing and to analyse traffic.</p><button id="set">Cookie settings</button> <button id="yes">Accept all</button></div>
      <div class="veil" id="veil" style="display:none"><div class="window" role="dialog" aria-modal="true" aria-label="Cookie settings"><label><input type="checkbox" checked disabled> Necessary cookies</label><p>Without these the site does not work.</p><label><input type="checkbox" id="a" checked> Analytics cookies</label><p>To measure how the site is used.</p><label><input type="checkbox" id="m" checked> Marketing cookies</label><p>To follow visitors over sites.</p><button id="leave">Close settings</button></div></div>`,
    script: `if (recorded()) bar.remove(); set.onclick = function () { veil.style.display = ''; }; leave.onclick = function () { veil.style.display = 'none'; };
      a.onchange = m.onchange = function () { yes.textContent = a.checked && m.checked ? 'Accept all' : 'Accept selected'; };
      yes.onclick = function () { record(a.checked && m.checked ? 'accept' : a.checked || m.checked ? 'only ' + (a.checked ? 'analytics' : 'marketing') : 'reject'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
