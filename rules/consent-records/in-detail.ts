/** Records that answer for everything, beside others of the same consent manager that go into kinds: those know better. Pure. */
import type { DecodedRecord } from './decode.ts';

const forAll = ({ decoded: { granted, denied } }: Pick<DecodedRecord, 'decoded'>): boolean => [...granted, ...denied].every((name) => name === 'all');

/** Without those that only say that something was agreed to, where another record of the same manager says what. */
export function inDetail<T extends Pick<DecodedRecord, 'cmp' | 'decoded'>>(records: readonly T[]): T[] {
  const detailed = new Set(records.filter((record) => record.cmp !== 'own record' && !forAll(record)).map(({ cmp }) => cmp));
  return records.filter((record) => !forAll(record) || !detailed.has(record.cmp));
}
