/** Makes the observation of a document for every sensor: its language, links and frames. */
import * as z from 'zod';
import { withoutPersonalData } from '../../rules/facts/mask-personal.ts';
import { readableText } from '../../rules/plain-text.ts';
import type { Document, Unstamped } from '../../rules/evidence/index.ts';
import { isStatementPage, readsAsStatement } from '../../rules/knowledge/statement-words.ts';
import { languageTag } from '../redact/language.ts';
import type { Redactor } from '../redact/redactor.ts';
import { headersOf, type HeaderList } from './headers.ts';

const text = z.string().max(2000);

/**
 * The result of `readDocument` (watch/page/read-document.ts). A page can forge it, so everything is bounded.
 */
export const documentReadingSchema = z.object({
  language: z.string().max(200),
  title: text,
  links: z.array(z.object({ text, url: text })).max(400),
  /** Names of buttons and of what can be unfolded, of which `documentOf` keeps those of a statement. */
  controls: z.array(text).max(400),
  frames: z.array(z.object({ url: text, loaded: z.boolean() })).max(100),
  upgrades: z.boolean(),
  text: z.string().max(60_000),
});
/** A validated reading of a document. */
export type DocumentReading = z.infer<typeof documentReadingSchema>;

const MAX_LINK_TEXT_LENGTH = 120;
const MAX_CONTROLS = 5;

interface Place {
  url: string;
  /** The page's headers upgrade insecure requests (`upgradesInsecure`). */
  upgrades: boolean;
}

/** The reading of a page with that of a frame in it. `part`: what of the frame belongs to the page. */
export function withFrame(
  page: DocumentReading,
  frame: DocumentReading,
  part: { links: boolean; text: boolean },
): DocumentReading {
  const text = [page.text, ...(part.text ? [frame.text] : [])].filter(Boolean).join('\n');
  return {
    ...page,
    links: part.links ? [...page.links, ...frame.links].slice(0, 400) : page.links,
    controls: part.links ? [...page.controls, ...frame.controls].slice(0, 400) : page.controls,
    text: text.slice(0, 60_000),
  };
}

/** The observation of a document. */
export function documentOf(
  reading: DocumentReading,
  { url, upgrades }: Place,
  redact: Redactor,
): Unstamped<Document> {
  const title = readableText(reading.title).trim();
  const opens = redact.isPrivate ? [] : reading.controls.filter(readsAsStatement);
  return {
    kind: 'document',
    url: redact.url(url),
    language: languageTag(reading.language),
    title: redact.text(title),
    links: (redact.isPrivate ? [] : reading.links).map((link) => ({
      text: redact.text(readableText(link.text).trim(), MAX_LINK_TEXT_LENGTH),
      url: redact.url(link.url),
    })),
    ...(opens.length > 0
      ? {
          statementControls: [...new Set(opens.map((name) => redact.text(name, 120)))].slice(0, MAX_CONTROLS),
        }
      : {}),
    frames: reading.frames.map((frame) => ({ url: redact.url(frame.url), loaded: frame.loaded })),
    upgradesInsecureRequests: upgrades || reading.upgrades,
    ...(redact.isPrivate ? { withheld: true as const } : {}),
    ...(isStatementPage({ url, title }) && !redact.isPrivate ? { text: linesOf(reading.text) } : {}),
  };
}

/** The text line by line, each as a visitor reads it, without what is somebody's: it may be shown to whom it is about. */
const linesOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => withoutPersonalData(readableText(line).trim()))
    .join('\n');

/** Whether the headers contain `upgrade-insecure-requests` (CSP, Upgrade Insecure Requests). */
export const upgradesInsecure = (headers: HeaderList): boolean =>
  headersOf(headers, 'content-security-policy').some((policy) => /upgrade-insecure-requests/i.test(policy));
