/** The report of the EDPB's Cookie Banner Taskforce (17 January 2023). */
import { cite } from './citation.ts';

/** No consent by default. */
export const taskforceDefault = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 7',
  'Een site plaatst cookies die toestemming vereisen pas na een actieve handeling.',
  'A site sets cookies that need consent only after a positive action.',
);
/** What is not essential needs consent. */
export const taskforceEssential = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 26-30',
  'De eigenaar houdt een lijst van noodzakelijke cookies bij en kan aantonen dat zij noodzakelijk zijn.',
  'The owner keeps a list of essential cookies and can show that they are essential.',
);
/** A refusal must have effect. */
export const taskforceReject = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 20-24',
  'Gerechtvaardigd belang is geen grond om na een weigering toch informatie op te slaan of te lezen.',
  'Legitimate interest is not a ground to store or read information after a refusal.',
);

/** A first layer without a way to refuse. */
export const taskforceNoReject = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 6-8',
  'Een laag met een acceptatieknop hoort ook een weigerknop te hebben.',
  'A layer with an accept button should have a refuse button too.',
);
/** Boxes that are ticked beforehand. */
export const taskforceTicked = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 9-10',
  'Vooraf aangevinkte vakjes leveren geen geldige toestemming op.',
  'Pre-ticked boxes do not lead to valid consent.',
);
/** A refusal that is only a link. */
export const taskforceLink = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 11-14',
  'Weigeren alleen via een onopvallende link levert geen geldige toestemming op.',
  'Refusal only through an inconspicuous link does not lead to valid consent.',
);
/** Colours and contrast that mislead. */
export const taskforceContrast = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 15-19',
  'Voor kleur en contrast is er geen algemene norm; het hangt van het geval af. Een onleesbare knop is misleidend.',
  'There is no general standard for colour and contrast; it depends on the case. An unreadable button is misleading.',
);
/** A way to withdraw that is always there. */
export const taskforceIcon = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 31-35',
  'Bezoekers vinden gemakkelijk hoe zij intrekken, bijvoorbeeld via een vaste link of een pictogram.',
  'Visitors easily find how to withdraw, for example through a fixed link or an icon.',
);
