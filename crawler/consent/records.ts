/** What a site keeps of a choice: cookies and web storage before and after, and which of the changes can be its record. */
import { getDomain } from 'tldts';
import { decodeRecord } from '../../watch/consent-records/decode.ts';
import { answerOf, readValue } from '../../watch/consent-records/read-value.ts';
import type { ValueShape } from '../../rules/evidence/common.ts';
import { recordNameParts, recordValueParts } from '../../watch/consent-records/record-names.ts';
import { withTimeout } from '../timeouts.ts';
import type { PageFrames } from './page-frames.ts';
import type { KeptItem, RecordChange, RecordSnapshot } from './types.ts';

export async function snapshotRecords(surface: PageFrames): Promise<RecordSnapshot> {
  const items: KeptItem[] = [];
  const cookies = withTimeout(3000, surface.page.browserContext().cookies()).catch(() => []);
  const worlds = await surface.worlds();
  const hosts: string[] = [];
  const stores = await Promise.all(
    worlds.map(async (world) => {
      const [origin, stored] = await Promise.all([world.origin(), world.storage()]).catch(
        () => ['', []] as const,
      );
      const host = URL.canParse(origin) ? new URL(origin).hostname : '';
      hosts.push(host);
      return stored.map(({ area, key, value }): KeptItem => ({ area, host, name: key, value }));
    }),
  );
  for (const { name, domain, value } of (await cookies).slice(0, 2000))
    items.push({ area: 'cookie', host: domain.replace(/^\./, ''), name, value });
  items.push(...stores.flat());
  // A frame that is gone took its storage along; what it wrote was seen.
  items.push(...surface.writes.beyond(new Set(hosts)));
  return new Map(items.map((item) => [`${item.area} ${item.host} ${item.name}`, item]));
}

const site = (host: string): string => getDomain(host, { allowPrivateDomains: true }) ?? host;

function readable(value: string): string {
  try {
    return decodeURIComponent(value).toLowerCase();
  } catch {
    return value.toLowerCase();
  }
}

export interface RecordRules {
  /** Host of the page. */
  host: string;
  isTracker: (name: string) => boolean;
  /** Names in which the site records the choice, from the policy. */
  own: readonly string[];
  /** A record that goes away counts too: taking consent back. */
  removalCounts: boolean;
  shape: (value: string) => ValueShape;
}

/** Whether one of the changes has a name that says what it is. */
export function isMeaningfulChange(changes: readonly RecordChange[], own: readonly string[]): boolean {
  return changes.some(
    ({ area, name }) =>
      area === 'tcf' ||
      area === 'consent-mode' ||
      own.includes(name) ||
      recordNameParts.some((part) => name.toLowerCase().includes(part)),
  );
}

/** A counter or a clock: it grows by itself. */
function counts(old: string, now: string): boolean {
  return /^\d{1,16}$/.test(old) && /^\d{1,16}$/.test(now) && Number(now) > Number(old) && Number(now) > 1;
}

/** Whether something that was allowed is so no more. */
function turnsOver(old: string, now: string): boolean {
  const [was, is] = [readValue(old), readValue(now)];
  return [...was.entries].some(([name, answer]) => answer && is.entries.get(name) === false);
}

const namedSo = (name: string): boolean => recordNameParts.some((part) => name.toLowerCase().includes(part));

/**
 * Keys that changed between two snapshots without anyone's choice. A record of the choice may have been laid out meanwhile
 * to be filled in, or cleared for a new choice: appearing and going away is not held against what has the name for it.
 */
export function volatileKeys(earlier: RecordSnapshot, later: RecordSnapshot): Set<string> {
  const keys = new Set<string>();
  for (const [key, item] of later)
    if (earlier.get(key)?.value !== item.value && (earlier.has(key) || !namedSo(item.name))) keys.add(key);
  for (const [key, item] of earlier) if (!later.has(key) && !namedSo(item.name)) keys.add(key);
  return keys;
}

/**
 * Whether a record answers now what it left open, or grants something else than before. Unlike a mere change, that is
 * proof also of a record that was still being laid out when the banner was read (service by service, or with a clock in it).
 */
function answers(old: KeptItem, now: KeptItem, own: readonly string[]): boolean {
  const [was, is] = [old, now].map(({ area, name, value }) =>
    area === 'sessionStorage' ? null : decodeRecord({ area, name, value, own }),
  );
  if (!is?.decoded.decided) return false;
  const open = !was?.decoded.decided || was.decoded.granted.length + was.decoded.denied.length === 0;
  if (open) return is.decoded.granted.length + is.decoded.denied.length > 0 || was?.decoded.decided === false;
  return was.decoded.granted.toSorted().join('\n') !== is.decoded.granted.toSorted().join('\n');
}

/** Changes that can be the record of a choice, the clearest first. */
export function recordChanges(
  before: RecordSnapshot,
  after: RecordSnapshot,
  restless: ReadonlySet<string>,
  rules: RecordRules,
): RecordChange[] {
  const found: Array<{ change: RecordChange; rank: number }> = [];
  const judge = (item: KeptItem, change: RecordChange['change'], old?: KeptItem): void => {
    const own = rules.own.includes(item.name);
    if (!own && rules.isTracker(item.name)) return;
    const named = namedSo(item.name);
    const saysSo = recordValueParts.some((part) => readable(item.value).includes(part));
    const firstParty = site(item.host) === site(rules.host);
    // Taking back turns the answer over that was kept before: `ja` becomes `nee`, or goes away.
    const turned =
      rules.removalCounts &&
      (change === 'changed'
        ? item.value.length <= 20 || (old !== undefined && turnsOver(old.value, item.value))
        : change === 'removed' && answerOf(item.value, true) === true);
    const plausible = own || named || saysSo || ((change === 'appeared' || turned) && firstParty);
    if (!plausible || (change === 'removed' && !rules.removalCounts && !own)) return;
    found.push({
      change: {
        area: item.area,
        name: item.name.slice(0, 200),
        change,
        value: change === 'removed' ? null : rules.shape(item.value),
      },
      rank: own ? 0 : named ? 1 : saysSo ? 2 : 3,
    });
  };
  for (const [key, item] of after) {
    const old = before.get(key);
    // A record that also changes by itself is no proof, unless the policy says that it is the record, or what it says changed.
    if (restless.has(key) && !rules.own.includes(item.name) && !(old && answers(old, item, rules.own)))
      continue;
    if (!old) judge(item, 'appeared');
    else if (old.value !== item.value && (rules.own.includes(item.name) || !counts(old.value, item.value)))
      judge(item, 'changed', old);
  }
  for (const [key, item] of before) if (!after.has(key) && !restless.has(key)) judge(item, 'removed');
  return found
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, 20)
    .map(({ change }) => change);
}
