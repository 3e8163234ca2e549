/** The second half of a journey that takes its consent back. */
import { isAboutCookies, leadsToStatement } from '../../rules/knowledge/statement-words.ts';
import type { JourneyResult } from '../run/progress.ts';
import type { Journey } from './journey.ts';

/** Pages beside the front page on which the control to change the choice is looked for. */
const MAX_POLICY_PAGES = 2;

interface Accepted {
  pages: readonly string[];
  /** What the front page links to. */
  links: readonly string[];
  /** Address of the front page after redirects. */
  home: string;
}

export async function withdrawSteps(
  journey: Journey,
  { pages, links, home }: Accepted,
): Promise<JourneyResult> {
  const { choiceStep } = journey;
  const total = 2 * pages.length + 1;
  await journey.visitAll(pages.slice(1), total);
  // Where the front page has no control to change the choice, the pages that tell about cookies may.
  const candidates = new Set([...pages, ...links]);
  const tells = (url: string): boolean => leadsToStatement({ url }) || isAboutCookies({ url });
  const policyPages = [...candidates].filter((url) => url !== home && tells(url));
  const places = [home, ...policyPages.slice(0, MAX_POLICY_PAGES)];
  for (const [detour, url] of places.entries()) {
    if (journey.stopped) break;
    const last = detour === places.length - 1;
    await journey.visit(url, {
      act: (page) => choiceStep.withdraw(page, { detour, last }),
      short: detour > 0,
    });
    if (choiceStep.outcome !== 'not-offered') break;
  }
  if (choiceStep.outcome !== 'confirmed') return journey.unconfirmed();
  await journey.visitAll(pages, total);
  return journey.result('complete', null);
}
