/** Finds a record that says the opposite of the choice. Pure. */
import { grantsOptional, inDetail } from '../../rules/facts/consent-grants.ts';
import { decodeRecord } from '../../watch/consent-records/decode.ts';
import type { Goal } from './plan/step.ts';
import type { RecordSnapshot } from './types.ts';

/** The records that changed, decoded. */
function changedRecords(before: RecordSnapshot, after: RecordSnapshot, own: readonly string[]) {
  const changed = [...after].flatMap(([key, { area, name, value }]) => {
    if (area === 'sessionStorage' || before.get(key)?.value === value) return [];
    // A database is read like local storage, which has no expiry either.
    const record = decodeRecord({ area: area === 'cookie' ? area : 'localStorage', name, value, own });
    return record ? [{ name: name.slice(0, 60), ...record }] : [];
  });
  return inDetail(changed);
}

/**
 * The record that grants everything although the visitor refused, or denies everything although they
 * accepted, in words for a reason; null if there is none.
 */
export function contradictionIn(
  goal: Goal,
  before: RecordSnapshot,
  after: RecordSnapshot,
  own: readonly string[],
): string | null {
  const changed = changedRecords(before, after, own);
  if (goal === 'refuse') {
    // Grants something optional and denies nothing.
    const yes = changed.find(({ positive, decoded }) => positive && decoded.denied.length === 0);
    return yes ? `${yes.name} says that everything was accepted` : null;
  }
  if (goal !== 'accept' || changed.some(({ positive }) => positive)) return null;
  // Denies what is optional, and nothing grants any of it.
  const no = changed.find(({ decoded }) => decoded.decided && grantsOptional(decoded.denied));
  return no ? `${no.name} says that nothing was accepted` : null;
}
