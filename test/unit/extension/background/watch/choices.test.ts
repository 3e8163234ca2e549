/** A choice counts in all tabs of the site that share a cookie store, and in no other. */
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));
const { Choices } = await import('../../../../../extension/background/watch/choices.ts');
const { Stores } = await import('../../../../../extension/background/watch/stores.ts');
const { Tabs } = await import('../../../../../extension/background/record/tabs.ts');
const { TabRecord } = await import('../../../../../extension/background/record/record.ts');

const began = 1_000_000;
let kept: unknown;
let world: ReturnType<typeof begin>;
function begin() {
  const tabs = new Tabs();
  tabs.store.changed = () => undefined;
  const stores = new Stores();
  const choices = new Choices(tabs, stores, (all) => (kept = JSON.parse(JSON.stringify(all))));
  const open = (tab: number, siteKey: string, store: string | boolean, at = began) => {
    stores.has(
      typeof store === 'string'
        ? { id: tab, incognito: false, cookieStoreId: store }
        : { id: tab, incognito: store },
    );
    const record = TabRecord.begin(tab, siteKey, at, true);
    record.visits.begin('https://a.nl/', 'https://a.nl/', at);
    choices.begins(record);
    tabs.set(record);
    return record;
  };
  return { tabs, stores, choices, open };
}
const accepted = { phase: 'after-accept', at: began + 500, how: 'own-click', because: 'clicked' } as const;
beforeEach(() => {
  world = begin();
});

test('in another tab of the site, from the moment of the choice on', () => {
  const [one, two] = [world.open(1, 'site', false), world.open(2, 'site', false)];
  world.choices.made(one, accepted);
  expect(one.head.phases).toMatchObject([{ at: 500, phase: 'after-accept', how: 'own-click' }]);
  expect(two.head.phases).toMatchObject([{ at: 500, phase: 'after-accept', how: 'other-tab' }]);
});

test.each([
  ['another site', 'other', false],
  ['a private window', 'site', true],
  ['a container of Firefox', 'site', 'firefox-container-2'],
])('not in %s', (_what, siteKey, store) => {
  const one = world.open(1, 'site', typeof store === 'string' ? 'firefox-default' : false);
  const two = world.open(2, siteKey, store);
  world.choices.made(one, accepted);
  expect(two.phase).toBe('before-choice');
  expect(world.open(3, siteKey, store, began + 900).phase).toBe('before-choice');
});

test('in a tab that is opened later, and after the background was stopped', () => {
  world.choices.made(world.open(1, 'site', false), accepted);
  const later = world.open(2, 'site', false, began + 900);
  expect(later.head.phases).toMatchObject([{ at: 0, phase: 'after-accept', how: 'earlier-visit' }]);
  world = begin();
  world.choices.restore(kept);
  expect(world.open(3, 'site', false, began + 2000).phase).toBe('after-accept');
  world.choices.restore('nonsense');
});

test('a site that asks again does not know of the choice', () => {
  world.choices.made(world.open(1, 'site', false), accepted);
  const asked = world.open(2, 'site', false, began + 900);
  world.choices.asksAgain(asked);
  expect(asked.phase).toBe('before-choice');
  expect(world.open(3, 'site', false, began + 2000).phase).toBe('before-choice');
  // What the visitor chooses there counts, also when the banner is shown once more.
  world.choices.made(asked, { ...accepted, at: began + 3000 });
  world.choices.asksAgain(asked);
  expect(asked.phase).toBe('after-accept');
});

test('a fresh look in one tab begins anew in all', () => {
  const [one, two] = [world.open(1, 'site', false), world.open(2, 'site', false)];
  world.choices.made(one, accepted);
  world.choices.cleared(one, began + 1000);
  expect(two.phase).toBe('before-choice');
  expect(two.phaseAt(600)).toBe('after-accept');
  expect(world.open(3, 'site', false, began + 2000).phase).toBe('before-choice');
});
