/** Strategies that few pages of the corpus call for, each on a layer made for it. */
import { expect, test } from 'vitest';
import { planStep, type Progress } from '../../../../../crawler/consent/plan/index.ts';
import { wantedCategory } from '../../../../../watch/banner/categories.ts';
import { stepInWords } from '../../../../support/banner-recordings.ts';
import { aControl, aLayer } from '../../../../support/layers.ts';

const accept = aControl({ id: 1, kind: 'accept-all', label: 'Akkoord' });
const save = aControl({ id: 9, kind: 'save-selection', label: 'Opslaan', strength: 3 });
const fresh: Progress = { opened: new Set() };

/** What is planned, and by which strategy. */
const planned = (
  goal: 'accept' | 'refuse' | 'category',
  controls: Parameters<typeof aLayer>[0],
  progress: Partial<Progress> = {},
): string => {
  const step = planStep(aLayer(controls), goal, { ...fresh, ...progress });
  return `${step.by}: ${stepInWords(step)}`;
};

test('a weak "necessary only" refuses opposite a button that accepts, with nothing to select', () => {
  const necessary = aControl({ id: 2, kind: 'necessary-only', label: 'Noodzakelijk', strength: 1 });
  expect(planned('refuse', { controls: [accept, necessary] })).toBe(
    'pressNecessary: decide 2 necessary-only "Noodzakelijk"',
  );
  expect(planned('refuse', { controls: [necessary] })).toMatch(/^giveUp: /);
});

test('the level that is named after the category is chosen, then saved', () => {
  const analytics = { category: wantedCategory('analytics', { optIn: [] }) };
  const levels = (checked: boolean) => [
    aControl({
      id: 3,
      kind: 'category',
      role: 'radio',
      label: 'Alleen noodzakelijk',
      says: 'necessary-only',
    }),
    aControl({ id: 4, kind: 'category', role: 'radio', label: 'Analytisch', says: 'other', checked }),
    save,
  ];
  expect(planned('category', { controls: levels(false) }, analytics)).toBe(
    'chooseItsLevel: set on 4 category "Analytisch"',
  );
  expect(planned('category', { controls: levels(true) }, analytics)).toBe(
    'chooseItsLevel: decide 9 save-selection "Opslaan"',
  );
});

test('a box is not ticked for a category where a tick takes consent back', () => {
  const denies = aControl({ id: 5, kind: 'category', label: 'Geen analytische cookies' });
  const analytics = { category: wantedCategory('analytics', { optIn: [] }) };
  expect(planned('category', { controls: [denies, save] }, { ...analytics, unfolded: true })).toBe(
    'giveUp: give-up not-offered: the banner offers no choice for "analytics" alone',
  );
});

test('a refusal never settles for a button that closes', () => {
  const close = aControl({ id: 6, kind: 'close', label: 'Sluiten' });
  expect(planned('refuse', { controls: [close] })).toBe(
    'giveUp: give-up not-offered: the banner can be closed, not refused',
  );
});

test('what is drawn as a picture is not said to be missing', () => {
  const drawn = { about: { drawn: true } };
  const reason = 'give-up unconfirmed: its controls are drawn as a picture, and what they say cannot be read';
  expect(planned('refuse', drawn)).toBe(`giveUp: ${reason}`);
  expect(planned('accept', drawn)).toBe(`giveUp: ${reason}`);
});

test('a button about cookies that nobody understands is not said to be missing', () => {
  const riddle = aControl({ id: 7, kind: 'other', label: 'Koek erbij', strength: 0, cookies: true });
  expect(planned('refuse', { controls: [accept, riddle] })).toBe(
    'giveUp: give-up unconfirmed: what "Koek erbij" does is not understood',
  );
});

test('settings are opened once', () => {
  const settings = aControl({ id: 8, kind: 'settings', label: 'Instellingen' });
  expect(planned('refuse', { controls: [accept, settings] })).toBe(
    'openSettings: open 8 settings "Instellingen"',
  );
  expect(planned('refuse', { controls: [accept, settings] }, { opened: new Set(['f1 8']) })).toBe(
    'giveUp: give-up unconfirmed: no layer of the banner has a control to refuse',
  );
});
