import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'two questions with yes and no, one after another, and then what was answered to keep',
  html: site({
    banner: `<div class="veil" id="veil"><div class="window" id="card" role="dialog" aria-modal="true"></div></div>`,
    script: `var given = {}, steps = {
        start: ['Cookies', 'Deze website wil cookies gebruiken om te meten en om u persoonlijk te informeren. Sta alles toe of kies per soort.', [['Instellen', 'first'], ['Alles toestaan', 'all']]],
        first: ['Vraag 1 van 2', 'Mogen wij uw bezoek meten voor statistieken?', [['Nee', 's0'], ['Ja', 's1']]],
        second: ['Vraag 2 van 2', 'Mogen wij uw klikgedrag gebruiken voor marketing op andere websites?', [['Nee', 'm0'], ['Ja', 'm1']]] };
      function show(step) { card.innerHTML = '<h2>' + step[0] + '</h2><p>' + step[1] + '</p>' + step[2].map(function (b) { return '<button type="button" data-to="' + b[1] + '">' + b[0] + '</button> '; }).join(''); }
      function done() { record(given.s && given.m ? 'accept' : given.s ? 'only statistics' : given.m ? 'only marketing' : 'reject'); veil.remove(); }
      card.addEventListener('click', function (e) { var to = e.target.dataset.to; if (!to) return; if (to === 'all') { given = { s: true, m: true }; done(); } else if (to === 'first') show(steps.first); else if (to[0] === 's') { given.s = to[1] === '1'; show(steps.second); } else if (to[0] === 'm') { given.m = to[1] === '1'; show(['Uw antwoorden', 'Statistieken: ' + (given.s ? 'ja' : 'nee') + '. Marketing: ' + (given.m ? 'ja' : 'nee') + '.', [['Opnieuw', 'first'], ['Bewaren', 'keep']]]); } else done(); });
      show(steps.start);`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
