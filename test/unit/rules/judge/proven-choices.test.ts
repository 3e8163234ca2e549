/**
 * What was seen after a choice counts only where the choice was proven: else a site is blamed for our own
 * failure.
 */
import { expect, test } from 'vitest';
import type { Choice } from '../../../../rules/evidence/index.ts';
import { withConfirmedChoices } from '../../../../rules/judge/proven-choices.ts';
import { after, choice, cookie, journey } from '../../../support/evidence.ts';

const phase = ({ choice: made }: Choice) => (made === 'accept' ? 'after-accept' : 'after-reject');
const name = ({ choice: made }: Choice) => (made === 'accept' ? 'accept' : 'reject');

/** The names of the cookies that count of a journey with this choice. */
function counted(made: Choice, ...later: Choice[]): string[] {
  const evidence = withConfirmedChoices({
    site: 'cqt',
    probe: [],
    journeys: [journey(name(made), [cookie('early'), made, ...after(phase(made), cookie('late')), ...later])],
  });
  return evidence.journeys.flatMap(({ observations }) =>
    observations.flatMap((each) => (each.kind === 'cookie-write' ? [each.name] : [])),
  );
}
const click = (kind: Choice['clicks'][number]['kind']): Choice['clicks'][number] => ({
  text: 'Weigeren',
  kind,
  frame: 'https://www.cqt.nl/',
});
const record: Choice['records'][number] = {
  area: 'cookie',
  name: 'toestemming',
  change: 'appeared',
  value: null,
};
const unproven = { outcome: 'unconfirmed' as const };

test('a confirmed choice: all of it', () => {
  expect(counted(choice('reject'))).toEqual(['early', 'late']);
});

test('a choice that was not confirmed: only what came before it', () => {
  expect(counted(choice('reject', unproven))).toEqual(['early']);
});

test('one plain click on refuse, to which the site answered with a record of its own: all of it', () => {
  const refusal = { ...unproven, clicks: [click('reject-all')], records: [record] };
  expect(counted(choice('reject', refusal))).toEqual(['early', 'late']);
  expect(counted(choice('reject', { ...refusal, bannerGone: false }))).toEqual(['early']);
  expect(counted(choice('reject', { ...refusal, records: [] }))).toEqual(['early']);
  expect(counted(choice('reject', { ...refusal, clicks: [click('settings'), click('reject-all')] }))).toEqual(
    ['early'],
  );
});

test('what was accepted counts, also where it cannot be taken back', () => {
  const stuck = choice('withdraw', { outcome: 'not-offered', phase: 'after-accept', bannerGone: false });
  expect(counted(choice('accept'), stuck)).toEqual(['early', 'late']);
  expect(counted(choice('accept', unproven), stuck)).toEqual(['early']);
});
