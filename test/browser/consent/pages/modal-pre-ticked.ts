import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'modal, refusal behind settings, boxes ticked beforehand',
  html: site({
    banner: `<div class="veil" id="veil"><div class="window" role="dialog" aria-modal="true" aria-labelledby="t"><div id="one"><h2 id="t">Uw privacy</h2><p>Met uw toestemming plaatsen wij cookies voor statistieken en marketing.</p><button id="all">Alles accepteren</button> <button id="set">Instellingen</button></div>
      <div id="two" hidden><h2>Voorkeuren</h2><label><input type="checkbox" checked disabled> Noodzakelijk</label><label><input type="checkbox" id="s" checked> Statistiek</label><label><input type="checkbox" id="m" checked> Marketing</label><button id="save">Voorkeuren opslaan</button> <button id="all2">Alles accepteren</button></div></div></div>`,
    script: `function done(c) { record(c); veil.remove(); } if (recorded()) veil.remove();
      all.onclick = all2.onclick = function () { done('accept'); }; set.onclick = function () { one.hidden = true; two.hidden = false; };
      save.onclick = function () { done(s.checked || m.checked ? 'accept' : 'reject'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
