/**
 * Words for which a text of a page is read more closely. They are apart from the word lists, so that the
 * scripts in pages need not carry those.
 */
import { hintWords } from './hint-words.ts';

const phrases =
  'gegevens over|verzamelen|data about|collect|daten uber|erheben|cookie|koekje|biscuit|keks|consent|toestemming|privacy|datenschutz|privatsph|einwillig|zustimm|einverstanden|confidentialite|donnees perso|traceur|persoonsgegevens|personal data|personenbezogen|tracking|gdpr|marketing|statisti|analyti|akkoord|bezoek meten|gegevens verz|verwerken uw|uw gegevens|your data|ihre daten|vos donnees|diensten die w|audience|publicit|terminal|information on a|information on y|informatie op |informationen auf|informacion en|informazioni su|reichweitenmessung|sans accepter';

/** A pattern of these words, in the form of `normaliseText`: phrases of the commonest languages, and words of all. */
export const topicHint = `(?:${phrases}|${hintWords})`;

/** The same for a further layer of a banner, which need not name its topic again. */
export const layerHint = `${topicHint.slice(0, -1)}|advert|personali|measure|mesure|messung|purpose|doeleinden|zweck|finalit|choice|keuze|voorkeur|preferen|auswahl|einstellung|instelling|setting|noodzakelijk|necessary|essential|notwendig|erforderlich|functione|partner|vendor|leverancier|weiger|reject|refus|accept|toestaan|allow|rechaz|rifiut|odrzu)`;
