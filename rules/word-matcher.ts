/**
 * Finds words of long lists (all languages at once) in texts of pages, in time that grows with the text and hardly with
 * the list: a word of the text is looked up, and not compared with every word of the list.
 */
import { normaliseText } from './plain-text.ts';

/** A place in a text. */
export interface WordMatch {
  index: number;
  text: string;
}

/** What one word of the text must be; a gap lets up to four words through. */
type Part = { exact: string } | { like: RegExp } | 'gap';

interface Phrase {
  /** The text is this phrase and nothing else. */
  whole: boolean;
  /** What the first word begins with, if that is known without its `*`. */
  first: Part;
  rest: readonly Part[];
  /** Length as written: of several phrases at one place the longest is found. */
  length: number;
}

/** Letters that a `*` stands for, and words that a ` .. ` stands for. */
const MOST_LETTERS = 30;
const MOST_WORDS = 4;
/** A longer run of letters is no word of any list, and is not kept. */
const LONGEST_WORD = 200;

/** The words of a text and where they begin. The same text is compared with many lists, so the last ones are kept. */
interface Words {
  words: readonly string[];
  starts: readonly number[];
}
const lately = new Map<string, Words>();
const KEPT = 40;
/** Words whose phrases a matcher remembers. */
const MOST_SEEN = 1000;
const nothing: readonly Phrase[] = [];

function wordsOf(text: string): Words {
  const known = lately.get(text);
  if (known) return known;
  const words = text.split(' ');
  const starts: number[] = [];
  let at = 0;
  for (const word of words) {
    starts.push(at);
    at += word.length + 1;
  }
  if (lately.size >= KEPT) lately.clear();
  lately.set(text, { words, starts });
  return { words, starts };
}

/** The words by what their first word begins with. */
class Index {
  readonly #exact = new Map<string, Phrase[]>();
  readonly #beginning = new Map<string, Phrase[]>();
  /** Lengths of the keys of `#beginning`, the longest first. */
  readonly #lengths: readonly number[];
  /** Phrases whose first word begins with a `*`, and an expression for all these first words. */
  readonly #loose: Phrase[] = [];
  readonly #looseFirst: RegExp | null;
  readonly #seen = new Map<string, readonly Phrase[]>();

