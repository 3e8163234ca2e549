/** Words that messages of several rules share. What comes from a page is cut short; renderers escape it. */
import type { BreachReason } from '../facts/cookie-breach.ts';
import type { StorageBreachReason } from '../facts/storage-breach.ts';
import type { LocalisedText } from './finding.ts';

/** A name from a page, short enough for a sentence. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** A record of the choice at the beginning of a sentence. */
export const recordWithName = (name: string): LocalisedText =>
  name.trim() === ''
    ? { nl: 'Een vastgelegde keuze zonder naam', en: 'A record without a name' }
    : { nl: short(name), en: short(name) };

/** A form at the beginning of a sentence. */
export const formWithName = (name: string): LocalisedText =>
  name.trim() === ''
    ? { nl: 'Een formulier zonder naam', en: 'A form without a name' }
    : { nl: `Formulier "${short(name)}"`, en: `Form "${short(name)}"` };

/** Why a cookie or key without a known purpose counts. */
const reasons = {
  known: { nl: '', en: '' },
  'exempt-claim': {
    nl: ' Het beleid beroept zich op de uitzondering voor privacyvriendelijke statistiek. Een mens moet beoordelen of die geldt.',
    en: ' The policy claims the exemption for privacy-friendly statistics. A person must judge whether it applies.',
  },
  placeholder: {
    nl: ' De waarde is leeg of een plaatshouder, en herkent zo niemand.',
    en: ' Its value is empty or a placeholder, and as such recognises nobody.',
  },
  'members-only': {
    nl: ' Het beleid noemt deze alleen voor wie is ingelogd.',
    en: ' The policy names it only for those who have logged in.',
  },
  'third-party': {
    nl: ' Het doel is niet bekend, en een andere partij zette de cookie.',
    en: ' Its purpose is unknown, and another party set it.',
  },
  identifier: {
    nl: ' Het doel is niet bekend, en de waarde kan bezoekers van elkaar onderscheiden.',
    en: ' Its purpose is unknown, and its value can tell visitors apart.',
  },
  'probable-session': {
    nl: ' Het is waarschijnlijk een sessiecookie, maar het beleid noemt die niet als kerncookie.',
    en: ' It is probably a session cookie, but the policy does not list it as a core cookie.',
  },
  'not-core': {
    nl: ' De lijst van kerncookies noemt deze niet.',
    en: ' The list of core cookies does not name it.',
  },
  fingerprint: {
    nl: ' Het doel is niet bekend. De waarde is bij elk bezoek van deze browser gelijk, en een script op de pagina las kenmerken van de browser: zij kan daaruit zijn berekend, en dan herkent zij de bezoeker.',
    en: ' Its purpose is unknown. Every visit of this browser has the same value, and a script on the page read features of the browser: the value may be computed from them, and then recognises the visitor.',
  },
  constant: {
    nl: ' Het doel is niet bekend, en de waarde is kort of was bij elk bezoek gelijk.',
    en: ' Its purpose is unknown, and its value is short or was the same on every visit.',
  },
  unclear: { nl: ' Het doel is niet bekend.', en: ' Its purpose is unknown.' },
} satisfies Record<BreachReason | StorageBreachReason, LocalisedText>;

export const reason = (why: BreachReason | StorageBreachReason): LocalisedText => reasons[why];
