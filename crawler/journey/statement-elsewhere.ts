/**
 * Reads a statement that stands at another host, where a service holds it for the site. It is visited in a profile of
 * its own, of which only the text is judged: what that host does in a browser is not this site's doing.
 */
import { hostOf, siteOf } from '../../rules/address.ts';
import { mayHoldStatement } from '../../rules/facts/statement-host.ts';
import { leadsToStatement, readsAsStatement } from '../../rules/knowledge/statement-words.ts';
import type { LiveBrowser } from '../browser/pool.ts';
import { isPrivateHost } from '../network/private-address.ts';
import type { FoundLink } from '../pages/links.ts';
import { visitAside } from './aside.ts';
import type { Journey } from './journey.ts';

/** Records the text of the statement if it stands at another host. Never throws for what that host does. */
export async function readStatementElsewhere(
  journey: Journey,
  live: LiveBrowser,
  links: readonly FoundLink[],
): Promise<void> {
  const url = placeElsewhere({
    promised: journey.run.policy.statement.url,
    redirected: journey.statementAt,
    pages: journey.pages?.urls ?? [],
    links,
    allowedSites: journey.allowedSites,
  });
  if (url === null || journey.stopped) return;
  try {
    await read(journey, live, url);
  } catch {
    // Without it, the rules that read the statement say that no page has its text.
  }
}

/** What is known of where the statement stands. */
interface Known {
  /** Its address in the policy. */
  promised: string | undefined;
  /** Where the site's own address of it leads, if that is another site. */
  redirected: string | undefined;
  /** The pages that were visited. */
  pages: readonly string[];
  links: readonly FoundLink[];
  allowedSites: ReadonlySet<string>;
}

/**
 * Where it stands, if that is another host: where the policy says, where the site's own address leads, or where the
 * front page links to, if the site has none itself.
 */
export function placeElsewhere({ promised, redirected, pages, links, allowedSites }: Known): string | null {
  const isElsewhere = (url: string): boolean =>
    /^https?:/.test(url) &&
    !allowedSites.has(siteOf(url)) &&
    !isPrivateHost(hostOf(url)) &&
    !/\.pdf$/i.test(url);
  const named = [promised, redirected].find((each) => each !== undefined && isElsewhere(each));
  if (named !== undefined) return named;
  if (pages.some((url) => leadsToStatement({ url }))) return null;
  const linked = links.find(
    ({ url, text }) => isElsewhere(url) && readsAsStatement(text) && mayHoldStatement(url),
  );
  return linked?.url ?? null;
}

async function read(journey: Journey, live: LiveBrowser, url: string): Promise<void> {
  const { recorder } = journey.profile;
  for (const seen of await visitAside(journey, live, {
    name: 'statement',
    url,
    allowedSites: new Set(),
    afterwards: 'short',
  }))
    if (seen.kind === 'document' && seen.text !== undefined) {
      const { language, title, text } = seen;
      const nothing = { links: [], frames: [], upgradesInsecureRequests: false };
      recorder.record(
        { kind: 'document', url: seen.url, language, title, text, ...nothing },
        { ...recorder.now(), page: seen.url },
      );
      return;
    }
}
