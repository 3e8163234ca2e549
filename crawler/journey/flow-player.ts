/**
 * Plays the flow of a policy's own journey. Pages behind a login are visited as a visitor first, so that what only a member
 * meets shows beside it; then as a member; and at the end it logs out, where the policy says how.
 */
import type { LoginArea } from '../../rules/evidence/index.ts';
import type { Tab } from '../browser/tab.ts';
import { leadsInside } from '../flow/load-flow.ts';
import { shows } from '../flow/locate.ts';
import { press } from '../flow/press.ts';
import type { PreparedFlow } from '../flow/prepare.ts';
import type { PrivateRedactor } from '../flow/private-redactor.ts';
import { replay } from '../flow/replay.ts';
import { reasonOf } from '../errors.ts';
import type { JourneyResult } from '../run/progress.ts';
import { isAllowed } from '../visit/outcome.ts';
import type { Journey } from './journey.ts';
import type { Entry } from './steps.ts';

/**
 * Milliseconds for the text that only somebody who is logged in sees.
 * @waits the text is there
 */
const LOGGED_IN_TIMEOUT_MS = 5000;
/** Milliseconds for that text where it should be gone: the page is there by then. */
const LOGGED_OUT_TIMEOUT_MS = 500;
/** A wrong password is never tried more often: accounts lock. */
const MAX_LOGINS = 2;

/** Plays the flow of one journey, and remembers how often. */
export class FlowPlayer {
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
    this.#inside = leadsInside(prepared.flow);
  }

  /** Goes on from the site's first page. */
  async play({ outcome, reason }: Entry): Promise<JourneyResult> {
    const journey = this.#journey;
    const { choice, choiceStep, crawl } = journey;
    const { pages, keepPages, loggedIn, logout } = this.#prepared.journey;
    if (outcome !== 'loaded') return journey.result('failed', `${crawl.entry}: ${reason ?? outcome}`);
    choiceStep.recordNoBanner();
    // A site without a banner asks nothing, and the flow goes on all the same.
    if (choice !== 'none' && choiceStep.outcome !== 'confirmed' && choiceStep.outcome !== 'no-banner')
      return journey.unconfirmed();
    if (loggedIn !== undefined)
      for (const path of pages) await journey.visit(this.#addressOf(path), { mayBeClosed: true });
    if (!keepPages) this.#redact.close();
    const problem = (await this.#login()) ?? (await this.#visitAll(pages));
    if (problem !== null) return journey.result('unconfirmed', problem);
    if (logout !== undefined) await this.#logOut(logout);
    return journey.result('complete', null);
  }

  readonly #addressOf = (path: string): string => new URL(path, this.#inside).href;

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
    const { run, profile, timeouts } = this.#journey;
    const { flow, secrets, journey, onStep } = this.#prepared;
    const failure = await replay(flow, {
      tab,
      network: profile.network,
      timeouts,
      secrets,
      never: journey.never,
      maySubmit: journey.submit || journey.loggedIn !== undefined,
      redactUrl: profile.redact.url,
      beforeSecret: () => this.#enterLoginArea(),
      done: async (number, step) => {
        profile.recorder.arriveAt(profile.redact.url(tab.url));
        await onStep?.(number, step, tab);
      },
      isAllowed: (url) => !run.signal.aborted && this.#mayBeAt(url),
    });
    profile.canaries.alsoTyped(secrets.typed);
    if (failure) return `${flow.file}, ${failure.reason}`;
    const loggedIn = await this.#isLoggedIn(tab);
    if (loggedIn) this.#enterLoginArea();
    profile.recorder.arriveAt(profile.redact.url(tab.url));
    if (/^https?:/.test(tab.url) && this.#mayBeAt(tab.url)) this.#inside = tab.url;
    return loggedIn
      ? null
      : `${flow.file}: after its last step the page does not show “${journey.loggedIn?.see ?? ''}”, so nobody is logged in`;
  }

  #mayBeAt(url: string): boolean {
    const { crawl, allowedSites } = this.#journey;
    return isAllowed(url, crawl.site.url, allowedSites);
  }

  /** From here on the site may know who is there: at the first secret, or where a flow without any has logged in. */
  #enterLoginArea(): void {
    if (this.#entered || this.#prepared.journey.loggedIn === undefined) return;
    this.#entered = true;
    this.#record('entered');
  }

  #record(state: LoginArea['state']): void {
    this.#journey.profile.recorder.record({ kind: 'login-area', state });
  }

  async #isLoggedIn(tab: Tab, milliseconds: number = LOGGED_IN_TIMEOUT_MS): Promise<boolean> {
    const see = this.#prepared.journey.loggedIn?.see;
    return see === undefined || shows(tab, see, milliseconds);
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
    const visited = await this.#journey.visit(this.#addressOf(path), {
      act: async (tab) => {
        loggedIn = await this.#isLoggedIn(tab);
      },
    });
    return visited === null || (visited.outcome === 'loaded' && loggedIn);
  }

  /**
   * Logs out, and looks whether a page behind the login is closed by then. What cannot be told is a failure, and no verdict:
   * a page that asks once more whether the visitor wants to leave has logged nobody out.
   */
  async #logOut(how: string): Promise<void> {
    const { profile, timeouts } = this.#journey;
    let problem: string | null =
      `${this.#prepared.journey.id}: the page to log out from could not be visited`;
    // Both are visited already, and what a page is after a logout is a visitor's: only the cookies count.
    await this.#journey.visit(this.#inside, {
      afterwards: 'none',
      act: async (tab) => {
        this.#record('leaving');
        try {
          await press(tab, how, { network: profile.network, timeouts });
          problem = (await this.#isLoggedIn(tab, LOGGED_OUT_TIMEOUT_MS)) ? stillThere(how) : null;
        } catch (error) {
          problem = `logging out by “${how}”: ${reasonOf(error)}`;
        }
        profile.recorder.arriveAt(profile.redact.url(tab.url));
      },
    });
    let inside: boolean | null = null;
    if (problem === null)
      await this.#journey.visit(this.#inside, {
        afterwards: 'none',
        act: async (tab) => {
          inside = await this.#isLoggedIn(tab, LOGGED_OUT_TIMEOUT_MS);
          this.#record(inside ? 'not-left' : 'left');
        },
      });
    if (inside !== null || this.#journey.stopped) return;
    const reason = problem ?? 'after logging out the page behind the login could not be visited';
    profile.recorder.record({ kind: 'failure', observer: 'logout', affects: ['login-area'], reason });
  }
}

const stillThere = (how: string): string =>
  `logging out by “${how}”: the page still shows that somebody is logged in`;
