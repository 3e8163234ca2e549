/** A page's document as an observation: its language, links and frames; the same for every sensor. */
import * as z from 'zod';
import type { Document, Unstamped } from '../../rules/evidence/index.ts';
import { isStatementPage } from '../../rules/knowledge/statement-words.ts';
import type { Redactor } from '../redact/redactor.ts';
import { headersOf, type HeaderList } from './headers.ts';

const text = z.string().max(2000);

/** What `watch/page/read-document.ts` reads. A page can forge it, so all is bounded. */
export const documentReadingSchema = z.object({
  language: z.string().max(200),
  title: text,
  links: z.array(z.object({ text, url: text })).max(400),
  frames: z.array(z.object({ url: text, loaded: z.boolean() })).max(100),
  upgrades: z.boolean(),
  text: z.string().max(60_000),
});
export type DocumentReading = z.infer<typeof documentReadingSchema>;

const MAX_LANGUAGE_LENGTH = 35;
const MAX_LINK_TEXT_LENGTH = 120;

interface Place {
  url: string;
  /** The headers of the page have insecure requests upgraded: see `upgradesInsecure`. */
  upgrades: boolean;
}

export function documentOf(
  reading: DocumentReading,
  { url, upgrades }: Place,
  redact: Redactor,
): Unstamped<Document> {
  return {
    kind: 'document',
    url: redact.url(url),
    language: reading.language.slice(0, MAX_LANGUAGE_LENGTH),
    title: redact.text(reading.title),
    links: reading.links.map((link) => ({
      text: redact.text(link.text, MAX_LINK_TEXT_LENGTH),
      url: redact.url(link.url),
    })),
    frames: reading.frames.map((frame) => ({ url: redact.url(frame.url), loaded: frame.loaded })),
    upgradesInsecureRequests: upgrades || reading.upgrades,
    // The text of a statement is what was published, so it is kept as it is.
    ...(isStatementPage({ url, title: reading.title }) ? { text: reading.text } : {}),
  };
}

/** Whether the headers of a page say `upgrade-insecure-requests`. */
export const upgradesInsecure = (headers: HeaderList): boolean =>
  headersOf(headers, 'content-security-policy').some((policy) => /upgrade-insecure-requests/i.test(policy));
