import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'newsletter pop-up, no banner',
  html: site({
    banner: `<div class="veil" id="veil"><div class="window" role="dialog"><h2>Mis niets!</h2><p>Schrijf je in voor onze nieuwsbrief en krijg 10% korting. Wij gebruiken cookies en gaan zorgvuldig met je gegevens om, zie onze privacyverklaring.</p><form action="/aanmelden"><input type="email" placeholder="E-mailadres"><button>Ja, graag</button></form><button id="no">Nee, bedankt</button></div></div>`,
    script: `document.addEventListener('click', function () { tell('touched'); });`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
