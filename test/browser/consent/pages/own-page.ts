import { site, type BannerPage } from '../page.ts';

const question = (id: string, title: string): string =>
  `<fieldset><legend>${title}</legend><label><input type="radio" name="${id}" value="1"> Ja</label> <label><input type="radio" name="${id}" value="0"> Nee</label></fieldset>`;

export const page: BannerPage = {
  name: 'refusing is done on a page of its own, behind a link in the banner',
  html: site({
    banner: `<div class="bar" id="bar" role="region" aria-label="Cookies"><p>Deze website gebruikt cookies om het bezoek te meten en video's te tonen, als u dat goed vindt.</p><button type="button" id="yes">Alle cookies accepteren</button> <a href="/cookies-instellen">Cookies weigeren of aanpassen</a></div>`,
    script: `if (recorded()) bar.remove(); yes.onclick = function () { record('accept'); bar.remove(); };`,
  }),
  documents: {
    '/cookies-instellen': site({
      main: `<main><h1>Cookies instellen</h1><p>Op deze pagina bepaalt u welke cookies deze website mag gebruiken.</p></main>`,
      banner: `<form id="form">${question('statistics', 'Mogen wij uw bezoek meten?')}${question('media', 'Mogen wij video’s tonen?')}<button>Voorkeuren opslaan</button></form><p id="kept" role="status"></p>`,
      script: `form.onsubmit = function (e) { e.preventDefault(); var s = form.elements.statistics.value === '1', m = form.elements.media.value === '1'; record(s && m ? 'accept' : s ? 'only statistics' : m ? 'only media' : 'reject'); kept.textContent = 'Uw voorkeuren zijn bewaard.'; };`,
    }),
  },
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    category: { name: 'statistics', outcome: 'confirmed' },
  },
};
