/** The GDPR (AVG), Regulation (EU) 2016/679. Numbers are those of the published text. */
import { cite } from './citation.ts';

/** The text of the regulation. */
const gdpr = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';

/** Article 5(1)(a): lawfulness, fairness and transparency. */
export const avg5a = cite(
  'law',
  'AVG art. 5 lid 1 onder a',
  'Persoonsgegevens worden rechtmatig, behoorlijk en transparant verwerkt.',
  'Personal data must be processed lawfully, fairly and transparently.',
  gdpr,
);
/** Article 5(1)(e): storage limitation. */
export const avg5e = cite(
  'law',
  'AVG art. 5 lid 1 onder e',
  'Persoonsgegevens worden niet langer bewaard dan nodig.',
  'Personal data must be kept no longer than necessary.',
  gdpr,
);
/** Article 5(1)(f): integrity and confidentiality. */
export const avg5f = cite(
  'law',
  'AVG art. 5 lid 1 onder f en art. 32',
  'Persoonsgegevens zijn passend beveiligd, onder meer door versleuteling.',
  'Personal data must be secured appropriately, for example by encryption.',
  gdpr,
);
/** Article 13: information when data are collected. */
export const avg13 = cite(
  'law',
  'AVG art. 13 lid 1',
  'De betrokkene hoort te weten wie zijn gegevens ontvangt, en waarom.',
  'People must know who receives their data, and why.',
  gdpr,
);

/** Article 4: what is personal data, and what pseudonymisation. */
export const avg4 = cite(
  'law',
  'AVG art. 4 lid 1 en 5, overwegingen 26 en 30',
  'Online kenmerken zijn persoonsgegevens. Wie aan een nummer te herkennen is, is niet anoniem.',
  'Online identifiers are personal data. A person whom a number can recognise is not anonymous.',
  gdpr,
);
/** Article 5(1)(c): data minimisation. */
export const avg5c = cite(
  'law',
  'AVG art. 5 lid 1 onder c',
  'Verwerk niet meer gegevens dan nodig.',
  'Process no more data than necessary.',
  gdpr,
);
/** Article 7(1): the controller can prove consent. */
export const avg7proof = cite(
  'law',
  'AVG art. 7 lid 1',
  'De verantwoordelijke moet toestemming kunnen aantonen.',
  'The controller must be able to show that consent was given.',
  gdpr,
);
/** Article 7(2): the request for consent is clear. */
export const avg7clear = cite(
  'law',
  'AVG art. 7 lid 2',
  'Het verzoek om toestemming is duidelijk te onderscheiden, begrijpelijk en in gewone taal.',
  'The request for consent is clearly distinguishable, intelligible and in plain language.',
  gdpr,
);
/** Article 7(3): withdrawing is as easy as giving consent. */
export const avg7withdraw = cite(
  'law',
  'AVG art. 7 lid 3',
  'Toestemming is altijd in te trekken, even eenvoudig als zij is gegeven.',
  'Consent can be withdrawn at any time, as easily as it was given.',
  gdpr,
);
/** Article 7(4): consent is freely given. */
export const avg7free = cite(
  'law',
  'AVG art. 7 lid 4, overwegingen 42 en 43',
  'Toestemming is vrij: een echte keuze voor elk doel, zonder nadeel na een weigering.',
  'Consent is free: a genuine choice for each purpose, without disadvantage after a refusal.',
  gdpr,
);
/** Article 13(2): further information, such as storage periods. */
export const avg13later = cite(
  'law',
  'AVG art. 13 lid 2',
  'De betrokkene hoort te weten hoe lang gegevens bewaard worden, welke rechten hij heeft, hoe hij toestemming intrekt en wie de toezichthouder is.',
  'People must know how long their data is kept, which rights they have, how to withdraw consent, and who the supervisory authority is.',
  gdpr,
);
/** Article 25: data protection by design and by default. */
export const avg25 = cite(
  'law',
  'AVG art. 25 lid 2',
  'Verwerk standaard alleen de gegevens die nodig zijn.',
  'By default, process only the data that is necessary.',
  gdpr,
);
/** Recital 32: silence and pre-ticked boxes are no consent. */
export const recital32 = cite(
  'law',
  'AVG overweging 32',
  'Stilzwijgen, al aangekruiste vakjes of inactiviteit zijn geen toestemming.',
  'Silence, pre-ticked boxes or inactivity are not consent.',
  gdpr,
);
