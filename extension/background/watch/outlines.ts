/** Asks the content scripts of a page for something, about what is outlined on it. */
import browser from 'webextension-polyfill';
import type { PageDocument } from '../record/record-head.ts';
import type { TabRecord } from '../record/record.ts';

/** Milliseconds that a document may take. */
const REPLY_TIMEOUT_MS = 1000;
/** Frames of a page that are asked. */
const MOST_FRAMES = 100;

/** The documents of the shown page that a message can reach: a blank window has no frame of its own here. */
export const documentsOf = (record: TabRecord): PageDocument[] =>
  record.documents.shown.filter(({ frame }) => frame >= 0).slice(0, MOST_FRAMES);

/** The answer of a document; undefined if it has none, or is too late. */
export async function askDocument(
  record: TabRecord,
  { frame }: PageDocument,
  message: object,
): Promise<unknown> {
  const asked: Promise<unknown> = browser.tabs.sendMessage(record.head.tab, message, { frameId: frame });
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), REPLY_TIMEOUT_MS));
  return Promise.race([asked.catch(() => undefined), late]);
}

/** Removes the outlines of all documents of the page. */
export async function hideOutlines(record: TabRecord): Promise<void> {
  await Promise.all(documentsOf(record).map((each) => askDocument(record, each, { type: 'hide' })));
}
