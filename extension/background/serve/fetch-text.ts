/** Fetches a text, once, because the user asked for it: the only requests that the extension makes. */

const PATIENCE_SECONDS = 15;
const isLocal = ({ hostname }: URL): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

export type Fetched = { ok: true; text: string; url: URL } | { ok: false; problem: string };

/** What is wrong with an address to fetch from; null if nothing is. */
function problemOf(url: URL | null): string | null {
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return 'is not a web address; expected one such as https://www.example.nl/policy.yaml';
  return url.protocol === 'http:' && !isLocal(url)
    ? 'is not https: the connection would not be secure'
    : null;
}

/** Fetches the text at an address, if it is no longer than `longest` characters. */
export async function fetchText(url: URL | null, longest: number): Promise<Fetched> {
  const problem = problemOf(url);
  if (!url || problem !== null) return { ok: false, problem: problem ?? '' };
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_SECONDS * 1000),
    });
    // It may have been sent on to an address that nobody would have been sent to.
    const led = response.url === '' ? null : problemOf(URL.parse(response.url));
    if (led !== null) return { ok: false, problem: `leads to ${response.url}, which ${led}` };
    if (!response.ok) return { ok: false, problem: `answered ${response.status}` };
    const text = await bounded(response, longest);
    return text === null
      ? { ok: false, problem: `is longer than ${longest} characters; choose the right file` }
      : { ok: true, text, url };
  } catch (error) {
    return { ok: false, problem: whyNot(error) };
  }
}

/** Each browser has words of its own for it, of which none say what to do. */
const whyNot = (error: unknown): string =>
  error instanceof DOMException && error.name === 'TimeoutError'
    ? `was not there in full within ${PATIENCE_SECONDS} seconds; try again later`
    : 'cannot be reached: its server does not answer, breaks off, or has a certificate that this browser does not trust';

/** The text; null if it is too long, in which case the rest is not read. */
async function bounded(response: Response, longest: number): Promise<string | null> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const parts: string[] = [];
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > longest) {
      await reader?.cancel();
      return null;
    }
  }
  return parts.join('');
}
