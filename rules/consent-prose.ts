/** What a banner tells its visitors: who, what for, how to take it back, and what it makes of their silence. Pure. */
import { impliedWords, interestWords, partyWords, purposeWords, statementWords, wallWords, withdrawalWords } from './knowledge/consent-words/prose.ts';
import { compileWords, normaliseText } from './word-matcher.ts';

const purposes = compileWords(purposeWords);
const parties = compileWords(partyWords);
const withdrawal = compileWords(withdrawalWords);
const interest = compileWords(interestWords);
const wall = compileWords(wallWords);
const statement = compileWords(statementWords);
const kindsOfSilence = ['browsing', 'scrolling', 'closing'] as const;
const silence = kindsOfSilence.map((kind) => [kind, compileWords(impliedWords[kind])] as const);
/** Silence is consent only where the text goes on to say so. */
const agreeing = compileWords(['akkoord', 'toestemming', 'stemt .. in', 'stem je .. in', 'accepteer*', 'accepteert', 'instem*', 'goedkeur*', 'agree*', 'accept*', 'consent*', 'einverstanden', 'zustimm*', 'stimmen .. zu', 'stimmen sie', 'stimmst du', 'acepta*', 'acconsent*', 'accett*', 'aceita*', 'zgod*', 'samtyck*', 'samtykk*', 'godkann*', 'akzeptier*', 'acceptez', 'consentez', 'consentement', 'accord']);
/** How far after the behaviour the text may say that it counts, in characters. */
const REACH = 160;

export interface BannerProse {
  purposesNamed: boolean;
  partiesNamed: boolean;
  withdrawalNamed: boolean;
  legitimateInterest: boolean;
  demandsAcceptance: boolean;
  impliedConsent: Array<'browsing' | 'scrolling' | 'closing'>;
}

/** Reads the whole visible text of a layer. */
export function proseOf(raw: string): BannerProse {
  const text = normaliseText(raw);
  const has = (matcher: RegExp): boolean => text.search(matcher) >= 0;
  return {
    purposesNamed: has(purposes),
    partiesNamed: has(parties),
    withdrawalNamed: has(withdrawal),
    legitimateInterest: has(interest),
    demandsAcceptance: has(wall),
    impliedConsent: silence.flatMap(([kind, matcher]) => (counts(text, matcher) ? [kind] : [])),
  };
}

function counts(text: string, matcher: RegExp): boolean {
  return Array.from(text.matchAll(matcher)).some(({ index }) => text.slice(Math.max(0, index - REACH / 2), index + REACH).search(agreeing) >= 0);
}

/** Whether the words or the address of a link promise the privacy or cookie statement. */
export const isStatementLink = (words: string, address: string): boolean => normaliseText(words).search(statement) >= 0 || /privacy|cookie|datenschutz|confidentialit|gdpr|avg\b/i.test(address);
