/** Decides whether a page stands before the site, and what a visitor presses to get on. Pure. */
import * as z from 'zod';
import { leadsToStatement } from '../../rules/knowledge/statement-words.ts';
import { rolesIn, splitWords } from '../../rules/knowledge/statement-phrases.ts';
import { normaliseText } from '../../rules/plain-text.ts';
import {
  agePhrases,
  closePhrases,
  enterPhrases,
  languageNames,
  notOfAgePhrases,
  ofAgePhrases,
} from './entrance-words.ts';
import type { EntranceReading } from './read-entrances.ts';

/** The result of `readEntrances`. A page can forge it, so everything is bounded. */
export const entranceReadingSchema: z.ZodType<EntranceReading> = z.object({
  length: z.number(),
  text: z.string().max(1500),
  language: z.string().max(20),
  dialog: z.boolean(),
  fields: z.number(),
  options: z.array(z.object({ text: z.string().max(60), href: z.string().max(2000) })).max(120),
  controls: z
    .array(
      z.object({
        text: z.string().max(120),
        href: z.string().max(2000),
        language: z.string().max(20),
        x: z.number(),
        y: z.number(),
      }),
    )
    .max(60),
});

type Control = EntranceReading['controls'][number];

/** The control that leads on, and what kind of page it is on. */
export interface Entrance {
  kind: 'age' | 'language' | 'splash';
  control: Control;
}

/** A page with more than this is the site itself. */
const MOST_CONTROLS = 14;
const MOST_TEXT = 900;
/** A chooser lists languages, and many of them. */
const MOST_LANGUAGES = 60;

const phrasesOf = (lists: readonly string[]): readonly string[] =>
  lists.flatMap((list) => list.split('|')).map(normaliseText);
const age = phrasesOf(agePhrases);
const ofAge = phrasesOf(ofAgePhrases);
const notOfAge = phrasesOf(notOfAgePhrases);
const enter = new Set(phrasesOf(Object.values(enterPhrases).flat()));
const languages = new Map(
  Object.entries(languageNames).flatMap(([code, names]) =>
    phrasesOf([names]).map((name): [string, string] => [name, code]),
  ),
);

const holds = (text: string, phrase: string): boolean => ` ${text} `.includes(` ${phrase} `);

/**
 * The way on to the site; null if this is the site. `isOwn`: whether a link stays with the site. `wanted`: the
 * languages to choose from, the best first.
 */
export function entranceOf(
  { text, length, language, dialog, fields, controls }: EntranceReading,
  isOwn: (url: string) => boolean,
  wanted: readonly string[] = ['nl', 'en'],
): Entrance | null {
  const usable = controls.filter(({ href, x, y }) =>
    href === '' || !/^https?:/.test(href) ? x >= 0 && y >= 0 : isOwn(href),
  );
  const others = usable.filter(({ href, text: name }) => !leadsToStatement({ url: href, text: name }));
  if (others.length === 0) return null;
  return (
    ageGate({ text, length, dialog, fields }, others) ??
    chooser(others, length, { wanted, spoken: language.slice(0, 2).toLowerCase() }) ??
    (dialog || fields > 0 ? null : splash(others, length))
  );
}

/** Beside fields a word such as `Continue` sends what was typed, which nobody does here. */
function ageGate(
  { text, length, dialog, fields }: Pick<EntranceReading, 'text' | 'length' | 'dialog' | 'fields'>,
  controls: readonly Control[],
): Entrance | null {
  if (length > MOST_TEXT || (!dialog && controls.length > MOST_CONTROLS)) return null;
  const words = normaliseText(text);
  if (!age.some((phrase) => holds(words, phrase))) return null;
  const control = controls.find(({ text: name }) => {
    const said = normaliseText(name);
    const says = ofAge.some((phrase) => said === phrase || said.startsWith(`${phrase} `));
    return (fields > 0 ? says && !enter.has(said) : says || enter.has(said)) && !isTooYoung(said);
  });
  // A consent banner may say from which age on one can consent; nobody answers there that they are too young.
  const refuses = controls.some(({ text: name }) => isTooYoung(normaliseText(name)));
  const asksForCookies = rolesIn(splitWords(text)).includes('cookies');
  return control && (refuses || !asksForCookies) ? { kind: 'age', control } : null;
}

/** Own pages to which a page leads that only asks for the age. */
const MOST_BESIDES_GATE = 2;

/** What still stands before the site. `elsewhere`: a chooser that only leads to other domains. */
export type ClosedGate = 'age' | 'language' | 'elsewhere';

/**
 * What still stands before the site after all was tried: a question about the visitor's age that wants a date, or of which
 * the answers are in words that are not known; a choice of countries or languages that leads nowhere by itself, or to
 * other domains. What is behind it stays unseen. Null if nothing does.
 */
export function closedGate(reading: EntranceReading, isOwn: (url: string) => boolean): ClosedGate | null {
  const { text, length, dialog, fields, controls } = reading;
  const pages = controls.filter(
    ({ href, text: name }) => isOwn(href) && !leadsToStatement({ url: href, text: name }),
  );
  if (!dialog && pages.length > MOST_BESIDES_GATE) return null;
  const places = placesToChoose(reading, isOwn);
  if (places !== null) return places;
  const words = normaliseText(text);
  if (length > MOST_TEXT || !age.some((phrase) => holds(words, phrase))) return null;
  const asks = fields > 0 || controls.some(({ href }) => !/^https?:/.test(href));
  return asks && !rolesIn(splitWords(text)).includes('cookies') ? 'age' : null;
}

