/**
 * The steps of each journey.
 *
 * none: visits the pages. accept, reject and category: visit the front page and choose, then visit the pages,
 * the front page included; accept and reject then visit the front page with the session cleared. withdraw:
 * accepts, visits the pages, withdraws consent, and visits the pages again; if there is a journey accept, it
 * goes on where that one has visited the pages.
 */
import { pageKey } from '../discover.ts';
import { framesOf, type LiveFrame } from '../browser/frames.ts';
import type { Tab } from '../browser/tab.ts';
import { linksOf, type FoundLink } from '../pages/links.ts';
import type { JourneyResult } from '../run/progress.ts';
import { isAllowed } from '../visit/outcome.ts';
import { mainFrame } from '../visit/tab.ts';
import type { VisitResult } from '../visit/visit.ts';
import type { PageList } from './page-list.ts';
import { endSession } from './profile-state.ts';
import type { Accepted, Journey } from './journey.ts';
import { passEntrances } from './entrance.ts';
import { isWall, leadsNowhere } from './wall.ts';
import { withdrawSteps } from './withdraw.ts';
import { upTo } from '../../rules/text-ends.ts';

/** The front page as the journey found it. */
export interface Entry extends VisitResult {
  /** Its links. */
  links: readonly FoundLink[];
  /**
   * The page to which the choice led, with its links, and those of the page that asked; null when the visitor stayed on
   * the front page.
   */
  behind: { url: string; links: readonly FoundLink[]; before: readonly FoundLink[] } | null;
}

/** The first step: visits the front page and makes the choice there. */
export async function enter(journey: Journey): Promise<Entry> {
  const { choiceStep, crawl, profile } = journey;
  let links: FoundLink[] = [];
  let behind: Entry['behind'] = null;
  const entry = await journey.enter(crawl.entry, {
    act: async (tab, main) => {
      links = await linksOn(tab, main);
      const passed = await passEntrances(journey, tab);
      await choiceStep.makeChoice(tab);
      // A chooser that has a banner itself is passed after the choice.
      if (passed.length === 0 && choiceStep.bannerSeen) passed.push(...(await passEntrances(journey, tab)));
      const now = await mainFrame(profile, tab);
      const moved = pageKey(now.url) !== pageKey(main.url) && isOwnPage(journey, now.url);
      if (moved) {
        profile.recorder.arriveAt(profile.redact.url(now.url));
        const before = passed.length === 0 ? links : [];
        behind = { url: now.url, links: await linksOn(tab, now), before };
      } else if (passed.length > 0) links = await linksOn(tab, now);
      else if (choiceStep.outcome === 'confirmed' && leadsNowhere(links, now.url))
        behind = await inItsPlace(tab, now, links);
      return passed;
    },
    late: (tab) => choiceStep.lookAgain(tab),
  });
  if (entry.outcome === 'loaded' && !choiceStep.bannerSeen) crawl.banner.missed();
  return { ...entry, links, behind };
}

/** The page that the answer put in the place of the question, if it leads further; else null. */
async function inItsPlace(tab: Tab, now: LiveFrame, before: readonly FoundLink[]): Promise<Entry['behind']> {
  const links = await linksOn(tab, now);
  return leadsNowhere(links, now.url) ? null : { url: now.url, links, before };
}

const linksOn = async (tab: Tab, main: LiveFrame): Promise<FoundLink[]> =>
  linksOf(main, await framesOf(tab.documents)).catch(() => []);

/** The way back to the front page may carry an answer, which is given once. */
function homeBehind(site: string, url: string): string {
  const plain = (address: string): string => pageKey(upTo(address, '?#'));
  return plain(site) === plain(url) ? site : url;
}

const isOwnPage = ({ crawl: { site }, allowedSites }: Journey, url: string): boolean =>
  /^https?:/.test(url) && isAllowed(url, site.url, allowedSites);

/**
 * Takes all other steps. A front page that did not load ends the journey as failed. `chosen`: called once the choice is
 * confirmed, before the visits that follow.
 */
