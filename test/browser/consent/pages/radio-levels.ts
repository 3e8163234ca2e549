import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'levels as radio buttons',
  html: site({
    banner: `<div class="veil" id="veil"><div class="window"><h2>Welke cookies mogen we plaatsen?</h2><p>Wij gebruiken cookies op onze website. U kiest zelf.</p><label><input type="radio" name="l" value="all" checked> Alle cookies</label><br><label><input type="radio" name="l" value="min"> Alleen noodzakelijke cookies</label><br><button id="save">Keuze opslaan</button></div></div>`,
    script: `if (recorded()) veil.remove(); save.onclick = function () { record(document.querySelector('[name=l]:checked').value === 'all' ? 'accept' : 'reject'); veil.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
