/** What people read on the desk, in Dutch. The texts about findings are those of the reports. */
import { audit } from './nl/audit.ts';
import { crawls } from './nl/crawls.ts';
import { fleet } from './nl/fleet.ts';
import { evidence } from './nl/evidence.ts';
import { mail } from './nl/mail.ts';
import { queue } from './nl/queue.ts';
import { setUp } from './nl/set-up.ts';
import { signIn } from './nl/sign-in.ts';
import { today } from './nl/today.ts';

/** All texts in Dutch. */
export const nl = {
  locale: 'nl-NL',
  product: 'Cookiewacht',
  skip: 'Naar de inhoud',
  nav: {
    label: 'Onderdelen',
    today: 'Vandaag',
    queue: 'Te beoordelen',
    sites: 'Websites',
    runs: 'Controles',
    audit: 'Logboek',
    setUp: 'Inrichting',
    account: 'Account',
    signOut: 'Afmelden',
    language: 'English',
  },
  role: {
    reader: 'lezer',
    developer: 'ontwikkelaar',
    officer: 'Security Officer',
    admin: 'beheerder',
  },
  error: {
    title: {
      403: 'Dit mag u niet',
      404: 'Niet gevonden',
      409: 'Ondertussen veranderd',
      421: 'Verkeerd adres',
      500: 'Er ging iets mis',
    },
    role: 'Uw rol geeft geen toegang tot deze pagina. Vraag een beheerder om een andere rol.',
    notFound: 'Deze pagina bestaat niet, of niet meer.',
    crossSite:
      'Dit verzoek kwam niet van de pagina’s van het desk zelf. Open het desk opnieuw en doe het daar.',
    host: (address: string) => `Het desk antwoordt alleen op ${address}. Open dat adres.`,
    tooLarge: 'Dit is te groot om te versturen. Maak de tekst korter.',
    failed:
      'Het desk kon dit niet doen. Er is niets gewijzigd. Probeer het nog eens, of kijk in het logboek van de server.',
    back: 'Naar Vandaag',
  },
  noScript: 'Alles werkt ook zonder script; toetsen en live voortgang niet.',
  changed: 'Er is iets veranderd sinds u deze pagina opende.',
  reload: 'Toon het',
  save: 'Opslaan',
  cancel: 'Annuleren',
  signIn,
  today,
  queue,
  evidence,
  audit,
  setUp,
  crawls,
  fleet,
  mail,
};

/** The texts of a language: the Dutch ones give the shape. */
export type DeskMessages = typeof nl;
