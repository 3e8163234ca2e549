/** Guidelines of the European Data Protection Board. */
import { cite } from './citation.ts';

/** Guidelines 2/2023: the technical scope of article 5(3). */
export const edpbScope = cite(
  'guidance',
  'EDPB-richtsnoeren 2/2023 par. 32-34',
  'Een script dat de browser gegevens laat versturen valt onder artikel 5 lid 3, ook als een ander de gegevens krijgt.',
  'A script that makes the browser send information falls under article 5(3), also when someone else receives it.',
);
/** Guidelines 2/2023: tracking pixels and links. */
export const edpbPixels = cite(
  'guidance',
  'EDPB-richtsnoeren 2/2023 par. 47-51',
  'Meetpixels en -links vallen onder artikel 5 lid 3.',
  'Tracking pixels and links fall under article 5(3).',
);
/** Guidelines 2/2023: local storage. */
export const edpbStorage = cite(
  'guidance',
  'EDPB-richtsnoeren 2/2023 par. 35-39',
  'Voor opslag geldt geen ondergrens in duur of omvang; lokale opslag telt mee.',
  'Storage has no lower limit of duration or size; local storage counts.',
);
/** Guidelines 5/2020: changing the ground after a refusal is unfair. */
export const edpbUnfair = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 121-123',
  'Toestemming vragen en toch doorgaan na een weigering is misleidend.',
  'It is unfair to ask for consent and to continue after a refusal.',
);

/** Guidelines 5/2020: cookie walls. */
export const edpbWall = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 39-41',
  'Toegang mag niet van toestemming afhangen.',
  'Access must not depend on consent.',
);
/** Guidelines 5/2020: consent for each purpose. */
export const edpbGranular = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 42-44',
  'Elk doel vraagt aparte toestemming.',
  'Each purpose needs separate consent.',
);
/** Guidelines 5/2020: what consent must be informed about. */
export const edpbInformed = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 64',
  'De bezoeker hoort ten minste te weten wie om toestemming vraagt, waarvoor, voor welke gegevens, en dat hij haar kan intrekken.',
  'Visitors must know at least who asks for consent, why, for which data, and that they can withdraw it.',
);
/** Guidelines 5/2020: consent is an unambiguous act. */
export const edpbActive = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 79, 84 en 86',
  'Doorgaan, scrollen, niets doen of een vooraf gemaakte keuze laten staan is nooit toestemming.',
  'To continue, to scroll, to do nothing or to keep a preset choice is never consent.',
);
/** Guidelines 5/2020: asking again at intervals. */
export const edpbRefresh = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 110-111',
  'Vraag toestemming na gepaste tijd opnieuw.',
  'Ask for consent again at appropriate intervals.',
);
/** Guidelines 5/2020: withdrawing consent. */
export const edpbWithdraw = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 113-119',
  'Intrekken is even eenvoudig als geven, via hetzelfde venster. De verwerking stopt en de gegevens worden gewist.',
  'Withdrawing is as easy as giving, through the same interface. Processing stops and the data is deleted.',
);
/** Guidelines 2/2023: fingerprinting. */
export const edpbFingerprint = cite(
  'guidance',
  'EDPB-richtsnoeren 2/2023 par. 43-44',
  'Kenmerken van een apparaat uitlezen valt onder artikel 5 lid 3.',
  'Reading characteristics of a device falls under article 5(3).',
);
/** Guidelines 2/2023: unique identifiers. */
export const edpbIdentifiers = cite(
  'guidance',
  'EDPB-richtsnoeren 2/2023 par. 61-63',
  'Ook unieke of gehashte kenmerken die in de browser worden verzameld, vallen onder artikel 5 lid 3.',
  'Unique or hashed identifiers collected in the browser fall under article 5(3) too.',
);
