/** When a tab is judged: a page at rest at once, and one that begins to load after its own work. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { session: {} },
    action: { setBadgeText: async () => undefined, setBadgeBackgroundColor: async () => undefined },
  },
}));
const { Judge } = await import('../../../../../extension/background/judge/judge.ts');
const { choosePolicy } = await import('../../../../../extension/background/judge/policies.ts');
const { newKey, redactorOf } = await import('../../../../../extension/background/record/redact.ts');
const { TabRecord } = await import('../../../../../extension/background/record/record.ts');
const { Tabs } = await import('../../../../../extension/background/record/tabs.ts');
const { Settings } = await import('../../../../../extension/background/serve/settings.ts');
const { Choices } = await import('../../../../../extension/background/watch/choices.ts');
const { CookieWrites } = await import('../../../../../extension/background/watch/cookies.ts');
const { Stores } = await import('../../../../../extension/background/watch/stores.ts');

const url = 'https://www.example.nl/';
const TAB = 7;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A judge of one tab in front, whose page began to load so many milliseconds ago; each judgement is noted. */
function judgeOf(age: number) {
  const redact = redactorOf(newKey());
  const tabs = new Tabs();
  tabs.store.changed = () => undefined;
  const stores = new Stores();
  const judge = new Judge(
    {
      tabs,
      stores,
      redact,
      choices: new Choices(tabs, stores, () => undefined),
      cookies: new CookieWrites(tabs, () => redact, {
        laxByDefault: true,
        storeOf: async () => ({ storeId: '0' }),
        read: async () => [],
      }),
      recognised: () => null,
      taught: () => [],
      choose: (address) => choosePolicy(address, null, []),
    },
    new Settings(),
    'test',
  );
  const judged: number[] = [];
  judge.onJudged((tab) => judged.push(tab));
  tabs.looked(TAB, 1);
  const record = TabRecord.begin(TAB, 'test/site', Date.now() - age, true);
  record.visits.begin(url, url, Date.now() - age);
  tabs.set(record);
  return { judge, judged, record };
}

test.each([
  ['is at rest', 60_000],
  ['began to load a second ago', 1000],
])('a page that %s is judged at once', (_what, age) => {
  const { judge, judged } = judgeOf(age);
  vi.advanceTimersByTime(0);
  expect(judged).toEqual([TAB]);
  vi.advanceTimersByTime(10_000);
  judge.changed(TAB);
  vi.advanceTimersByTime(0);
  expect(judged).toEqual([TAB, TAB]);
});

test('a page that begins to load is judged after its own first work', () => {
  const { judged } = judgeOf(0);
  vi.advanceTimersByTime(119);
  expect(judged).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(judged).toEqual([TAB]);
});

test('whoever asks is answered of what happened just now, and nothing is judged twice', () => {
  const { judge, judged, record } = judgeOf(60_000);
  const first = judge.judged(TAB);
  expect(first).not.toBeNull();
  expect(judge.judged(TAB)).toBe(first);
  record.add(
    {
      kind: 'storage',
      area: 'localStorage',
      origin: 'https://www.example.nl',
      key: 'spoor',
      how: 'write',
      value: null,
      initiator: [],
    },
    Date.now(),
  );
  judge.changed(TAB);
  const second = judge.judged(TAB);
  expect(
    JSON.stringify([first, second].map((each) => each?.judged.whole.evidence)).split('spoor'),
  ).toHaveLength(2);
  vi.advanceTimersByTime(0);
  // The button shows the judgement that was made already.
  expect([judged, judge.judged(TAB) === second]).toEqual([[TAB], true]);
});
