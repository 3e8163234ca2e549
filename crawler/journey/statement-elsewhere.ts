/**
 * Reads a statement that stands at another host, where a service holds it for the site. It is visited in a profile of
 * its own, of which only the text is kept: what that host does in a browser is not this site's doing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostOf, siteOf } from '../../rules/address.ts';
import { mayHoldStatement } from '../../rules/facts/statement-host.ts';
import { leadsToStatement, readsAsStatement } from '../../rules/knowledge/statement-words.ts';
import type { LiveBrowser } from '../browser/pool.ts';
import { isPrivateHost } from '../network/private-address.ts';
import type { FoundLink } from '../pages/links.ts';
import { Profile } from '../profile.ts';
import { EVIDENCE_FILE, readEvidence } from '../run/evidence-files.ts';
import { visit } from '../visit/visit.ts';
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
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-'));
  try {
    await journey.crawl.whenFree(journey.choice, url, () => read(journey, live, url, join(folder, 'visit')));
  } catch {
    // Without it, the rules that read the statement say that no page has its text.
  } finally {
    await rm(folder, { recursive: true, force: true });
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

async function read(journey: Journey, live: LiveBrowser, url: string, folder: string): Promise<void> {
  const { redact } = journey.crawl;
  const { recorder } = journey.profile;
  const profile = await Profile.open({ ...live, redact, folder });
  try {
    await visit({ profile, allowedSites: new Set(), timeouts: journey.timeouts }, url, { short: true });
  } finally {
    await profile.close();
  }
  for (const seen of await readEvidence(join(folder, EVIDENCE_FILE)))
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