/**
 * Little is said beside a list, or beside links to other domains, of which most are countries or languages. If any of them
 * is an address of the site, the visitor gets on.
 */
function placesToChoose(
  { length, options, controls }: EntranceReading,
  isOwn: (url: string) => boolean,
): 'language' | 'elsewhere' | null {
  const links = controls.filter(
    ({ href, text, language }) =>
      /^https?:/.test(href) && !isOwn(href) && (isPlace(text) || isPlace(language)),
  );
  const away = controls.filter(({ href }) => /^https?:/.test(href) && !isOwn(href));
  if (isChoice(options, length) && !options.some(({ href }) => isOwn(href)))
    return options.some(({ href }) => href !== '') ? 'elsewhere' : 'language';
  const stays = controls.some(({ href, text }) => isOwn(href) && isPlace(text));
  return !stays && links.length * 2 >= away.length && isChoice(links, length) ? 'elsewhere' : null;
}

function isChoice(entries: ReadonlyArray<{ text: string }>, length: number): boolean {
  const listed = entries.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (length - listed > MOST_TEXT / 2) return false;
  const named = entries.filter(({ text }) => isPlace(text));
  return named.length >= 2 && named.length * 2 >= entries.length;
}

/** `Nederland`, `België | Français`, `Schweiz (Deutsch)`, `🇫🇷 France`: a place or language, alone or with another. */
function isPlace(text: string): boolean {
  const isNamed = (name: string): boolean => languages.has(name) || countries().has(name);
  const whole = normaliseText(text);
  if (whole.length > 60) return false;
  const parts = text
    .split(/[^\p{L}\p{M}'’. ]+| [-–] /u)
    .map((part) => normaliseText(part.trim()))
    .filter(Boolean);
  return isNamed(whole) || (parts.length <= 4 && parts.some(isNamed));
}

let known: ReadonlySet<string> | null = null;
/** Names of the countries of Europe and of a few others, in several languages. Source: Unicode CLDR. */
const countries = (): ReadonlySet<string> =>
  (known ??= new Set(
    ['en', 'nl', 'de', 'fr', 'es', 'it', 'pl', 'sv', 'da', 'fi', 'cs', 'pt'].flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region' });
      return countryCodes.split(' ').map((code) => normaliseText(names.of(code) ?? code));
    }),
  ));
const countryCodes =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK TR UA US CA AU JP CN BR';

const isTooYoung = (said: string): boolean => notOfAge.some((phrase) => holds(said, phrase));

function languageOf({ text, language, href }: Control): string | null {
  const named = languages.get(normaliseText(text)) ?? languages.get(normaliseText(language));
  if (named !== undefined) return named;
  // `Naar de Nederlandse site` at /nl/
  const first = URL.canParse(href) ? (new URL(href).pathname.split('/')[1] ?? '') : '';
  return /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(first)
    ? (languages.get(first.slice(0, 2).toLowerCase()) ?? null)
    : null;
}

/** `spoken`: the language of the page, which may be the site in that language, with links to the others. */
function chooser(
  controls: readonly Control[],
  length: number,
  { wanted, spoken }: { wanted: readonly string[]; spoken: string },
): Entrance | null {
  const named = controls.flatMap((control) => {
    const language = languageOf(control);
    return language === null ? [] : [{ control, language }];
  });
  const different = new Set(named.map(({ language }) => language));
  const most = named.length > MOST_LANGUAGES || length > MOST_TEXT;
  if (most || different.size < 2 || named.length * 2 <= controls.length) return null;
  const best = wanted.flatMap((code) => named.find(({ language }) => language === code) ?? [])[0] ?? named[0];
  const rank = (code: string): number => (wanted.includes(code) ? wanted.indexOf(code) : wanted.length);
  if (!best || (!different.has(spoken) && rank(spoken) < rank(best.language))) return null;
  return { kind: 'language', control: best.control };
}

/** Little is said, and a word bids the visitor to come in. */
function splash(controls: readonly Control[], length: number): Entrance | null {
  if (length > MOST_TEXT / 2 || controls.length > 4) return null;
  const control = controls.find(({ text }) => enter.has(normaliseText(text)));
  return control ? { kind: 'splash', control } : null;
}

const close = new Set(phrasesOf(closePhrases));
const crosses = /^[\s×✕✖✗⨯xX❌🗙]+$/u;

/** The control that closes the dialog over the page; null if it has none that can be pressed. */
export function closerOf({ dialog, controls }: EntranceReading): Control | null {
  if (!dialog) return null;
  const here = controls.filter(({ href, x, y }) => x >= 0 && y >= 0 && !/^https?:[^#]*$/.test(href));
  return (
    here.find(({ text }) => crosses.test(text)) ??
    here.find(({ text }) => close.has(normaliseText(text))) ??
    null
  );
}
