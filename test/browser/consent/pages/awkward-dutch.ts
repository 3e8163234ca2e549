import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'awkward Dutch: "Prima, doe maar" and "Liever geen koekjes"',
  html: site({
    banner: `<div class="bar" id="bar"><p>Ook wij bakken cookies. Ze helpen ons om de site te verbeteren. Vind je dat goed?</p><button id="no">Liever geen koekjes</button> <button id="yes">Prima, doe maar</button></div>`,
    script: `if (recorded()) bar.remove(); no.onclick = function () { record('reject'); bar.remove(); }; yes.onclick = function () { record('accept'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
