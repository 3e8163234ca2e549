/** Compares the cookies that the browser's stores took in with those that the evidence says were stored. */
import { createRedactor } from '../../../crawler/capture/redactor.ts';
import type { CookieWrite, Observation } from '../../../rules/evidence/index.ts';
import { isKept } from '../../../rules/facts/cookies.ts';
import { allOf, lossOf, undone, type Found } from './items.ts';
import type { Stored } from './mechanism.ts';
import type { AddedCookie } from './net-log.ts';

const redact = createRedactor();
const bare = (domain: string): string => domain.replace(/^\./, '').toLowerCase();
/** As the evidence has it: a query in a path is without its values. */
const pathOf = (path: string): string =>
  path.includes('?') ? redact.url(`https://a.test${path}`).slice('https://a.test'.length) : path;
const keyOf = ({ name, domain, path }: AddedCookie): string =>
  `${redact.name(name)} ${bare(domain)}${pathOf(path)}`;
/** How far a lifetime may be from what the page says, in seconds. */
const TOLERANCE = 60;

/**
 * @param added what belongs to this page
 * @param anywhere what any store of the run took in
 */
export function compareCookies(
  added: readonly AddedCookie[],
  anywhere: readonly AddedCookie[],
  evidence: readonly Observation[],
  declared: readonly Stored[] = [],
): Found[] {
  const writes = allOf(evidence, 'cookie-write').filter(({ deletion }) => !deletion);
  const jars = allOf(evidence, 'cookie-jar').flatMap(({ cookies }) => cookies);
  const kept = writes.filter(mayBeKept);
  const named = new Set([...kept, ...jars].map(keyOf));
  const refused = new Set(writes.filter((each) => !mayBeKept(each)).map(keyOf));
  const own = [...new Map(added.map((each) => [keyOf(each), each]))].map(([key, cookie]): Found => {
    const what = `cookie ${key}`;
    if (!named.has(key)) {
      const why = refused.has(key) ? 'said to be refused' : 'not in the evidence';
      return { what, why, ...lossOf(evidence, ['cookie-write', 'cookie-jar']) };
    }
    const wanted = declared.find(({ name, at, path }) => isSame({ name, at, path }, cookie));
    const why =
      wanted &&
      faultOf(
        wanted,
        kept.filter((each) => keyOf(each) === key),
      );
    return why === undefined ? { what, status: 'captured' } : { what, status: 'false', why };
  });
  const missing = declared.filter((each) => !added.some((cookie) => isSame(each, cookie)));
  return [
    ...own,
    ...missing.map(({ name }): Found => ({ what: `cookie ${name}`, ...undone(evidence, ['cookie-write']) })),
    ...claims([...kept, ...jars], anywhere),
  ];
}

/** What the evidence says may be in a store that never took it in. */
function claims(said: readonly AddedCookie[], anywhere: readonly AddedCookie[]): Found[] {
  const stored = new Set(anywhere.map(keyOf));
  const untrue = new Set(said.map(keyOf).filter((key) => !stored.has(key)));
  return [...untrue].map((key) => ({ what: `cookie ${key}`, status: 'false', why: 'was never stored' }));
}

/** Whether the facts take the write for one that the browser kept. */
function mayBeKept(write: CookieWrite): boolean {
  const { value, lifetime, secure, httpOnly } = write;
  return isKept({ journey: '', observation: write, write, value, lifetime, secure, httpOnly });
}

const isSame = ({ name, at, path }: Pick<Stored, 'name' | 'at' | 'path'>, cookie: AddedCookie): boolean =>
  name === cookie.name &&
  (at === undefined || bare(cookie.domain) === bare(at.replace(/^https?:\/\//, ''))) &&
  (path === undefined || path === cookie.path);

/** What is wrong with the best observation of a cookie that a page declares. */
function faultOf(wanted: Stored, writes: readonly CookieWrite[]): string | undefined {
  const { lifetime, via, from, by, page } = wanted;
  if ([lifetime, via, from, by, page].every((each) => each === undefined)) return undefined;
  const faults = writes
    .map((write) => faultsOf(wanted, write))
    .toSorted((one, other) => one.length - other.length);
  return faults.length === 0 ? 'only in the jar' : faults[0]?.[0];
}

function faultsOf({ lifetime, via, from, by, page }: Stored, write: CookieWrite): string[] {
  const isNear =
    lifetime === null || write.lifetime === null
      ? lifetime === write.lifetime
      : Math.abs((lifetime ?? 0) - write.lifetime) < TOLERANCE;
  return [
    ...(lifetime === undefined || isNear ? [] : [`lifetime ${write.lifetime}, not ${lifetime}`]),
    ...(via === undefined || write.via === via ? [] : [`via ${write.via}, not ${via}`]),
    ...(from === undefined || write.frame === redact.url(from) ? [] : [`from ${write.frame}, not ${from}`]),
    ...(by === undefined || write.initiator.some(({ url }) => url === redact.url(by))
      ? []
      : [`by ${write.initiator.map(({ url }) => url).join(' → ') || 'nobody'}, not ${by}`]),
    ...(page === undefined || new URL(write.page).pathname === page ? [] : [`on ${write.page}, not ${page}`]),
  ];
}
