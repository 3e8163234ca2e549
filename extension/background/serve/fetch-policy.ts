/**
 * Fetches the company's policy, once, because the user asked for it: the only request that the extension
 * makes.
 */
import { largestPolicy, type Answer } from '../../messages/ui.ts';

/** Milliseconds. */
const FETCH_TIMEOUT_MS = 15_000;

/**
 * Fetches the text of a policy.
 * @throws Error with a line of English when it cannot
 */
export async function fetchPolicy(url: string): Promise<Answer<'policy-fetch'>> {
  const fail = (problem: string): Answer<'policy-fetch'> => ({ ok: false, problems: [`${url}: ${problem}`] });
  const parsed = URL.parse(url);
  if (!parsed || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:'))
    return fail('is not a web address; expected one such as https://www.example.nl/policy.yaml');
  if (parsed.protocol === 'http:' && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname))
    return fail('is not https: the connection would not be secure');
  try {
    const response = await fetch(parsed, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
    });
    if (!response.ok) return fail(`answered ${response.status}`);
    const text = await bounded(response);
    if (text === null)
      return fail(`is longer than ${largestPolicy} characters, too long for a policy; choose the right file`);
    return {
      ok: true,
      text,
      fileName: decodeURIComponent(parsed.pathname.split('/').at(-1) ?? '').slice(0, 200) || parsed.hostname,
    };
  } catch (error) {
    return fail(`could not be fetched (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** The text; null if it is too long, in which case the rest is not read. */
async function bounded(response: Response): Promise<string | null> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += part.value;
    if (text.length > largestPolicy) {
      await reader?.cancel();
      return null;
    }
  }
  return text;
}
