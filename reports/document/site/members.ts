/** What members meet that visitors do not: the same pages as both, and all that is behind the login. */
import { partsOfName } from '../../../rules/evidence/devices.ts';
import type { JourneyEvidence, Observation, SiteEvidence, Visit } from '../../../rules/evidence/index.ts';
import { upTo } from '../../../rules/text-ends.ts';
import type { MembersReport, Met, Side } from '../schema/members.ts';

/** A list names this many. */
const MOST = 100;

/** One report for each journey that passed a login and got to its end: who was not logged in has compared nothing. */
export function membersOf({ journeys }: SiteEvidence): MembersReport[] {
  return journeys.flatMap((made) => {
    const passed = parted(made);
    const { device } = partsOfName(made.journey);
    const start = made.observations.find((each) => each.kind === 'journey-start');
    const end = made.observations.find((each) => each.kind === 'journey-end');
    if (passed === null || start?.flow === undefined || end?.status !== 'complete') return [];
    const asVisitor = journeys
      .filter(({ journey }) => partsOfName(journey).device === device)
      .flatMap((each) => parted(each)?.visitor ?? each.observations);
    return [
      {
        flow: start.flow,
        device,
        pages: pagesOf(passed),
        only: withoutThose(metIn(passed.member), metIn(asVisitor)),
      },
    ];
  });
}

/** A journey, by who had its browser: nobody in particular, and then a member until the logout. */
interface Parted {
  visitor: readonly Observation[];
  member: readonly Observation[];
}

/** Null for a journey that passed no login. */
function parted({ observations }: JourneyEvidence): Parted | null {
  const seqOf = (wanted: string): number | undefined =>
    observations.find((each) => each.kind === 'login-area' && each.state === wanted)?.seq;
  const [entered, leaving = Infinity] = [seqOf('entered'), seqOf('leaving')];
  if (entered === undefined) return null;
  return {
    visitor: observations.filter(({ seq }) => seq < entered),
    member: observations.filter(({ seq }) => seq > entered && seq < leaving),
  };
}

/** The pages that both visited, in the member's order. A visit is written down at its end, which may be a member's. */
function pagesOf({ visitor, member }: Parted): MembersReport['pages'] {
  const before = new Map(visitsIn(visitor).map((visit) => [visit.url, visit]));
  const seen = new Set<string>();
  return visitsIn(member).flatMap((asMember) => {
    const asVisitor = before.get(asMember.url);
    if (asVisitor === undefined || seen.has(asMember.url)) return [];
    seen.add(asMember.url);
    const [theirs, own] = [metOn(visitor, asVisitor), metOn(member, asMember)];
    return [
      {
        url: asMember.url,
        visitor: sideOf(asVisitor, theirs),
        member: sideOf(asMember, own),
        only: withoutThose(own, theirs),
      },
    ];
  });
}

const visitsIn = (observations: readonly Observation[]): Visit[] =>
  observations.flatMap((each) => (each.kind === 'visit' ? [each] : []));

const metOn = (observations: readonly Observation[], { visit }: Visit): Met =>
  metIn(observations.filter((each) => each.visit === visit));

function metIn(observations: readonly Observation[]): Met {
  const met = { cookies: new Set<string>(), storage: new Set<string>(), requests: new Set<string>() };
  for (const each of observations) {
    if (each.kind === 'cookie-jar') for (const { name } of each.cookies) met.cookies.add(name);
    if (each.kind === 'cookie-write' && !each.deletion && each.stored !== 'blocked')
      met.cookies.add(each.name);
    if (each.kind === 'storage') met.storage.add(each.key);
    if (each.kind === 'request' && !each.mainDocument)
      met.requests.add(upTo(each.url, '?#').replace(/^[a-z]+:\/\//, ''));
  }
  return { cookies: [...met.cookies], storage: [...met.storage], requests: [...met.requests] };
}

const withoutThose = (met: Met, those: Met): Met => ({
  cookies: less(met.cookies, those.cookies),
  storage: less(met.storage, those.storage),
  requests: less(met.requests, those.requests),
});

const less = (all: readonly string[], those: readonly string[]): string[] => {
  const known = new Set(those);
  return all.filter((each) => !known.has(each)).slice(0, MOST);
};

const sideOf = ({ finalUrl, outcome }: Visit, { cookies, storage, requests }: Met): Side => ({
  finalUrl,
  outcome,
  cookies: cookies.length,
  storage: storage.length,
  requests: requests.length,
});