  constructor(words: readonly string[]) {
    const loose: string[] = [];
    for (const word of new Set(words.map(asCompared))) {
      if (word === '' || word === '=') continue;
      const phrase = phraseOf(word);
      const [head = ''] = word.replace(/^=/, '').split(' ');
      const star = head.indexOf('*');
      if (star < 0) added(this.#exact, head, phrase);
      else if (star > 0) added(this.#beginning, head.slice(0, star), phrase);
      else {
        this.#loose.push(phrase);
        loose.push(likeSource(head));
      }
    }
    const lengths = new Set([...this.#beginning.keys()].map((key) => key.length));
    this.#lengths = [...lengths].toSorted((one, other) => other - one);
    this.#looseFirst = loose.length === 0 ? null : new RegExp(`^(?:${[...new Set(loose)].join('|')})$`, 'u');
  }

  /** The word behind the longest phrase that begins here; -1 if none does. */
  endAt(words: readonly string[], at: number): number {
    let [longest, end] = [0, -1];
    for (const phrase of this.#beginningWith(words[at] ?? '')) {
      if (phrase.length <= longest || (phrase.whole && at > 0)) continue;
      const reached = endOf(phrase.rest, 0, words, at + 1);
      if (reached < 0 || (phrase.whole && reached < words.length)) continue;
      [longest, end] = [phrase.length, reached];
    }
    return end;
  }

  /** The phrases whose first word this can be. Texts repeat their words, so what was looked up is kept, within bounds. */
  #beginningWith(word: string): readonly Phrase[] {
    if (word.length > LONGEST_WORD) return nothing;
    const known = this.#seen.get(word);
    if (known) return known;
    const found = [...(this.#exact.get(word) ?? [])];
    for (const length of this.#lengths) {
      if (length > word.length) continue;
      for (const phrase of this.#beginning.get(word.slice(0, length)) ?? [])
        if (is(phrase.first, word)) found.push(phrase);
    }
    if (this.#looseFirst?.test(word)) found.push(...this.#loose.filter(({ first }) => is(first, word)));
    if (this.#seen.size >= MOST_SEEN) this.#seen.clear();
    this.#seen.set(word, found.length === 0 ? nothing : found);
    return found;
  }
}

/** Words to find. `text.search(matcher)` and `text.replace(matcher, …)` take it as they take an expression. */
export class WordMatcher {
  readonly #words: readonly string[];
  #made: Index | null = null;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  /** Made when it is first needed: a program that meets no banner compiles no words of banners. */
  get #index(): Index {
    return (this.#made ??= new Index(this.#words));
  }

  /** All places, from left to right, none within another. */
  *all(text: string): Generator<WordMatch> {
    const { words, starts } = wordsOf(text);
    for (let at = 0; at < words.length;) {
      const end = this.#index.endAt(words, at);
      if (end < 0) at += 1;
      else {
        const index = starts[at] ?? 0;
        yield { index, text: words.slice(at, end).join(' ') };
        at = end;
      }
    }
  }

  [Symbol.search](text: string): number {
    const { words, starts } = wordsOf(text);
    const at = words.findIndex((_word, place) => this.#index.endAt(words, place) >= 0);
    return starts[at] ?? -1;
  }

  [Symbol.replace](text: string, by: string): string {
    let done = '';
    let from = 0;
    for (const { index, text: found } of this.all(text)) {
      done += text.slice(from, index) + by;
      from = index + found.length;
    }
    return done + text.slice(from);
  }
}

/**
 * Finds whole words in the output of `normaliseText`. The words may be written as their readers write them. `*` stands for
 * any letters, ` .. ` for up to four words, and `=` before a word for a text that is this word and nothing else.
 */
export const compileWords = (words: readonly string[]): WordMatcher => new WordMatcher(words);

function added(phrases: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const known = phrases.get(key);
  if (known) known.push(phrase);
  else phrases.set(key, [phrase]);
}

function phraseOf(word: string): Phrase {
  const whole = word.startsWith('=');
  const [first = { exact: '' }, ...rest] = word
    .replace(/^=/, '')
    .split(' ')
    .map((part): Part => {
      if (part === '..') return 'gap';
      return part.includes('*') ? { like: new RegExp(`^${likeSource(part)}$`, 'u') } : { exact: part };
    });
  return { whole, first, rest, length: word.length };
}

const likeSource = (part: string): string => part.replaceAll('*', `[^ ]{0,${MOST_LETTERS}}`);

const is = (part: Part, word: string): boolean =>
  part !== 'gap' && ('exact' in part ? part.exact === word : part.like.test(word));

/** The word behind the rest of a phrase that goes on at this word; -1 if it does not. */
function endOf(rest: readonly Part[], from: number, words: readonly string[], at: number): number {
  const part = rest[from];
  if (part === undefined) return at;
  if (part !== 'gap') {
    const word = words[at];
    return word !== undefined && is(part, word) ? endOf(rest, from + 1, words, at + 1) : -1;
  }
  for (let skipped = MOST_WORDS; skipped >= 0; skipped -= 1) {
    const end = endOf(rest, from + 1, words, at + skipped);
    if (end >= 0) return end;
  }
  return -1;
}

/** A word as its readers write it, with its marks, in the form of the text that it is compared with. */
const asCompared = (word: string): string =>
  (word.startsWith('=') ? '=' : '') +
  word
    .split(' .. ')
    .map((part) => part.split('*').map(plainPiece).join('*'))
    .join(' .. ');

/** Spaces at the ends stay: between a word and a `*` they part two words. */
const plainPiece = (piece: string): string =>
  (piece.startsWith(' ') ? ' ' : '') +
  normaliseText(piece) +
  (piece.endsWith(' ') && piece.trim() ? ' ' : '');
