import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'settings are a link that a script takes over; layer 2 asks again',
  html: site({
    banner: `<div class="bar" id="bar"><p>Deze website gebruikt cookies.</p><button id="yes">Alles accepteren</button> <a href="/cookie-instellingen" id="set">Voorkeuren aanpassen</a></div><div class="veil" id="veil" hidden style="display:none"><div class="window" role="dialog"><h3>Kies uw cookies</h3><p>Analytische cookies meten het bezoek, marketing cookies volgen u.</p><button id="no">Alles weigeren</button><div id="sure" hidden><p>Weet u het zeker? Zonder cookies werkt de site minder goed.</p><button id="really">Ja, alles weigeren</button> <button id="back">Toch accepteren</button></div></div></div>`,
    script: `if (recorded()) bar.remove(); function done(c) { record(c); bar.remove(); veil.remove(); } yes.onclick = back.onclick = function () { done('accept'); };
      set.onclick = function (e) { e.preventDefault(); veil.hidden = false; veil.style.display = 'flex'; }; no.onclick = function () { no.remove(); sure.hidden = false; }; really.onclick = function () { done('reject'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
