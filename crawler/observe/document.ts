/** Observes the page's document when the page is left: its language, links and frames. */
import { readDocument } from '../../watch/page/read-document.ts';
import { documentOf, documentReadingSchema, upgradesInsecure } from '../../watch/observations/document.ts';
import { readFrame } from '../browser/frames.ts';
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
        const reading = await readFrame(main, readDocument, documentReadingSchema);
        recorder.record(documentOf(reading, { url: main.url, upgrades }, redact));
      },
    };
  },
});
