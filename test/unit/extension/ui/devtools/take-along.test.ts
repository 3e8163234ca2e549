/** What leaves the table is what it shows, in forms that other programs read; names from pages stay names. */
import { expect, test } from 'vitest';
import { rowsOfState } from '../../../../../extension/ui/devtools/rows.ts';
import { csvOf, fileName, harOf, jsonOf } from '../../../../../extension/ui/devtools/take-along.ts';
import { ownMessages } from '../../../../../extension/ui/shared/messages/index.ts';
import { messages } from '../../../../../reports/messages/index.ts';
import { hostileState, violating } from '../../../../e2e/extension/ui/states.ts';

const texts = { language: 'en' as const, words: messages('en'), own: ownMessages('en') };
const state = violating();
const rows = rowsOfState(state, texts);

test('CSV has a line for each row', () => {
  const [head = '', ...lines] = csvOf(rows).trimEnd().split('\r\n');
  expect(head).toMatch(/^kind,name,host,/);
  expect(lines).toHaveLength(rows.length);
  expect(lines.find((line) => line.includes('"_ga"'))).toMatch(
    /^"cookie","_ga","casemix\.nl","first","Google Analytics 4"/,
  );
});

test.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(1)', '\t=1', 'a"b', 'a\nb'])('CSV: %j is a text', (name) => {
  const [first] = rows;
  const csv = first ? csvOf([{ ...first, name }]) : '';
  const [, line = ''] = csv.split('\r\n');
  expect(line).not.toMatch(/^"cookie","\s*[=+\-@]/);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
});

test('JSON has the chains of causes', () => {
  const read: unknown = JSON.parse(jsonOf(rows, state));
  expect(read).toMatchObject({
    site: 'casemix',
    rows: expect.arrayContaining([expect.objectContaining({ name: '_ga', seconds: 0.25, sameSite: 'Lax' })]),
  });
});

test('HAR has the shown requests, and no value of any parameter', () => {
  const shown = rows.filter(({ kind, host }) => kind === 'request' && host === 'www.google-analytics.com');
  expect(
    JSON.parse(harOf([...shown, ...rows.filter(({ kind }) => kind === 'cookie')], state, '1.0')),
  ).toMatchObject({
    log: {
      version: '1.2',
      entries: [
        {
          startedDateTime: '2026-11-23T09:30:00.300Z',
          request: {
            method: 'POST',
            queryString: [
              { name: 'v', value: '' },
              { name: 'tid', value: '' },
              { name: 'cid', value: '' },
            ],
          },
          response: { status: 204 },
        },
      ],
    },
  });
});

test('a hostile page makes no other file of it', () => {
  const bad = hostileState();
  expect(() => JSON.parse(harOf(rowsOfState(bad, texts), bad, '1'))).not.toThrow();
  expect(fileName({ ...bad, site: { ...bad.site, id: '../../x' } }, 'csv')).toMatch(
    /^cookiewacht-[\w.-]+\.csv$/,
  );
});
