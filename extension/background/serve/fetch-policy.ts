/** Fetches the policy of an organisation, when the user asks for it. */
import { largestPolicy, type Answer } from '../../messages/ui.ts';
import { fetchText } from './fetch-text.ts';

/** Where a site keeps its policy, if an address names no file. */
const WELL_KNOWN = '/.well-known/cookiewacht.yaml';

/** The text of a policy, or why there is none. */
export async function fetchPolicy(address: string): Promise<Answer<'policy-fetch'>> {
  const url = URL.parse(address);
  if (url && url.pathname === '/' && url.search === '') url.pathname = WELL_KNOWN;
  const fetched = await fetchText(url, largestPolicy);
  if (!fetched.ok) return { ok: false, problems: [`${url?.href ?? address}: ${fetched.problem}`] };
  const name = nameIn(fetched.url.pathname.split('/').at(-1) ?? '');
  return { ok: true, text: fetched.text, fileName: name || fetched.url.hostname };
}

function nameIn(part: string): string {
  try {
    return decodeURIComponent(part).slice(0, 200);
  } catch {
    return part.slice(0, 200);
  }
}
