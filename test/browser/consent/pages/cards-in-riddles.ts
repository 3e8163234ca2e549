import { site, type BannerPage } from '../page.ts';

const card = (id: string, title: string, text: string, button: string): string =>
  `<div style="flex:1;border:1px solid;padding:12px"><b>${title}</b><p>${text}</p><button type="button" data-level="${id}">${button}</button></div>`;

export const page: BannerPage = {
  name: 'three cards whose buttons speak in riddles; what each takes is told by its card',
  html: site({
    banner: `<div class="bar" id="bar" aria-label="Cookiekeuze"><h2>Hoe hard mag het stromen?</h2><p>Ook hier draait het op cookies. Kies zelf hoeveel.</p><div style="display:flex;gap:12px">${card('reject', 'Kabbelen', 'Alleen wat nodig is om de site te laten werken.', 'Zo laten')}${card('only statistics', 'Stromen', 'Ook anonieme statistieken om de site beter te maken.', 'Tellen kan')}${card('accept', 'Bruisen', 'Ook reclame op andere websites.', 'Zet alles open')}</div></div>`,
    script: `bar.addEventListener('click', function (e) { var level = e.target.dataset.level; if (level) { record(level); bar.remove(); } });`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
