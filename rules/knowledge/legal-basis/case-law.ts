/** Judgments of the Court of Justice of the European Union. */
import { cite } from './citation.ts';

/** C-40/17 (Fashion ID): a site is responsible for what its embeds collect. */
export const fashionId = cite(
  'law',
  'HvJ EU C-40/17 (Fashion ID)',
  'Wie een onderdeel van een derde insluit, is medeverantwoordelijk voor het verzamelen en doorgeven dat daarbij gebeurt.',
  "Whoever embeds a third party's component is jointly responsible for the collection and transmission that come with it.",
);

/** C-673/17 (Planet49): no pre-ticked boxes; information on lifetimes and recipients. */
export const planet49 = cite(
  'law',
  'HvJ EU C-673/17 (Planet49)',
  'Een vooraf aangevinkt vakje is geen toestemming; de bezoeker hoort te weten hoe lang cookies werken en of derden erbij kunnen.',
  'A pre-ticked box is not consent; visitors must know how long cookies work and whether third parties have access.',
);
