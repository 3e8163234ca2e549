/** What journeys saw when they logged out: the cookies that the login had brought, and that were there unchanged after it. */
import type { CookieJar, LoginArea } from '../evidence/index.ts';
import type { SiteView } from '../judge/site-view.ts';
import type { Policy } from '../policy/schema.ts';

type JarCookie = CookieJar['cookies'][number];

/** A journey that was to log out. */
export interface Logout {
  journey: string;
  /** Null where it could not be told. */
  outcome: 'left' | 'not-left' | null;
  /** Why it could not be told. */
  reason: string | null;
  /** The cookies after it; null where nobody looked. */
  after: CookieJar | null;
  /** The cookies that came with the login, and had the same value after it had ended. */
  kept: readonly JarCookie[];
}

/** The journeys of the policy that were made, and that log out at their end. */
export function logouts(site: SiteView, policy: Policy): Logout[] {
  const leaving = new Set(policy.journeys.flatMap(({ id, logout }) => (logout === undefined ? [] : [id])));
  return site
    .all('journey-start')
    .flatMap(({ journey, observation: { flow } }) =>
      flow !== undefined && leaving.has(flow) ? [logoutOf(site, journey)] : [],
    );
}

function logoutOf(site: SiteView, journey: string): Logout {
  const of = <T extends { journey: string }>(seen: readonly T[]): T[] =>
    seen.filter((each) => each.journey === journey);
  const steps = of(site.all('login-area')).map(({ observation }) => observation);
  const at = (...states: ReadonlyArray<LoginArea['state']>): number =>
    steps.findLast(({ state }) => states.includes(state))?.seq ?? -1;
  const [entered, left, end] = [steps[0]?.seq ?? -1, at('leaving'), at('left', 'not-left')];
  const jars = of(site.all('cookie-jar')).map(({ observation }) => observation);
  const failure = of(site.all('failure')).find(({ observation }) => observation.observer === 'logout');
  const before = jars.findLast(({ seq }) => seq < left);
  const after = jars.find(({ seq }) => seq > end && end > left);
  const outcome = steps.find(({ seq }) => seq === end)?.state;
  if ((outcome !== 'left' && outcome !== 'not-left') || before === undefined || after === undefined) {
    const reason = failure?.observation.reason ?? 'it did not get to logging out';
    return { journey, outcome: null, reason: `journey ${journey}: ${reason}`, after: null, kept: [] };
  }
  const asVisitor = jars.findLast(({ seq }) => seq < entered)?.cookies ?? [];
  const kept = before.cookies.filter(
    (cookie) => !asVisitor.some(sameValue(cookie)) && after.cookies.some(sameValue(cookie)),
  );
  return { journey, outcome, reason: null, after, kept };
}

const sameValue =
  ({ name, domain, path, value }: JarCookie) =>
  (other: JarCookie): boolean =>
    other.name === name &&
    other.domain === domain &&
    other.path === path &&
    other.value.hash === value.hash &&
    other.value.length > 0;
