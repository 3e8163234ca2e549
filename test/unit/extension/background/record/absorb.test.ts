/** A record that moves into another: nothing is lost, and nothing of another page is replaced. */
import { expect, test } from 'vitest';
import { absorb } from '../../../../../extension/background/record/absorb.ts';
import { Page } from '../../../../../extension/background/record/page.ts';
import { TabRecord } from '../../../../../extension/background/record/record.ts';
import type { Unstamped } from '../../../../../rules/evidence/index.ts';

const began = 1_000_000;
const [first, second] = ['https://www.example.nl/', 'https://www.example.nl/next'];
const document = (title: string): Unstamped => ({
  kind: 'document',
  url: first,
  language: 'nl',
  title,
  links: [],
  frames: [],
  upgradesInsecureRequests: false,
});

function record(url: string, at: number): TabRecord {
  const made = TabRecord.begin(1, 'example.nl', at, true);
  made.visits.begin(url, url, at);
  made.setDocument({ id: url, visit: 0, frame: 0, top: true, url });
  return made;
}
const rows = ({ log }: TabRecord): unknown[] =>
  log.map((each) => [each.visit, each.page, each.at, each.kind === 'document' ? each.title : '']);

test('becomes a page of its own there, with its own time and documents', () => {
  const [to, from] = [record(first, began), record(second, began + 1000)];
  const page = new Page(from, 0);
  new Page(to, 0).addOnce(document('one'), began + 100, 'document');
  page.addOnce(document('two'), began + 1100, 'document');
  absorb(to, from);
  expect(rows(to)).toEqual([
    [0, first, 100, 'one'],
    [1, second, 1100, 'two'],
  ]);
  expect([to.head.shown, to.documents.get(second)?.visit]).toEqual([0, 1]);
  // Whoever held the page goes on with it where it is now.
  page.addOnce(document('two, read again'), began + 1200, 'document');
  expect([page.record === to, page.visit, to.log.length]).toEqual([true, 1, 2]);
  expect(rows(to)[1]).toEqual([1, second, 1200, 'two, read again']);
});

test('or part of a page that is there; what it numbers is still found', () => {
  const [to, from] = [record(first, began), record(second, began + 1000)];
  new Page(to, 0).add(document('one'), began);
  const seq = from.add(document('part'), began + 1100) ?? -1;
  absorb(to, from, { visit: 0, isPage: false });
  expect(to.head.visits).toHaveLength(1);
  from.amend(seq, (each) => (each.kind === 'document' ? { ...each, title: 'amended' } : each));
  expect(rows(to)[1]).toEqual([0, first, 1100, 'amended']);
});

test('twice in a row', () => {
  const [last, middle, from] = [record(first, began), record(second, began), record(second, began)];
  const page = new Page(from, 0);
  absorb(middle, from);
  absorb(last, middle);
  expect([page.record === last, page.visit, page.url]).toEqual([true, 2, second]);
});
