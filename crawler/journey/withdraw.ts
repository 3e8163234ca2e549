/** The second half of the journey `withdraw`. */
import { isAllowed } from '../visit/outcome.ts';
import { isAboutCookies, leadsToStatement } from '../../rules/knowledge/statement-words.ts';
import type { JourneyResult } from '../run/progress.ts';
import { addressDoesSomething } from '../pages/actions.ts';
import type { Accepted, Journey } from './journey.ts';

/** Pages about cookies or privacy on which the crawler looks for a control to withdraw consent. */
const MAX_POLICY_PAGES = 2;

/**
 * Withdraws consent on the first page that has a control for it, and visits the pages again. They were visited
 * with consent before.
 */
export async function withdrawSteps(
  journey: Journey,
  { pages, links, home }: Accepted,
): Promise<JourneyResult> {
  const { choiceStep } = journey;
  choiceStep.nothingChosen('no page to withdraw on could be visited');
  // If the front page has no control to change the choice, a page about cookies or privacy may have one.
  const safe = links.filter(({ url }) => URL.canParse(url) && !addressDoesSomething(new URL(url)));
  const candidates = new Set([...pages.urls, ...safe.map(({ url }) => url)]);
  const isAboutCookiesOrPrivacy = (url: string): boolean =>
    leadsToStatement({ url }) || isAboutCookies({ url });
  // A dialog may link to the page of its maker, where nothing is withdrawn.
  const policyPages = [...candidates].filter(
    (url) => url !== home && isAllowed(url, home, journey.allowedSites) && isAboutCookiesOrPrivacy(url),
  );
  const missed: string[] = [];
  const places = [home, ...policyPages.slice(0, MAX_POLICY_PAGES)];
  for (const [detour, url] of places.entries()) {
    if (journey.stopped) break;
    const visited = await journey.visit(url, {
      act: (tab) => choiceStep.withdraw(tab, detour),
      ...(detour > 0 ? { afterwards: 'short' } : {}),
    });
    if (visited?.outcome !== 'loaded' || (visited.status ?? 0) >= 400) missed.push(url);
    else if (choiceStep.outcome !== 'not-offered') break;
  }
  choiceStep.recordNotOffered(missed.map(journey.profile.redact.url));
  if (choiceStep.outcome !== 'confirmed') return journey.unconfirmed();
  await journey.visitAll(pages, { home: true, more: pages.urls.length + places.length });
  return journey.result('complete', null);
}
