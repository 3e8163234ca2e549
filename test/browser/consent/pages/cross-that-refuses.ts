import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'the text says that the cross keeps to what is necessary, and what the button of an odd name does',
  html: site({
    banner: `<div class="bar" id="bar" role="dialog" aria-label="Cookies"><button type="button" id="cross" aria-label="Sluiten" style="float:right">×</button><p>Met cookies raden wij u boeken aan die bij u passen. Klik op ‘Sla het boek open’ om ze te accepteren. Wie dit venster sluit met het kruisje, krijgt alleen noodzakelijke cookies.</p><button type="button" id="yes">Sla het boek open</button></div>`,
    script: `if (recorded()) bar.remove(); function done(c) { record(c); bar.remove(); } yes.onclick = function () { done('accept'); }; cross.onclick = function () { done('reject'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
