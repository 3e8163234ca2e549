import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: '<dialog> in the top layer, with a form',
  html: site({
    banner: `<dialog id="d"><form method="dialog"><h2>Cookies op deze site</h2><p>Mogen wij cookies plaatsen om het bezoek te meten?</p><button value="nee">Nee, bedankt</button> <button value="ja">Ja, prima</button></form></dialog>`,
    script: `if (!recorded()) d.showModal(); d.onclose = function () { if (d.returnValue) record(d.returnValue === 'ja' ? 'accept' : 'reject'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
