/** Records make room for one another: the one in front stays, and who lost something is judged again and says so. */
import { expect, test, vi } from 'vitest';
import { sentences } from '../../../../../extension/messages/sentences.ts';
import { request } from '../../../../support/evidence.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));
const { Tabs } = await import('../../../../../extension/background/record/tabs.ts');
const { TabRecord } = await import('../../../../../extension/background/record/record.ts');
type Tab = InstanceType<typeof TabRecord>;

const began = 1_000_000;
const url = 'https://a.example/';

/** About 1.6 MB: five of them fit in what is kept of all tabs, a sixth does not. */
function fullRecord(tab: number): Tab {
  const record = TabRecord.begin(tab, `site ${tab}`, began, true);
  record.visits.begin(url, url, began);
  for (let count = 0; count < 20; count += 1)
    record.add(request(`${url}${count}${'x'.repeat(79_000)}`), began + count);
  record.head.active = began + tab;
  return record;
}

function watched(): { tabs: InstanceType<typeof Tabs>; judged: number[] } {
  const tabs = new Tabs();
  // Nothing is stored: there is no browser.
  tabs.store.changed = () => undefined;
  // A record counts as active when its page does something, not when this test adds it.
  tabs.acted = () => undefined;
  const judged: number[] = [];
  tabs.onChange((tab) => judged.push(tab));
  return { tabs, judged };
}

test('the tab that was used longest ago makes room, is judged again, and says what it lost', () => {
  const { tabs, judged } = watched();
  // A window shows the oldest.
  tabs.looked(1, 7);
  for (const tab of [1, 2, 3, 4, 5]) tabs.set(fullRecord(tab));
  judged.length = 0;
  tabs.set(fullRecord(6));
  expect(judged).toEqual([2, 6]);
  const lost = tabs.get(2);
  expect([lost?.log.length, lost?.gaps.lines]).toEqual([0, [sentences.madeRoom]]);
  expect([1, 3, 4, 5, 6].map((tab) => tabs.get(tab)?.log.length)).toEqual([20, 20, 20, 20, 20]);
});

test('a page that was left goes before anything that a tab shows', () => {
  const { tabs, judged } = watched();
  for (const tab of [1, 2, 3, 4]) tabs.set(fullRecord(tab));
  const left = fullRecord(1);
  left.head.place = 'kept';
  tabs.set(left);
  judged.length = 0;
  tabs.set(fullRecord(5));
  expect(tabs.all()).not.toContain(left);
  expect([judged, [...tabs.records.values()].every(({ log }) => log.length === 20)]).toEqual([[5], true]);
});

test('an earlier load goes before the load that is shown', () => {
  const { tabs, judged } = watched();
  const reloaded = fullRecord(1);
  reloaded.visits.begin(url, url, began + 500);
  reloaded.add(request(`${url}again`), began + 600);
  tabs.set(reloaded);
  for (const tab of [2, 3, 4, 5]) tabs.set(fullRecord(tab));
  judged.length = 0;
  tabs.set(fullRecord(6));
  expect(judged).toEqual([1, 6]);
  expect([reloaded.log.length, reloaded.head.dropped]).toEqual([1, 1]);
});
