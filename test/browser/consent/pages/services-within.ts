import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'a category that goes when its only service goes',
  html: site({
    banner: `<div class="veil" id="veil"><div class="window" role="dialog" aria-modal="true" aria-label="Cookies"><p>Wij gebruiken cookies voor statistieken en om video’s te tonen.</p>
      <label><input type="checkbox" id="stat" checked> Statistieken</label> <label style="margin-left:20px"><input type="checkbox" id="meting" checked> Kijkcijfer</label><br><label><input type="checkbox" id="video" checked> Video</label> <label style="margin-left:20px"><input type="checkbox" id="speler" checked> Speler van Kijkbuis</label>
      <p><button id="no">Weigeren</button> <button id="save">Selectie opslaan</button> <button id="yes">Alles accepteren</button></p></div></div>`,
    script: `if (recorded()) veil.remove(); function done(c) { record(c); veil.remove(); }
      stat.onchange = function () { meting.checked = stat.checked; }; meting.onchange = function () { stat.checked = meting.checked; }; video.onchange = function () { speler.checked = video.checked; }; speler.onchange = function () { video.checked = speler.checked; };
      no.onclick = function () { done('reject'); }; yes.onclick = function () { done('accept'); };
      save.onclick = function () { var on = [stat.checked && 'statistics', video.checked && 'video'].filter(Boolean); done(on.length === 2 ? 'accept' : on.length === 0 ? 'reject' : 'only ' + on[0]); };`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    category: { name: 'statistics', outcome: 'confirmed' },
  },
};
