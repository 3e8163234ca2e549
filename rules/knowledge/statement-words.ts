/**
 * Is this the privacy statement, a link to it, a page about cookies? The one answer for crawler, extension and rules.
 *
 * An address and a text are read alike: cut into parts (segments of the path; a title between its bars), each part into
 * plain words, and the words looked up in the wordings of all languages, since a page may link to any of them.
 */
import { languages } from './languages/index.ts';
import { rolesIn, splitWords, type Role, type Subject } from './statement-phrases.ts';

export interface Link {
  url: string;
  text?: string;
}

/** What is read of an address and of a text, in characters. Both come from pages. */
const ADDRESS_LENGTH = 2000;
const TEXT_LENGTH = 400;
const FORM_TEXT_LENGTH = 5000;
/** How many words that say nothing to us may stand beside a subject that no `policy` or the like goes with. */
const UNKNOWN_BESIDE_PRIVACY = { url: 2, text: 4 };
const UNKNOWN_BESIDE_COOKIES = 2;
interface Reading {
  /** Subjects that stand beside a `policy`, `verklaring` and the like. */
  stated: ReadonlySet<Subject>;
  /** Subjects that stand by themselves, or beside words that leave them what they are. */
  alone: ReadonlySet<Subject>;
  /** As `alone`, or in the name of a control that changes the choice. */
  about: ReadonlySet<Subject>;
}

const memory = new Map<string, Reading>();

/** Links come back on every page of a site: what was read is remembered, within bounds. */
function remembered(key: string, read: () => Reading): Reading {
  const known = memory.get(key);
  if (known) return known;
  const reading = read();
  if (memory.size > 5000) memory.clear();
  memory.set(key, reading);
  return reading;
}

function readText(text: string): Reading {
  const bounded = text.slice(0, TEXT_LENGTH);
  return remembered(`text ${bounded}`, () => {
    const parts = bounded.split(/[|•·»›]|\s[-–—:]\s/).map((part) => rolesIn(splitWords(part)));
    return readingOf(
      parts.map((part) => ({ part, spoilt: part.includes('other') })),
      UNKNOWN_BESIDE_PRIVACY.text,
    );
  });
}

function readAddress(url: string): Reading {
  const path = pathOf(url.slice(0, ADDRESS_LENGTH));
  return remembered(`path ${path}`, () => {
    const parts = path.split('/').map((part) => rolesIn(splitWords(decoded(part))));
    // What stands in one segment goes for the others: /blog/privacy, /privacy/jobs.
    const spoilt = parts.some((part) => part.includes('other'));
    return readingOf(
      parts.map((part) => ({ part, spoilt })),
      UNKNOWN_BESIDE_PRIVACY.url,
    );
  });
}

function readingOf(parts: ReadonlyArray<{ part: Role[]; spoilt: boolean }>, mostUnknown: number): Reading {
  const reading = { stated: new Set<Subject>(), alone: new Set<Subject>(), about: new Set<Subject>() };
  for (const { part, spoilt } of parts) {
    const unknown = part.filter((role) => role === 'unknown').length;
    for (const subject of ['privacy', 'cookies'] as const) {
      if (!part.includes(subject)) continue;
      if (isStated(part, subject)) reading.stated.add(subject);
      if (spoilt || unknown > (subject === 'privacy' ? mostUnknown : UNKNOWN_BESIDE_COOKIES)) continue;
      reading.about.add(subject);
      if (!part.includes('settings') && (subject === 'privacy' || unknown === 0)) reading.alone.add(subject);
    }
  }
  return reading;
}

/** A word for a document next to the subject, but for words such as `our` and the other subject: `cookie and privacy policy`. */
function isStated(part: readonly Role[], subject: Subject): boolean {
  const core = part.filter((role) => role !== 'neutral' && (role === subject || !isSubject(role)));
  return core.some(
    (role, at) => role === subject && (core[at - 1] === 'document' || core[at + 1] === 'document'),
  );
}

const isSubject = (role: Role): boolean => role === 'privacy' || role === 'cookies';

/** The path of an address, whole or relative; what stands before it and behind it is masked or says nothing. */
const pathOf = (url: string): string =>
  /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/[^/?#]*)?([^?#]*)/i.exec(url)?.[1] ?? '';

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const readingsOf = ({ url, text = '' }: Link): Reading[] => [readAddress(url), readText(text)];

/** The privacy statement, or a link to it. */
export const isAboutPrivacy = (link: Link): boolean =>
  readingsOf(link).some(({ stated, alone }) => stated.has('privacy') || alone.has('privacy'));

/** A page about cookies: their statement, or where the choice can be changed. */
export const isAboutCookies = (link: Link): boolean =>
  readingsOf(link).some(({ stated, about }) => stated.has('cookies') || about.has('cookies'));

/** A link to the privacy or cookie statement. A control that changes the choice is none. */
export const leadsToStatement = (link: Link): boolean =>
  readingsOf(link).some(({ stated, alone }) => stated.size > 0 || alone.size > 0);

/** Whether a title or a link's text is that of the privacy or cookie statement. */
export const readsAsStatement = (text: string): boolean => leadsToStatement({ url: '', text });

/** A page of which the text belongs to the statement, by its address or its title: a page about cookies does too. */
export const isStatementPage = ({ url, title }: { url: string; title: string }): boolean =>
  leadsToStatement({ url, text: title }) || isAboutCookies({ url, text: title });

/** Whether a running text speaks of privacy or personal data at all, as the small print of a form does. */
export const mentionsPrivacy = (text: string): boolean =>
  rolesIn(splitWords(text.slice(0, FORM_TEXT_LENGTH))).includes('privacy');

/** Codes under which pages name a language that another file holds: the two written forms of Norwegian. */
const sameWords: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };
const known = new Set(languages.map(({ id }) => id));

/** The code under which the words of a language stand that a page says it is in: `no` for `nb-NO`. */
export function languageCode(language: string): string {
  const [code = ''] = language.trim().toLowerCase().split(/[-_]/);
  return sameWords[code] ?? code;
}

/** Whether links are read in the language that a page says it is in. A page that says nothing is read as any other. */
export function isLanguageRead(language: string): boolean {
  const code = languageCode(language);
  return !/^[a-z]{2,3}$/.test(code) || known.has(code);
}
