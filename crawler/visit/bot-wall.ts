/** Tells an answer of the site from a wall in front of it. */
import * as z from 'zod';

export const wallReadingSchema = z.object({ title: z.string(), length: z.number(), challenge: z.boolean() });

/** Runs in an isolated world of the page. */
export function readWall(): z.infer<typeof wallReadingSchema> {
  const markers =
    'script[src*="/cdn-cgi/challenge-platform/"], iframe[src*="captcha"], iframe[src*="challenges.cloudflare.com"], script[src*="captcha-delivery.com"], #challenge-form, #px-captcha';
  return {
    title: document.title.slice(0, 300),
    length: (document.body?.innerText ?? '').trim().length,
    challenge: document.querySelector(markers) !== null,
  };
}

const wallTitle =
  /just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|verify you are|security check|pardon our interruption|ddos|captcha|toegang geweigerd|bent u een robot|even geduld/i;

/** One line why this is a wall, or null when it is the site. A short page is asked for: an article about captchas is none. */
export function wallReason(status: number | null, reading: z.infer<typeof wallReadingSchema>): string | null {
  const title = reading.title.trim().slice(0, 60);
  if (status === 403 || status === 429)
    return `answered ${status}${title ? ` ("${title}")` : ''}: the site refuses automatic visits`;
  const short = reading.length < 1200;
  if (short && (reading.challenge || wallTitle.test(reading.title)))
    return `a challenge page ("${title}") stands before the site`;
  return null;
}
