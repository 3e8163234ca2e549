/**
 * A journey of the policy's own: a fresh profile answers the banner, plays the flow, and visits the pages behind it. Not
 * logged in is not checked: without the text that only somebody who is logged in sees, the journey is unconfirmed.
 */
import { flowName } from '../../rules/evidence/devices.ts';
import { reasonOf } from '../errors.ts';
import type { PreparedFlow } from '../flow/prepare.ts';
import { shows } from '../flow/locate.ts';
import { PrivateRedactor } from '../flow/private-redactor.ts';
import { replay } from '../flow/replay.ts';
import type { Tab } from '../browser/tab.ts';
import type { JourneyResult } from '../run/progress.ts';
import type { Run } from '../run/run.ts';
import { isAllowed } from '../visit/outcome.ts';
import { beginJourney } from './attempt.ts';
import type { Journey } from './journey.ts';
import type { SiteCrawl } from './site-crawl.ts';
import type { Entry } from './steps.ts';

/**
 * Milliseconds for the text that only somebody who is logged in sees.
 * @waits the text is there
 */
const LOGGED_IN_TIMEOUT_MS = 5000;
/** A wrong password is never tried more often: accounts lock. */
const MAX_LOGINS = 2;

/**
 * Makes the journey, and reports it. Evidence is on disk when this resolves. Never throws for what a site does.
 * @throws UsageError when the browser does not start, or the file system's error
 */
export async function runFlowJourney(run: Run, crawl: SiteCrawl, prepared: PreparedFlow): Promise<void> {
  const { choice, id } = prepared.journey;
  const redact = new PrivateRedactor(crawl.redact, prepared.secrets.typed);
  const begun = await crawl.whenFree(choice, crawl.entry, async () =>
    run.signal.aborted ? null : beginJourney(run, crawl, { choice, flow: id, redact }),
  );
  if (begun === null) return;
  if ('result' in begun) return run.progress.journeyDone(crawl.site, flowName(id), begun.result);
  const { journey, entry } = begun;
  const player = new FlowPlayer(journey, prepared, redact);
  const ended = await player.play(entry).catch((error: unknown) => journey.result('failed', reasonOf(error)));
  const result = journey.end(ended);
  await journey.profile.close();
  run.progress.journeyDone(crawl.site, flowName(id), result);
}

/** Plays the flow of one journey, and remembers how often. */
class FlowPlayer {
  readonly #journey: Journey;
  readonly #prepared: PreparedFlow;
  readonly #redact: PrivateRedactor;
  #logins = 0;
  #entered = false;
  /** Where the flow ended, which is another host after a single sign-on. */
  #inside: string;

  constructor(journey: Journey, prepared: PreparedFlow, redact: PrivateRedactor) {
    this.#journey = journey;
    this.#prepared = prepared;
    this.#redact = redact;
    this.#inside = prepared.flow.start;
  }

  async play({ outcome, reason }: Entry): Promise<JourneyResult> {
    const journey = this.#journey;
    const { choice, choiceStep, crawl } = journey;
    const { pages, keepPages } = this.#prepared.journey;
    if (outcome !== 'loaded') return journey.result('failed', `${crawl.entry}: ${reason ?? outcome}`);
    choiceStep.recordNoBanner();
    // A site without a banner asks nothing, and the flow goes on all the same.
    if (choice !== 'none' && choiceStep.outcome !== 'confirmed' && choiceStep.outcome !== 'no-banner')
      return journey.unconfirmed();
    if (!keepPages) this.#redact.close();
    const problem = (await this.#login()) ?? (await this.#visitAll(pages));
    return problem === null ? journey.result('complete', null) : journey.result('unconfirmed', problem);
  }

  /** Plays the flow from its first page on. Gives what went wrong. */
  async #login(): Promise<string | null> {
    this.#logins += 1;
    const { flow } = this.#prepared;
    let problem: string | null = `${flow.file}: its first page could not be visited`;
    await this.#journey.visit(flow.start, {
      act: async (tab) => {
        problem = await this.#playIn(tab);
      },
    });
    return problem;
  }

  async #playIn(tab: Tab): Promise<string | null> {
    const { run, crawl, profile, timeouts, allowedSites } = this.#journey;
    const { flow, secrets, journey, onStep } = this.#prepared;
    const failure = await replay(flow, {
      tab,
      network: profile.network,
      timeouts,
      secrets,
      never: journey.never,
      maySubmit: journey.submit || journey.loggedIn !== undefined,
      beforeSecret: () => this.#enterLoginArea(),
      done: async (number, step) => {
        profile.recorder.arriveAt(profile.redact.url(tab.url));
        await onStep?.(number, step, tab);
      },
      isAllowed: (url) => !run.signal.aborted && isAllowed(url, crawl.site.url, allowedSites),
    });
    profile.canaries.alsoTyped(secrets.typed);
    if (failure) return `${flow.file}, ${failure.reason}`;
    const loggedIn = await this.#isLoggedIn(tab);
    if (loggedIn) this.#enterLoginArea();
    profile.recorder.arriveAt(profile.redact.url(tab.url));
    if (/^https?:/.test(tab.url) && isAllowed(tab.url, crawl.site.url, allowedSites)) this.#inside = tab.url;
    return loggedIn
      ? null
      : `${flow.file}: after its last step the page does not show “${journey.loggedIn?.see ?? ''}”, so nobody is logged in`;
  }

  /** From here on the site may know who is there: at the first secret, or where a flow without any has logged in. */
  #enterLoginArea(): void {
    if (this.#entered || this.#prepared.journey.loggedIn === undefined) return;
    this.#entered = true;
    this.#journey.profile.recorder.record({ kind: 'login-area', state: 'entered' });
  }

  async #isLoggedIn(tab: Tab): Promise<boolean> {
    const see = this.#prepared.journey.loggedIn?.see;
    return see === undefined || shows(tab, see, LOGGED_IN_TIMEOUT_MS);
  }

  /** A session that is lost halfway is begun once more. */
  async #visitAll(pages: readonly string[]): Promise<string | null> {
    for (const path of pages) {
      if (this.#journey.stopped) return null;
      if (await this.#visitPage(path)) continue;
      const lost = `the session was lost on ${path}`;
      if (this.#logins >= MAX_LOGINS) return `${lost} once more`;
      const problem =
        (await this.#login()) ?? ((await this.#visitPage(path)) ? null : 'and after logging in again');
      if (problem !== null) return `${lost}, ${problem}`;
    }
    return null;
  }

  async #visitPage(path: string): Promise<boolean> {
    let loggedIn = false;
    const url = new URL(path, this.#inside).href;
    const visited = await this.#journey.visit(url, {
      act: async (tab) => {
        loggedIn = await this.#isLoggedIn(tab);
      },
    });
    return visited === null || (visited.outcome === 'loaded' && loggedIn);
  }
}
