/** Observes the page's document when the page is left: its language, links and frames. */
import { readDocument } from '../../watch/page/read-document.ts';
import {
  documentOf,
  documentReadingSchema,
  upgradesInsecure,
  withFrame,
  type DocumentReading,
} from '../../watch/observations/document.ts';
import { siteOf } from '../../rules/address.ts';
import { mayHoldStatement } from '../../rules/facts/statement-host.ts';
import { isStatementPage, mentionsPrivacy } from '../../rules/knowledge/statement-words.ts';
import { readTree, type LiveFrame } from '../browser/frames.ts';
import { defineObserver } from './observer.ts';

/** Kind `document`. */
export const observer = defineObserver({
  kinds: ['document'],
  create({ recorder, redact, network }) {
    /**
     * Whether the document's CSP upgrades insecure requests, by frame id: windows that the page opens have
     * their own.
     */
    const upgradesByHeader = new Map<string, boolean>();
    network.listen({
      finished: ({ mainFrame, frameId, response }) => {
        if (mainFrame && response && frameId !== null)
          upgradesByHeader.set(frameId, upgradesInsecure(Object.entries(response.headers)));
      },
    });
    return {
      async snapshot({ moment, frames }) {
        const main = frames.find(({ top }) => top);
        if (moment !== 'page-end' || !main) return;
        const upgrades = upgradesByHeader.get(main.frameId) ?? false;
        upgradesByHeader.clear();
        let reading = await readTree(main, readDocument, documentReadingSchema);
        const around = { main, holds: isEmptyStatement(main, reading) };
        for (const frame of framesWithin(around, frames)) {
          const inner = await readTree(frame, readDocument, documentReadingSchema).catch(() => null);
          if (inner) reading = withFrame(reading, inner, partOf(frame, around, inner));
        }
        recorder.record(documentOf(reading, { url: main.url, upgrades }, redact));
      },
    };
  },
});

/** Frames of which links and text may belong to the page. */
const MAX_FRAMES = 8;

/** The page around its frames. */
interface Around {
  main: LiveFrame;
  /** It is called a statement and has no text of its own: a frame holds that. */
  holds: boolean;
}

/** In characters. A statement that is shorter may stand in a frame. */
const SHORT_STATEMENT = 600;
const isEmptyStatement = ({ url }: LiveFrame, { title, text }: DocumentReading): boolean =>
  text.length < SHORT_STATEMENT && isStatementPage({ url, title });

const framesWithin = (around: Around, frames: readonly LiveFrame[]): LiveFrame[] =>
  frames
    .filter(
      ({ top, url }) =>
        !top &&
        (isOfSite(url, around.main) ||
          isStatementPage({ url, title: '' }) ||
          (around.holds && /^https?:/.test(url) && mayHoldStatement(url))),
    )
    .slice(0, MAX_FRAMES);

const isOfSite = (url: string, main: LiveFrame): boolean =>
  url === 'about:srcdoc' || (/^https?:/.test(url) && siteOf(url) === siteOf(main.url));

/** A frame of the site is a part of the page. Of another host only a statement is, which a service may hold. */
const partOf = ({ url }: LiveFrame, { main, holds }: Around, { title, text }: DocumentReading) => ({
  links: isOfSite(url, main),
  text:
    isOfSite(url, main) ||
    isStatementPage({ url, title }) ||
    (holds && text.length >= SHORT_STATEMENT && mentionsPrivacy(text)),
});
