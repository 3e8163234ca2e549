/** What an auditor takes along: the log of a period as CSV and as PDF, printed by a browser of this machine. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDesk, type ServedDesk } from '../../support/desk/served.ts';

let served: ServedDesk;
let cookie: string;
beforeAll(async () => {
  served = await serveDesk();
  await served.night({
    startedAt: '2026-11-23T02:00:00.000Z',
    sites: [{ id: 'one', findings: [{ name: '_ga' }] }],
  });
  const [finding] = await served.desk.queries.findings({});
  await served.desk.comment(finding?.fingerprint ?? '', '=HYPERLINK("http://evil.example")', {
    by: 'user:officer',
  });
  cookie = await served.cookieOf('reader');
});
afterAll(() => served?.close());

const ask = (path: string) => served.ask(path, { headers: { cookie } });

test('the CSV has every event with its hashes, and no formula', async () => {
  const response = await ask('/audit.csv');
  expect(response.headers.get('content-type')).toContain('text/csv');
  const [head = '', ...lines] = (await response.text()).trimEnd().split('\r\n');
  expect(head).toContain('"hash"');
  expect(lines).toHaveLength((await served.desk.chain()).events);
  // Each names the hash of the one before: the chain can be followed on paper.
  const hashes = lines.map((line) => line.slice(-134).match(/[0-9a-f]{64}/g) ?? []);
  for (const [index, [previous]] of hashes.entries())
    if (index > 0) expect(previous).toBe(hashes[index - 1]?.[1]);
  expect(hashes.at(-1)?.[1]).toBe((await served.desk.chain()).head);
  expect(lines.join('\n')).toContain('HYPERLINK');
  expect(lines.join('\n')).not.toContain('"=HYPERLINK');
});

test('a period holds its own events only', async () => {
  const lines = async (query: string) =>
    (await (await ask(`/audit.csv?${query}`)).text()).split('\r\n').length;
  expect(await lines('from=2026-11-23&to=2026-11-23')).toBeGreaterThan(2);
  expect(await lines('from=2026-11-24')).toBe(2);
});

test('the PDF is one', { timeout: 120_000 }, async () => {
  const response = await ask('/audit.pdf');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(bytes.subarray(-1024).toString('latin1')).toContain('%%EOF');
});
