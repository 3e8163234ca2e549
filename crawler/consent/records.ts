/**
 * Compares cookies and web storage before and after a choice, and finds the changes that can be its record.
 */
import { siteOf } from '../../rules/address.ts';
import { decodeRecord } from '../../watch/consent-records/decode.ts';
import { answerOf } from '../../watch/consent-records/answer-words.ts';
import { readValue } from '../../watch/consent-records/read-value.ts';
import type { ValueShape } from '../../rules/evidence/common.ts';
import { recordNameParts, recordValueParts } from '../../watch/consent-records/record-names.ts';
import { withTimeout } from '../timeouts.ts';
import type { PageFrames } from './page-frames.ts';
import type { KeptItem, RecordChange, RecordSnapshot } from './types.ts';

/**
 * All cookies of the profile and all web storage of the page's frames, at most 2,000 cookies and 400 keys a
 * frame.
 */
export async function snapshotRecords(pageFrames: PageFrames): Promise<RecordSnapshot> {
  const items: KeptItem[] = [];
  const cookies = withTimeout(3000, pageFrames.tab.cookies()).catch(() => []);
  const worlds = await pageFrames.worlds();
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
  // The storage of a frame that is gone cannot be read, but its writes were observed.
  items.push(...pageFrames.writes.beyond(new Set(hosts)));
  return new Map(items.map((item) => [`${item.area} ${item.host} ${item.name}`, item]));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value).toLowerCase();
  } catch {
    return value.toLowerCase();
  }
}

/** How changes are judged. */
export interface RecordRules {
  /** Host of the page. */
  host: string;
  isTracker: (name: string) => boolean;
  /** Names in which the site records the choice, from the policy. */
  own: readonly string[];
  /** A record that goes away counts too, because consent is being withdrawn. */
  removalCounts: boolean;
  shape: (value: string) => ValueShape;
}

/** Whether one of the changes has the name of a consent record. */
export function isMeaningfulChange(changes: readonly RecordChange[], own: readonly string[]): boolean {
  return changes.some(
    ({ area, name }) =>
      area === 'tcf' ||
      area === 'gpp' ||
      area === 'consent-mode' ||
      own.includes(name) ||
      recordNameParts.some((part) => name.toLowerCase().includes(part)),
  );
}

/** Whether the value is a counter or a time, which grows without a choice. */
function isCounter(old: string, now: string): boolean {
  return /^\d{1,16}$/.test(old) && /^\d{1,16}$/.test(now) && Number(now) > Number(old) && Number(now) > 1;
}

/** Whether the new value denies something that the old one granted. */
function revokes(old: string, now: string): boolean {
  const [was, is] = [readValue(old), readValue(now)];
  return [...was.entries].some(([name, answer]) => answer && is.entries.get(name) === false);
}

const hasRecordName = (name: string): boolean =>
  recordNameParts.some((part) => name.toLowerCase().includes(part));

/**
 * Keys that changed between two snapshots without a choice, so that further changes prove nothing. A consent
 * record may appear before the choice, or be cleared for a new one; only a changed value counts against it.
 */
export function volatileKeys(earlier: RecordSnapshot, later: RecordSnapshot): Set<string> {
  const keys = new Set<string>();
  for (const [key, item] of later)
    if (earlier.get(key)?.value !== item.value && (earlier.has(key) || !hasRecordName(item.name)))
      keys.add(key);
  // What said yes and is gone was taken away so that the question is asked anew.
  const mayBeRecord = ({ name, value }: KeptItem): boolean => hasRecordName(name) || answerOf(value) === true;
  for (const [key, item] of earlier) if (!later.has(key) && !mayBeRecord(item)) keys.add(key);
  return keys;
}

/**
 * Whether a record now answers what it left open, or grants something else than before. This proves a choice
 * even for a record that changes by itself, such as one that holds a time.
 */
function answers(old: KeptItem, now: KeptItem, own: readonly string[]): boolean {
  const [was, is] = [old, now].map(({ area, name, value }) =>
    area === 'cookie' || area === 'localStorage' ? decodeRecord({ area, name, value, own }) : null,
  );
  if (!is?.decoded.decided) return false;
  const open = !was?.decoded.decided || was.decoded.granted.length + was.decoded.denied.length === 0;
  if (open) return is.decoded.granted.length + is.decoded.denied.length > 0 || was?.decoded.decided === false;
  return was.decoded.granted.toSorted().join('\n') !== is.decoded.granted.toSorted().join('\n');
}

/** The changes that can be the record of a choice, the most certain first, 20 at most. */
export function recordChanges(
  before: RecordSnapshot,
  after: RecordSnapshot,
  volatile: ReadonlySet<string>,
  rules: RecordRules,
): RecordChange[] {
  const found: Array<{ change: RecordChange; rank: number }> = [];
  const judge = (item: KeptItem, change: RecordChange['change'], old?: KeptItem): void => {
    const own = rules.own.includes(item.name);
    if (!own && rules.isTracker(item.name)) return;
    const named = hasRecordName(item.name);
    const saysSo = recordValueParts.some((part) => decoded(item.value).includes(part));
    const firstParty = siteOf(item.host) === siteOf(rules.host);
    // Withdrawing reverses a kept answer: `ja` becomes `nee`, or goes away.
    const turned =
      rules.removalCounts &&
      (change === 'changed'
        ? item.value.length <= 20 || (old !== undefined && revokes(old.value, item.value))
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
    // A record that changes by itself proves nothing, unless the policy names it or its answers changed.
    if (volatile.has(key) && !rules.own.includes(item.name) && !(old && answers(old, item, rules.own)))
      continue;
    if (!old) judge(item, 'appeared');
    else if (old.value !== item.value && (rules.own.includes(item.name) || !isCounter(old.value, item.value)))
      judge(item, 'changed', old);
  }
  for (const [key, item] of before) if (!after.has(key) && !volatile.has(key)) judge(item, 'removed');
  return found
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, 20)
    .map(({ change }) => change);
}

/** The change of a record, for a reason that people read. */
export const changeInWords = ([first]: readonly RecordChange[]): string =>
  first ? `${first.area} ${first.name.slice(0, 60)} ${first.change}` : 'a record changed';
