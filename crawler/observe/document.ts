/** The page's document: its language, links and frames, as they stand when the page is left. */
import * as z from 'zod';
import { readFrame } from '../browser/frames.ts';
import { readDocument } from './in-page/read-document.ts';
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
    let upgradesByHeader = false;
    network.listen({
      finished: ({ mainFrame, response }) => {
        if (!mainFrame || !response) return;
        upgradesByHeader = Object.entries(response.headers).some(([name, value]) => /^content-security-policy$/i.test(name) && /upgrade-insecure-requests/i.test(value));
      },
    });
    return {
      async snapshot({ moment, frames }) {
        const main = frames.find(({ top }) => top);
        if (moment !== 'page-end' || !main) return;
        const reading = await readFrame(main, readDocument, readingSchema);
        recorder.record({
          kind: 'document',
          url: redact.url(main.url),
          language: reading.language,
          title: redact.text(reading.title),
          links: reading.links.map(({ text, url }) => ({ text: redact.text(text, 120), url: redact.url(url) })),
          frames: reading.frames.map(({ url, loaded }) => ({ url: redact.url(url), loaded })),
          upgradesInsecureRequests: upgradesByHeader || reading.upgrades,
          ...(statement.test(`${new URL(main.url).pathname} ${reading.title}`) ? { text: reading.text } : {}),
        });
      },
    };
  },
});
