/** Small evidence of a journey of the policy's own, behind a login. */
import type { CookieJar, LoginArea, Observation, SiteEvidence } from '../../rules/evidence/index.ts';
import type { ValueShape } from '../../rules/evidence/common.ts';
import { after, HOME, site } from './evidence.ts';

const base = { seq: 0, at: 3000, phase: 'before-choice', visit: 0, page: HOME } as const;

export const loginArea = (state: LoginArea['state'], changes: Partial<LoginArea> = {}): LoginArea => ({
  kind: 'login-area',
  ...base,
  state,
  ...changes,
});

/** The cookies of the browser, by name: what scripts cannot read, until the browser closes. */
export const jar = (
  values: Readonly<Record<string, ValueShape>>,
  changes: Partial<CookieJar> = {},
): CookieJar => ({
  kind: 'cookie-jar',
  ...base,
  moment: 'page-end',
  cookies: Object.entries(values).map(([name, value]) => ({
    name,
    domain: 'www.cqt.nl',
    hostOnly: true,
    path: '/',
    lifetime: null,
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    partition: null,
    value,
  })),
  ...changes,
});

/** The evidence of a site with a journey `flow:portaal`, which accepted, and then saw this. */
export function withMember(evidence: SiteEvidence, ...seen: Observation[]): SiteEvidence {
  const made = site({ accept: after('after-accept', ...seen) }).journeys.find(
    ({ journey }) => journey === 'accept',
  );
  const observations = (made?.observations ?? []).map((each) =>
    each.kind === 'journey-start' ? { ...each, flow: 'portaal' } : each,
  );
  return { ...evidence, journeys: [...evidence.journeys, { journey: 'flow:portaal', observations }] };
}
