import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'Polish',
  html: site({
    lang: 'pl',
    banner: `<div class="bar" id="bar"><p>Ta strona korzysta z plików cookie w celach statystycznych i marketingowych.</p><button id="no">Odrzuć wszystkie</button> <button id="yes">Akceptuję wszystkie</button></div>`,
    script: `if (recorded()) bar.remove(); no.onclick = function () { record('reject'); bar.remove(); }; yes.onclick = function () { record('accept'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
