/**
 * The steps of each journey.
 *
 * none: visits the pages. accept, reject and category: visit the front page and choose, then visit the pages,
 * the front page included; accept and reject then visit the front page with the session cleared. withdraw:
 * accepts, visits the pages, withdraws consent, and visits the pages again.
 */
import { linksOf } from '../discover.ts';
import type { JourneyResult } from '../run/progress.ts';
import { clearSession } from './clear-session.ts';
import type { Journey } from './journey.ts';
import { withdrawSteps } from './withdraw.ts';

/** Takes all steps of the journey. A front page that does not load ends it as failed. */
export async function takeSteps(journey: Journey): Promise<JourneyResult> {
  const { choice, choiceStep, crawl } = journey;
  const { url } = crawl.site;
  let links: string[] = [];
  const entry = await journey.visit(url, {
    act: async (page, main) => {
      links = await linksOf(main).catch(() => []);
      await choiceStep.makeChoice(page);
    },
    late: (page) => choiceStep.lookAgain(page),
  });
  if (entry.outcome !== 'loaded') return journey.result('failed', `${url}: ${entry.reason ?? entry.outcome}`);
  const pages = crawl.pagesFrom(entry.finalUrl, links);
  if (choice === 'none') {
    await journey.visitAll(pages.slice(1), pages.length);
    return journey.result('complete', null);
  }
  if (choiceStep.outcome !== 'confirmed') return journey.unconfirmed();
  if (choice === 'withdraw') return withdrawSteps(journey, { pages, links, home: entry.finalUrl });
  return stepsAfterChoice(journey, pages);
}

/** Visits the front page again: the rules judge what it does on a fresh load after the choice. */
async function stepsAfterChoice(journey: Journey, pages: readonly string[]): Promise<JourneyResult> {
  const { choice, choiceStep, crawl, profile } = journey;
  const revisits = choice === 'accept' || choice === 'reject';
  await journey.visitAll(pages, pages.length + (revisits ? 2 : 1));
  if (revisits && !journey.stopped) {
    await clearSession(profile);
    await journey.visit(crawl.site.url, { act: (page) => choiceStep.revisit(page), short: true });
  }
  return journey.result('complete', null);
}
