/** Words that messages of several rules share. What comes from a page is cut short; renderers escape it. */
import type { CookieFact } from '../facts/cookies.ts';
import type { Words } from '../finding.ts';
import { durationInWords } from '../duration.ts';

/** A name from a page, short enough for a sentence. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** `_ga (Google Analytics 4, 2 jaar, eerste partij)`. */
export function cookieInWords(fact: CookieFact): Words {
  const lives = durationInWords(fact.lifetime);
  const details = (party: string, term: string): string => [fact.service, term, party].filter((part) => part !== null).join(', ');
  return {
    nl: `${short(fact.name)} (${details(fact.party === 'first' ? 'eerste partij' : `derde partij ${short(fact.domain)}`, lives.nl)})`,
    en: `${short(fact.name)} (${details(fact.party === 'first' ? 'first party' : `third party ${short(fact.domain)}`, lives.en)})`,
  };
}

/** Why a cookie or key without a known purpose counts. */
const reasons: Readonly<Record<string, Words>> = {
  known: { nl: '', en: '' },
  'exempt-claim': { nl: ' Het beleid beroept zich op de uitzondering voor privacyvriendelijke statistiek; of die geldt, moet een mens beoordelen.', en: ' The policy claims the exemption for privacy-friendly statistics; whether it holds is for a person to judge.' },
  'third-party': { nl: ' Geen bekend doel, en van een andere partij.', en: ' No known purpose, and of another party.' },
  identifier: { nl: ' Geen bekend doel; de waarde onderscheidt bezoekers van elkaar.', en: ' No known purpose; its value tells visitors apart.' },
  'probable-session': { nl: ' Waarschijnlijk een sessiecookie, maar niet als kerncookie opgegeven.', en: ' Probably a session cookie, but not declared as a core cookie.' },
  'not-core': { nl: ' Niet opgenomen in de lijst van kerncookies.', en: ' Not on the list of core cookies.' },
  constant: { nl: ' Geen bekend doel; de waarde is kort of voor iedereen gelijk.', en: ' No known purpose; its value is short or the same for everyone.' },
  unclear: { nl: ' Geen bekend doel.', en: ' No known purpose.' },
};

export const reason = (why: string): Words => reasons[why] ?? { nl: '', en: '' };