export async function takeSteps(journey: Journey, entry: Entry, chosen: () => void): Promise<JourneyResult> {
  const { choice, choiceStep, crawl } = journey;
  const { outcome, reason, links, behind } = entry;
  if (outcome !== 'loaded') return journey.result('failed', `${crawl.entry}: ${reason ?? outcome}`);
  const wall =
    behind === null &&
    isWall({ asked: crawl.entry, url: entry.finalUrl, banner: choiceStep.bannerSeen, links });
  const home = wall ? crawl.entry : behind ? homeBehind(crawl.entry, behind.url) : entry.finalUrl;
  if (choice === 'none') {
    if (wall) crawl.letOthersChoose(choice);
    const pages = wall
      ? crawl.ownPages(home, links)
      : await crawl.pagesFor(choice, home, behind ?? { links });
    await journey.visitAll(pages, { home: false, more: 0, look: lookOn(journey) });
    return journey.result('complete', null);
  }
  if (wall && choiceStep.outcome !== 'confirmed') {
    choiceStep.recordNoBanner();
    return journey.unconfirmed();
  }
  const pages = await crawl.pagesFor(choice, home, behind ?? { links });
  if (choiceStep.outcome === 'no-banner') await chooseElsewhere(journey, pages);
  choiceStep.recordNoBanner();
  if (choiceStep.outcome !== 'confirmed') return journey.unconfirmed();
  chosen();
  const accepted = {
    pages,
    links: behind?.links ?? links,
    home: journey.askedOn ?? home,
    behind: behind !== null || journey.askedOn !== null,
  };
  if (choice !== 'withdraw') return stepsAfterChoice(journey, accepted);
  await journey.visitAll(pages, { home: false, more: pages.urls.length + 1 });
  return withdrawSteps(journey, accepted);
}

/** Pages on which a journey looks for a banner when no other journey says where one is. */
const MAX_PAGES_TO_ASK = 3;

/** For the journey `none`: the front page of a site with a banner may have none, as where it only leads further. */
const lookOn =
  ({ choiceStep, crawl }: Journey) =>
  async (url: string, tab: Tab): Promise<void> => {
    if (choiceStep.bannerSeen) return;
    await choiceStep.look(tab);
    if (choiceStep.bannerSeen) crawl.banner.seenOn(url);
  };

/** Makes the choice on a further page, where the banner of a site is that has none on its front page. */
async function chooseElsewhere(journey: Journey, { urls: pages, behindFront }: PageList): Promise<void> {
  const { choiceStep, crawl } = journey;
  const known = crawl.isLookedOver ? await crawl.banner.elsewhere : null;
  const places = crawl.isLookedOver
    ? pages.filter((url) => url === known)
    : [...new Set([...(behindFront === undefined ? [] : [behindFront]), ...pages.slice(1)])].slice(
        0,
        MAX_PAGES_TO_ASK,
      );
  for (const url of places) {
    await journey.visit(url, { act: (tab) => choiceStep.makeChoice(tab) });
    journey.askedOn = url;
    if (choiceStep.outcome !== 'no-banner') return;
  }
  journey.askedOn = null;
}

/** Visits the front page again: the rules judge what it does on a fresh load after the choice. */
async function stepsAfterChoice(journey: Journey, found: Accepted): Promise<JourneyResult> {
  const { choice, choiceStep, crawl, profile } = journey;
  const revisits = choice === 'accept' || choice === 'reject';
  await journey.visitAll(found.pages, { home: true, more: revisits ? 2 : 1 });
  if (revisits && !journey.stopped) {
    if (crawl.goesOn(choice)) await journey.leaveFork(found);
    await endSession(profile);
    const url = journey.askedOn ?? (found.behind ? found.home : crawl.entry);
    await journey.visit(url, {
      act: (tab) => choiceStep.revisit(tab, false),
      late: (tab) => choiceStep.revisit(tab, true),
      afterwards: 'short',
    });
  }
  return journey.result('complete', null);
}
