/** Sites with faults in encryption, in the attributes of cookies, or in forms. */
import { pixel, token } from '../../../replica/answer.ts';
import type { Site } from '../model.ts';
import { build, contactForm } from '../parts.ts';

export const safety: readonly Site[] = [
  build({
    journeys: 'none',
    host: 'www.foto-voorbeeld.nl',
    judge: 'default',
    name: 'Fotoclub',
    what: 'pictures without encryption',
    pages: {
      '/': '<img alt="" src="http://beelden.fotobank.example/1.gif"><img alt="" src="http://www.foto-voorbeeld.nl/2.gif">',
      '/2.gif': () => pixel(),
    },
    violations: ['insecure-transfer-to-recipient fotobank.example', 'mixed-content www.foto-voorbeeld.nl'],
  }),
  build({
    journeys: 'none',
    host: 'www.bank-voorbeeld.nl',
    judge: 'default',
    name: 'Spaarbank',
    what: 'cookies with odd attributes, and one of unknown purpose',
    cookies: [
      `JSESSIONID=${token(32)}; Path=/; Secure; HttpOnly; SameSite=None`,
      `__Host-sid=${token(32)}; Path=/; Domain=bank-voorbeeld.nl; Secure; HttpOnly`,
      'bezoeknummer=%; Max-Age=31536000; Path=/; Secure; SameSite=Lax',
    ],
    violations: [],
    others: [
      'cookie-prefix-broken __Host-sid',
      'cookie-samesite-weak JSESSIONID',
      'pre-consent-unclassified-cookie bezoeknummer',
    ],
  }),
  build({
    journeys: 'none',
    host: 'www.knop-voorbeeld.nl',
    judge: 'default',
    name: 'Knop',
    what: 'the button of a form sends it elsewhere, in the clear',
    pages: {
      '/': contactForm('<button formaction="http://www.knop-voorbeeld.nl/contact">Verstuur snel</button>'),
    },
    violations: ['form-insecure Knop'],
  }),
  build({
    journeys: 'none',
    host: 'www.dossier-voorbeeld.nl',
    judge: 'default',
    name: 'Dossier',
    what: 'citizen number asked by a form over GET',
    pages: {
      '/': '<form action="/zoek" name="zoek"><label>Burgerservicenummer <input name="bsn"></label><label>Geboortedatum <input name="geboortedatum" type="date"></label><button>Zoek dossier</button></form>',
      '/over-ons':
        '<form action="/zoeken" role="search"><label>Zoeken <input type="search" name="q"></label><button>Zoek</button></form>',
    },
    violations: ['form-personal-data-in-url Dossier'],
  }),
  build({
    journeys: 'none',
    host: 'oud.certificaat-voorbeeld.nl',
    judge: 'default',
    name: 'Oud certificaat',
    what: 'certificate that expired',
    expired: true,
    // Its visitors are stopped by the browser, and so are we: the fault may lie in between.
    violations: [],
    others: ['tls-certificate-or-protocol oud.certificaat-voorbeeld.nl'],
  }),
];
