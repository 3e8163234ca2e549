/** The statement that a site publishes: the text of its privacy and cookie pages, sentence by sentence. */
import { readableText } from '../plain-text.ts';
import { isStatementPage, mentionsPrivacy } from '../knowledge/statement-words.ts';
import type { Policy } from '../policy/schema.ts';
import type { Seen, SiteView } from '../judge/site-view.ts';
import { webAddress } from '../address-parts.ts';
import { withoutPersonalData } from './mask-personal.ts';
import { withoutEnd } from '../text-ends.ts';
import { tellsParts } from './statement-parts.ts';

/** In characters. A shorter text may be an announcement or an unfinished page. */
const SHORTEST = 600;
/**
 * In characters. A very short statement still counts if it speaks of personal data, or tells several parts of a
 * statement, and refers to no other document.
 */
const THIN = 40;
/** In characters. A sentence of this length is text proper, rather than a title or a menu. */
const LONG = 60;

export interface Statement {
  /** The pages of the statement, one for each path: the longest version of it. */
  pages: Array<Seen<'document'>>;
  /** What these pages say of their languages. */
  declared: string[];
  /** The text of all these pages. */
  text: string;
}

/** The published statement; null if no visited page has the text of one. */
export function statementOf(view: SiteView): Statement | null {
  const all = view.all('document').filter(({ observation }) => isStatementPage(observation));
  const proper = all.filter(({ observation: { text = '' } }) => text.length >= SHORTEST);
  const pages = new Map<string, Seen<'document'>>();
  for (const seen of proper.length > 0 ? proper : all.filter(isThin)) {
    const { url, text } = seen.observation;
    if (text === undefined) continue;
    const { path } = webAddress(url);
    if ((pages.get(path)?.observation.text?.length ?? 0) < text.length) pages.set(path, seen);
  }
  const found = [...pages.values()];
  return found.length === 0
    ? null
    : {
        pages: found,
        declared: found.map(({ observation }) => observation.language),
        text: found.map(({ observation }) => observation.text ?? '').join('\n'),
      };
}

const NO_TEXT = { reason: 'no visited page has the text of a statement' };

/** Whether a visited page has the text of a statement, or shows it by a button: then rules about it apply. */
export const hasStatementText = (view: SiteView): true | { reason: string } =>
  statementOf(view) !== null || statementUnread(view) !== null || NO_TEXT;

/** Why the text of a statement that the site shows was not read; null where it was, or where there is none. */
export function statementUnread(view: SiteView): string | null {
  if (statementOf(view) !== null) return null;
  for (const { observation } of view.all('document')) {
    const [name] = observation.statementControls ?? [];
    if (name !== undefined)
      return `${observation.url}: "${name.slice(0, 60)}" shows the statement on the page itself; its text was not read`;
  }
  return null;
}

/**
 * The text of all pages of the statement, however short: a page with nothing but the list of the cookies is one of them.
 */
export const wholeStatement = (view: SiteView): string =>
  [
    ...new Set(
      view
        .all('document')
        .filter(({ observation }) => isStatementPage(observation))
        .map(({ observation }) => observation.text ?? ''),
    ),
  ].join('\n');

function isThin({ observation: { text = '', links, url, language } }: Seen<'document'>): boolean {
  const here = webAddress(url).path;
  const refers = links.some((link) => {
    const { path } = webAddress(link.url);
    return /\.pdf$/i.test(path) || (path !== here && isStatementPage({ url: path, title: '' }));
  });
  // A link to the statement, in the footer of a page without a statement, does not speak of personal data.
  const names = new Set(links.map((link) => link.text.trim()));
  const own = text
    .split('\n')
    .filter((line) => !names.has(line.trim()))
    .join('\n');
  return own.length >= THIN && !refers && (mentionsPrivacy(own) || tellsParts(own, [language]));
}

/**
 * The sentences in a form that ignores layout: lower case, plain quotes, no list marks, no closing
 * punctuation.
 */
function sentencesOf(text: string): string[] {
  return text
    .replace(/(?<=[.!?])\s+(?=[\p{Lu}(])/gu, '\n')
    .split('\n')
    .map(normalise)
    .filter((sentence) => sentence.length > 2);
}

const normalise = (sentence: string): string =>
  withoutEnd(
    readableText(sentence)
      .replace(/[‘’‚‛`´]/g, "'")
      .replace(/[“”„]/g, '"')
      .replace(/[‐-―]/g, '-')
      .replace(/\*\*/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[-•*]\s*/, ''),
    ' .:;,!?',
  ).toLowerCase();

export interface Difference {
  /** Sentences of the reference that the page lacks. */
  gone: string[];
  /** Sentences of the page that the reference lacks, between the first and last that both have. */
  added: string[];
}

/**
 * The whole text in one line, without the marks between sentences: where a line ends is a matter of layout, and a
 * sentence may run over several of them.
 */
const flowOf = (text: string): string =>
  ` ${text
    .split('\n')
    .map(normalise)
    .join(' ')
    .replace(/[.:;,!?]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} `;

const runsIn =
  (flow: string) =>
  (sentence: string): boolean =>
    flow.includes(flowOf(sentence));

const maskedLines = (text: string): string => text.split('\n').map(withoutPersonalData).join('\n');

/**
 * Compares the published text with the reference; null if they share no sentence: it is another text, or
 * none.
 */
export function compareStatements(text: string, expected: string): Difference | null {
  // Evidence has the text masked; that of an earlier version has not.
  const [published, reference] = [maskedLines(text), maskedLines(expected)];
  const wanted = sentencesOf(reference);
  const there = sentencesOf(published);
  const [known, present] = [new Set(wanted), new Set(there)];
  const [inReference, inPublished] = [runsIn(flowOf(reference)), runsIn(flowOf(published))];
  const isKnown = (sentence: string): boolean => known.has(sentence) || inReference(sentence);
  const marks = there.flatMap((sentence, index) =>
    sentence.length > LONG && isKnown(sentence) ? [index] : [],
  );
  if (marks.length === 0) return null;
  const between = there.slice(marks[0], (marks.at(-1) ?? 0) + 1);
  return {
    gone: wanted.filter((sentence) => !present.has(sentence) && !inPublished(sentence)),
    added: [...new Set(between.filter((sentence) => !isKnown(sentence)))],
  };
}

/**
 * The id of the site that is judged for a text that several sites publish: the first of the policy. Null if
 * that is this site.
 */
export function judgedElsewhere(view: SiteView, policy: Policy): string | null {
  const { reference } = policy.statement;
  const [first] = policy.sites;
  if (reference === undefined || first === undefined || first.id === view.site.id) return null;
  const statement = statementOf(view);
  const difference = statement && compareStatements(statement.text, reference);
  return difference && difference.gone.length === 0 && difference.added.length === 0 ? first.id : null;
}
