/** Does a link do something when it is opened? A checker changes nothing, so it does not follow such a link. */
import { normaliseText } from '../../rules/plain-text.ts';
import { readControlText } from '../../watch/banner/control-text.ts';
import {
  actionParameters,
  actionPhrases,
  choiceParameters,
  readingValues,
  searchParameters,
  verbParameters,
} from './action-words.ts';
import type { FoundLink } from './links.ts';

/** What is read of an address and of a text, in characters. */
const MAX_LENGTH = 2000;
const MAX_PARAMETERS = 40;
const MAX_TEXT = 80;

const unmarked: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ł: 'l', æ: 'ae' };
/** Addresses write these letters in two ways: without their marks, or as two letters. */
const inTwo: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Letters only: `Add-to-Cart`, `addToCart` and `add_to_cart/15` are one and the same. */
const plain = (text: string): string =>
  normaliseText(text)
    .replace(/[øđłæ]/g, (letter) => unmarked[letter] ?? letter)
    .replace(/[^\p{L}]/gu, '');

const setOf = (lists: readonly string[]): ReadonlySet<string> =>
  new Set(
    lists
      .flatMap((list) => list.split('|'))
      .flatMap((phrase) => [phrase, phrase.replace(/[äöüåø]/g, (letter) => inTwo[letter] ?? letter)])
      .map(plain),
  );

const phrases = setOf(Object.values(actionPhrases).flat());
/** Further words that stand by themselves in an address, whatever the language. */
const addressVerbs = setOf([
  'add|addtocart|remove|delete|destroy|reset|clear|purge|vote|voteup|votedown|like|dislike|toggle|logout|signout',
  'unsubscribe|wp admin|wp json|cdn cgi|cartadd|addcart',
]);
const parameters = setOf([...actionParameters, ...choiceParameters]);
const verbs = setOf(verbParameters);
const reading = setOf(readingValues);
const searches = setOf(searchParameters);

const isAction = (word: string): boolean => phrases.has(word) || addressVerbs.has(word);

/** Whether the address alone says that something is done. */
export function addressDoesSomething(url: URL): boolean {
  const segments = url.pathname.slice(0, MAX_LENGTH).split('/').map(readable).filter(Boolean);
  if (segments.some((segment) => isAction(plain(segment.replace(/\.\w{2,5}$/, ''))))) return true;
  return [...url.searchParams].slice(0, MAX_PARAMETERS).some(([name, value]) => parameterActs(name, value));
}

function parameterActs(name: string, value: string): boolean {
  const called = plain(name.slice(0, 100));
  if (searches.has(called)) return false;
  // `task=user.logout`, `do=cart:add`
  const words = value
    .slice(0, 100)
    .split(/[.:,/]/)
    .map(plain);
  if (words.some((word) => isAction(word))) return true;
  if (verbs.has(called)) return value !== '' && !words.some((word) => reading.has(word));
  return parameters.has(called);
}

/** Whether the link, by its address, its words or its attributes, does something. */
export function doesSomething(link: FoundLink): boolean {
  if (!URL.canParse(link.url)) return false;
  const url = new URL(link.url);
  if (link.acts || addressDoesSomething(url)) return true;
  const text = plain(link.text.slice(0, MAX_TEXT));
  if (text !== '' && phrases.has(text)) return true;
  if (givesAnAnswer(link)) return true;
  return /\bnofollow\b/i.test(link.rel) && url.search !== '';
}

/** Kinds of controls that answer a question about cookies. */
const answers: ReadonlySet<string> = new Set([
  'accept-all',
  'reject-all',
  'necessary-only',
  'save-selection',
]);

/** A banner without scripts has links for buttons: to open one as a page is to choose anew. */
function givesAnAnswer({ text }: FoundLink): boolean {
  if (text === '' || text.length > MAX_TEXT) return false;
  const { kind, strength } = readControlText(text);
  return strength >= 2 && answers.has(kind);
}

function readable(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
