/** The page's document: its language, links and frames, as they stand when the page is left. */
import * as z from 'zod';
import { readFrame } from '../browser/frames.ts';
import { readDocument } from '../../watch/in-page/read-document.ts';
import { defineObserver } from './observer.ts';

const readingSchema = z.object({
  language: z.string(),
  title: z.string(),
  links: z.array(z.object({ text: z.string(), url: z.string() })).max(400),
  frames: z.array(z.object({ url: z.string(), loaded: z.boolean() })).max(100),
  upgrades: z.boolean(),
  text: z.string(),
});

/** A page that is, or seems to be, the statement: its text is what was published, so it is kept as it is. */
const statement = /privac|cookie|gegevensbescherming|datenschutz|avg-|gdpr/i;

export const observer = defineObserver({
  kinds: ['document'],
  create({ recorder, redact, network }) {
    /** Of the tab that is visited, not of windows that it opens. */
    const upgradesByHeader = new Map<string, boolean>();
    network.listen({
      finished: ({ mainFrame, frameId, response }) => {
        if (!mainFrame || !response || frameId === null) return;
        upgradesByHeader.set(frameId, Object.entries(response.headers).some(([name, value]) => /^content-security-policy$/i.test(name) && /upgrade-insecure-requests/i.test(value)));
      },
    });
    return {
      async snapshot({ moment, frames }) {
        const main = frames.find(({ top }) => top);
        if (moment !== 'page-end' || !main) return;
        const byHeader = upgradesByHeader.get(main.frameId) ?? false;
        upgradesByHeader.clear();
        const reading = await readFrame(main, readDocument, readingSchema);
        recorder.record({
          kind: 'document',
          url: redact.url(main.url),
          language: reading.language,
          title: redact.text(reading.title),
          links: reading.links.map(({ text, url }) => ({ text: redact.text(text, 120), url: redact.url(url) })),
          frames: reading.frames.map(({ url, loaded }) => ({ url: redact.url(url), loaded })),
          upgradesInsecureRequests: byHeader || reading.upgrades,
          ...(statement.test(`${new URL(main.url).pathname} ${reading.title}`) ? { text: reading.text } : {}),
        });
      },
    };
  },
});
