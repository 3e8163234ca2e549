/**
 * What a banner tells its visitors: who, what for, how to take it back, and what it makes of their silence.
 * Pure.
 */
import type { WordMatcher } from '../../rules/word-matcher.ts';
import { textMatcher } from './all-words.ts';
import { readControlText } from './control-text.ts';
import { normaliseText } from '../../rules/plain-text.ts';
import { isAboutCookies, leadsToStatement } from '../../rules/knowledge/statement-words.ts';

const purposes = textMatcher('purposes');
const parties = textMatcher('parties');
const withdrawal = textMatcher('withdrawal');
const interest = textMatcher('interest');
const wall = textMatcher('wall');
const ground = textMatcher('ground');
const placing = textMatcher('placing');
const vague = textMatcher('vagueLink');
const shutting = textMatcher('shutting');
const kindsOfSilence = ['browsing', 'scrolling', 'closing'] as const;
const silence = kindsOfSilence.map((kind) => [kind, textMatcher(kind)] as const);
/** Words of consent. Behaviour counts as implied consent only if the text says so. */
const agreeing = textMatcher('agreeing');
/** Characters within which the text must speak of consent after naming the behaviour. */
const REACH = 160;

/** What a banner's text says. */
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
  const has = (matcher: WordMatcher): boolean => text.search(matcher) >= 0;
  return {
    purposesNamed: has(purposes),
    partiesNamed: has(parties),
    withdrawalNamed: has(withdrawal),
    legitimateInterest: has(interest),
    demandsAcceptance: has(wall),
    impliedConsent: silence.flatMap(([kind, matcher]) => (counts(text, matcher) ? [kind] : [])),
  };
}

/**
 * Whether the text says outright that cookies rest on legitimate interest, rather than that something does.
 */
export const placesOnInterest = (raw: string): boolean =>
  raw
    .split(/[.!?]\s/)
    .map(normaliseText)
    .some((text) => {
      const at = text.search(ground);
      const named = text.search(interest);
      return (
        at >= 0 &&
        named > at &&
        named - at < 80 &&
        text.search(placing) >= 0 &&
        !/(?:^| )(?:niet|geen|not|never|nicht|nie|pas|jamais) /.test(text.slice(Math.max(0, at - 30), named))
      );
    });

/** What a text says about its own buttons. The sentences are read when they are first needed. */
export interface Explanations {
  /** Closing it allows only what is necessary. */
  closingRefuses(): boolean;
  /** What a button of this name does: `Click "Raise the curtain" to accept them`. Null: it does not say. */
  of(label: string): 'accept-all' | 'reject-all' | null;
}

/** Reads the explanations of buttons in a text. */
export function explanationsIn(raw: string): Explanations {
  let read: string[] | null = null;
  const sentences = (): string[] => (read ??= raw.split(/[.!?]\s/).map(normaliseText));
  let closing: boolean | null = null;
  return {
    closingRefuses: () =>
      (closing ??= sentences().some(
        (text) =>
          text.search(shutting) >= 0 &&
          readControlText(text.split(' ').slice(-12).join(' ')).kind === 'necessary-only',
      )),
    of(label) {
      const name = normaliseText(label);
      if (name.length < 3 || name.split(' ').length > 6) return null;
      const sentence = sentences().find((text) => ` ${text} `.includes(` ${name} `));
      if (sentence === undefined || sentence.split(' ').length > 40) return null;
      const { kind, strength } = readControlText(sentence.replace(name, ' ').split(' ').slice(-20).join(' '));
      return strength >= 2 && (kind === 'accept-all' || kind === 'reject-all') ? kind : null;
    },
  };
}

function counts(text: string, matcher: WordMatcher): boolean {
  return [...matcher.all(text)].some(
    ({ index }) => text.slice(Math.max(0, index - REACH / 2), index + REACH).search(agreeing) >= 0,
  );
}

/** Whether a link in a banner promises the statement. There `more information` and `here` promise it too. */
export const isStatementLink = (text: string, url: string): boolean =>
  normaliseText(text).search(vague) >= 0 || leadsToStatement({ url, text }) || isAboutCookies({ url, text });
