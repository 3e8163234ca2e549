/**
 * The steps of each journey.
 *
 * none: visits the pages. accept, reject and category: visit the front page and choose, then visit the pages,
 * the front page included; accept and reject then visit the front page with the session cleared. withdraw:
 * accepts, visits the pages, withdraws consent, and visits the pages again; if there is a journey accept, it
 * goes on where that one has visited the pages.
 */
import { linksOf } from '../discover.ts';
import type { JourneyResult } from '../run/progress.ts';
import type { VisitResult } from '../visit/visit.ts';
import { endSession } from './profile-state.ts';
import type { Accepted, Journey } from './journey.ts';
import { withdrawSteps } from './withdraw.ts';

/** The front page as the journey found it. */
export interface Entry extends VisitResult {
  /** Addresses that it links to. */
  links: readonly string[];
}

/** The first step: visits the front page and makes the choice there. */
export async function enter(journey: Journey): Promise<Entry> {
  const { choiceStep, crawl } = journey;
  let links: string[] = [];
  const entry = await journey.enter(crawl.site.url, {
    act: async (tab, main) => {
      links = await linksOf(main).catch(() => []);
      await choiceStep.makeChoice(tab);
    },
    late: (tab) => choiceStep.lookAgain(tab),
  });
  if (entry.outcome === 'loaded' && !choiceStep.bannerSeen) crawl.banner.missed();
  return { ...entry, links };
}

/** Takes all other steps. A front page that did not load ends the journey as failed. */
export async function takeSteps(journey: Journey, entry: Entry): Promise<JourneyResult> {
  const { choice, choiceStep, crawl } = journey;
  const { outcome, reason, finalUrl: home, links } = entry;
  if (outcome !== 'loaded') return journey.result('failed', `${crawl.site.url}: ${reason ?? outcome}`);
  const pages = await crawl.pagesFor(choice, home, links);
  if (choice === 'none') {
    await journey.visitAll(pages.slice(1), pages.length);
    return journey.result('complete', null);
  }
  if (choiceStep.outcome !== 'confirmed') return journey.unconfirmed();
  const accepted = { pages, links, home };
  if (choice !== 'withdraw') return stepsAfterChoice(journey, accepted);
  await journey.visitAll(pages.slice(1), 2 * pages.length + 1);
  return withdrawSteps(journey, accepted);
}

/** Visits the front page again: the rules judge what it does on a fresh load after the choice. */
async function stepsAfterChoice(journey: Journey, found: Accepted): Promise<JourneyResult> {
  const { choice, choiceStep, crawl, profile } = journey;
  const { pages } = found;
  const revisits = choice === 'accept' || choice === 'reject';
  await journey.visitAll(pages, pages.length + (revisits ? 2 : 1));
  if (revisits && !journey.stopped) {
    if (crawl.goesOn(choice)) await journey.leaveFork(found);
    await endSession(profile);
    await journey.visit(crawl.site.url, { act: (tab) => choiceStep.revisit(tab), short: true });
  }
  return journey.result('complete', null);
}
