/** A journey in progress: its profile, its choice, and its visits. */
import type { JourneyChoice } from '../../rules/evidence/common.ts';
import { nameOfStart } from '../../rules/evidence/devices.ts';
import { leadsToStatement } from '../../rules/knowledge/statement-words.ts';
import { wantedCategory } from '../../watch/banner/categories.ts';
import { framesOf, type LiveFrame } from '../browser/frames.ts';
import type { Tab } from '../browser/tab.ts';
import { linksOf, type FoundLink } from '../pages/links.ts';
import type { Profile } from '../profile.ts';
import type { JourneyResult } from '../run/progress.ts';
import { restNote } from '../run/rest-note.ts';
import type { Run } from '../run/run.ts';
import type { Timeouts } from '../timeouts.ts';
import type { Acts, VisitContext } from '../visit/context.ts';
import { visit, type VisitResult } from '../visit/visit.ts';
import { ChoiceStep } from './choice-step.ts';
import { ClockWatch } from './clock-watch.ts';
import { endOf, type Start } from './ends.ts';
import type { PageList } from './page-list.ts';
import { ProfileState } from './profile-state.ts';
import type { SiteCrawl } from './site-crawl.ts';

/** The site as a journey found it when it accepted. */
export interface Accepted {
  pages: PageList;
  /** The links of the front page. */
  links: readonly FoundLink[];
  /** Address of the front page after redirects. */
  home: string;
  /** Something stood before the front page, which the visitor has passed. */
  behind: boolean;
}

/** What a journey begins with. */
interface Beginning {
  start: Start;
  profile: Profile;
}

/** A place in a journey from which another one goes on. */
export interface Fork {
  /** The number of the last observation before it. */
  until: number;
  state: ProfileState;
  accepted: Accepted;
}

/** The state of one journey, and the visits that its steps make. */
export class Journey implements VisitContext {
  readonly run: Run;
  readonly crawl: SiteCrawl;
  readonly start: Start;
  readonly profile: Profile;
  readonly choiceStep: ChoiceStep;
  /** The page that asked for the choice, if it is not the front page. */
  askedOn: string | null = null;
  /** Null if the journey did not get there. */
  fork: Fork | null = null;
  /** Where the site's own address of its statement leads, if that is another site. */
  statementAt: string | undefined;
  /** The pages that it visits; null before it has got to them. */
  pages: PageList | null = null;
  /** The number of the last observation but the journey's end. */
  lastBeforeEnd = -1;
  readonly clock = new ClockWatch();
  /** Visits of the whole journey; null while the pages are not chosen yet. */
  #expected: number | null = null;

  constructor(run: Run, crawl: SiteCrawl, { start, profile }: Beginning) {
    this.run = run;
    this.crawl = crawl;
    this.start = start;
    this.profile = profile;
    const { choice } = start;
    const name = choice.startsWith('category:') ? choice.slice('category:'.length) : null;
    this.choiceStep = new ChoiceStep(profile, {
      choice,
      category: name === null ? undefined : wantedCategory(name, run.policy),
      override: crawl.site.consent,
      allowedSites: crawl.allowedSites,
      banner: crawl.banner,
    });
  }

  get choice(): JourneyChoice {
    return this.start.choice;
  }

  get allowedSites(): ReadonlySet<string> {
    return this.crawl.allowedSites;
  }

  get timeouts(): Timeouts {
    return this.run.timeouts;
  }

  get goesOn(): boolean {
    return !this.stopped && this.#expected !== null && this.profile.visits < this.#expected;
  }

  get stopped(): boolean {
    return this.run.signal.aborted;
  }

  /** Visits the first page. The caller has waited for the journey's turn. */
  enter(url: string, acts: Acts): Promise<VisitResult> {
    return this.#visit(url, acts);
  }

  /**
   * Visits one page when it is the journey's turn; does nothing when the run has been stopped by then. Never
   * throws for what a page or the browser does. Null when it was not visited.
   */
  async visit(url: string, acts: Acts = {}): Promise<VisitResult | null> {
    return this.crawl.whenFree(this.choice, url, async () => (this.stopped ? null : this.#visit(url, acts)));
  }

  async #visit(url: string, acts: Acts): Promise<VisitResult> {
    const number = this.profile.visits + 1;
    const total = this.#expected === null ? null : Math.max(this.#expected, number);
    this.run.progress.page(this.crawl.site, nameOfStart(this.start), number, total);
    const result = await visit(this, url, acts);
    if (result.rest !== undefined) {
      this.crawl.leaveAlone(url, result.rest);
      this.run.progress.note(this.crawl.site, restNote(result.rest));
    }
    return result;
  }

  /**
   * Visits the pages until the run is stopped. `home`: the front page too. `more`: visits of the journey
   * besides these, for the progress. `look`: what is done on each page at its end.
   */
  async visitAll(
    pages: PageList,
    { home, more, look }: { home: boolean; more: number; look?: (url: string, tab: Tab) => Promise<void> },
  ): Promise<void> {
    this.pages = pages;
    const [front = ''] = pages.urls;
    const done = new Set(home ? [] : [front]);
    for (let url = pages.next(done); url !== undefined && !this.stopped; url = pages.next(done)) {
      done.add(url);
      this.#expected = pages.urls.length + more;
      await this.#visitPage(pages, url, look);
    }
  }

  async #visitPage(
    pages: PageList,
    url: string,
    look?: (url: string, tab: Tab) => Promise<void>,
  ): Promise<void> {
    let links: readonly FoundLink[] = [];
    const reads = pages.wantsLinks(url);
    const act = async (tab: Tab, main: LiveFrame): Promise<void> => {
      links = await linksOf(main, await framesOf(tab.documents)).catch(() => []);
    };
    const late = look && ((tab: Tab) => look(url, tab));
    const result = await this.visit(url, { ...(reads ? { act } : {}), ...(late ? { late } : {}) });
    if (result === null) return;
    if (leadsToStatement({ url })) this.statementAt ??= result.awayTo;
    if (result.outcome === 'no-page') pages.noPage(url);
    else if (reads) pages.tell(url, links);
  }

  /** Remembers this moment for the journey that goes on from here. A browser that does not answer prevents it. */
  async leaveFork(accepted: Accepted): Promise<void> {
    const until = this.profile.recorder.last;
    const state = await ProfileState.of(this.profile).catch(() => null);
    if (state) this.fork = { until, state, accepted };
  }

  /** Records the end of the journey. Gives the result: `interrupted` if the run was stopped, `failed` if the clock was set. */
  end(ended: JourneyResult): JourneyResult {
    const { recorder } = this.profile;
    const result: JourneyResult = this.stopped
      ? { ...ended, status: 'interrupted', reason: 'stopped by the user' }
      : this.#byOneClock(ended);
    this.lastBeforeEnd = recorder.last;
    recorder.record(endOf(result, this.pages?.leftOut));
    return result;
  }

  /** Lifetimes by two clocks prove nothing. */
  #byOneClock(ended: JourneyResult): JourneyResult {
    const { jump } = this.clock;
    return jump === null ? ended : { ...ended, status: 'failed', reason: jump };
  }

  /** The journey's result with this status. */
  result(status: JourneyResult['status'], reason: string | null): JourneyResult {
    return { status, reason, banner: this.choiceStep.bannerSeen, pages: this.profile.visits };
  }

  /** The result of a journey whose choice was not confirmed. */
  unconfirmed(): JourneyResult {
    const { outcome, reason } = this.choiceStep;
    return this.result(outcome === null || outcome === 'confirmed' ? 'failed' : outcome, reason);
  }
}
