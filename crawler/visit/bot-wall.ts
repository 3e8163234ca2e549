/** Recognises a bot wall: a page that stands before the site and refuses automatic visitors. */
import * as z from 'zod';

/**
 * What of a page shows that it is a bot wall. `length`: characters of visible text. `challenge`: it has a
 * challenge's elements. `empty`: the server sent a document of no bytes, and nothing came into it since.
 */
export const wallReadingSchema = z.object({
  title: z.string(),
  length: z.number(),
  challenge: z.boolean(),
  empty: z.boolean(),
});

/** Reads the page. It runs in an isolated world, so it uses nothing from outside itself. */
export function readWall(): z.infer<typeof wallReadingSchema> {
  const markers = [
    'script[src*="/cdn-cgi/challenge-platform/"]',
    'iframe[src*="captcha"]',
    'iframe[src*="challenges.cloudflare.com"]',
    'script[src*="captcha-delivery.com"]',
    '#challenge-form',
    '#px-captcha',
  ].join();
  const [came] = performance.getEntriesByType('navigation');
  const sent = came instanceof PerformanceNavigationTiming ? came.decodedBodySize : 1;
  const { head, body } = document;
  return {
    empty: sent === 0 && !head?.hasChildNodes() && !body?.hasChildNodes(),
    title: document.title.slice(0, 300),
    length: (document.body?.innerText ?? '').trim().length,
    challenge: document.querySelector(markers) !== null,
  };
}

const wallTitles = [
  /just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|verify you are/i,
  /security check|pardon our interruption|ddos|captcha|toegang geweigerd|bent u een robot|even geduld/i,
];

/**
 * Why the page is a bot wall, in one line; null when it is the site. Status 403 and 429 always count. By its
 * content only a short page counts, since a site may have an article about captchas.
 */
export function wallReason(
  status: number | null,
  reading: Omit<z.infer<typeof wallReadingSchema>, 'empty'>,
): string | null {
  const title = reading.title.trim().slice(0, 60);
  if (status === 403 || status === 429)
    return `answered ${status}${title ? ` ("${title}")` : ''}: the site refuses automatic visits`;
  const short = reading.length < 1200;
  if (short && (reading.challenge || wallTitles.some((title) => title.test(reading.title))))
    return `a challenge page ("${title}") stands before the site`;
  return null;
}
