/** The Dutch Telecommunicatiewet and the ePrivacy Directive. Numbers are those of the published texts. */
import { cite } from './citation.ts';

/** The text of the act. */
const telecomAct = 'https://wetten.overheid.nl/BWBR0009950/';

/** Tw 11.7a lid 1: information and consent before placing or reading. */
export const tw1 = cite(
  'law',
  'Telecommunicatiewet art. 11.7a lid 1',
  'Gegevens in de randapparatuur van een gebruiker plaatsen of lezen mag alleen na duidelijke en volledige informatie én toestemming.',
  "Placing or reading information in a user's equipment requires clear and complete information and consent.",
  telecomAct,
);
/** Tw 11.7a lid 3: exceptions from consent. */
export const tw3 = cite(
  'law',
  'Telecommunicatiewet art. 11.7a lid 3',
  'Toestemming is niet nodig voor wat alleen de communicatie uitvoert of strikt noodzakelijk is voor de gevraagde dienst. Dat geldt ook voor metingen van een geleverde dienst met geen of geringe gevolgen voor de persoonlijke levenssfeer.',
  'Consent is not required for what only carries the communication, or what the requested service strictly needs. The same applies to measuring a delivered service with no or minor consequences for privacy.',
  telecomAct,
);
/** Directive 2002/58/EC, article 5(3): consent before storing or access. */
export const eprivacy = cite(
  'law',
  'Richtlijn 2002/58/EG art. 5 lid 3',
  'Informatie op het apparaat van een gebruiker opslaan of lezen mag alleen met toestemming.',
  "Storing or reading information on a user's device requires consent.",
);
