/** Runs and copies of the bundled policy from before a policy said which entry a sentence belongs to. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parsePolicy } from '../../../../rules/policy/parse.ts';
import { cqt } from '../../../support/evidence.ts';

const earlier = readFileSync(new URL('../../../support/policies/cqt-0.1.yaml', import.meta.url), 'utf8');
const read = (text: string): ReturnType<typeof parsePolicy>['policy'] =>
  parsePolicy(text, 'policy.yaml').policy;

it('are read as if the policy of today had been there, and quote the same', () => {
  const { reference: _, ...statement } = cqt.statement;
  const promises = Object.fromEntries(
    Object.entries(cqt.promises).map(([id, { unchecked: __, ...promise }]) => [id, promise]),
  );
  expect(read(earlier)).toEqual({ ...cqt, statement, promises });
});

it('keep what their owner changed, but for the sentences', () => {
  const changed = read(
    earlier.replace('retention: { max: 24 months', 'retention: { max: 12 months').replace(', sharethis', ''),
  );
  expect(changed.retention?.max).toBe('12 months');
  expect(changed.cites).toEqual(cqt.cites);
  expect(Object.keys(changed.optIn[0]?.serviceCites ?? {})).not.toContain('sharethis');
});

it('are left as they are when a single word of a sentence differs: numbers alone say nothing', () => {
  const other = read(earlier.replace('YouTube', 'Vimeo'));
  expect(other.cites).toBeUndefined();
  expect(other.optIn[0]?.cite).toEqual(['P24', 'P25', 'P26', 'P27', 'P28', 'P29']);
});
