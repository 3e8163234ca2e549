/** The net log as Chromium writes it: one event a line, after a line of constants. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readNetLog, type NetLog } from '../../../../browser/truth/net-log.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-net-log-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const logEventTypes = {
  URL_REQUEST_START_JOB: 136,
  HTTP_TRANSACTION_SEND_REQUEST_HEADERS: 200,
  COOKIE_STORE_COOKIE_ADDED: 565,
  UDP_BYTES_SENT: 99,
  HTTP_STREAM_JOB_CONTROLLER: 196,
  SOMETHING_ELSE: 7,
};
const constants = JSON.stringify({ constants: { logEventTypes, netError: { ERR_CACHE_MISS: -400 } } });
const event = (type: number, id: number, params?: object, phase = 1): string =>
  JSON.stringify({ params, phase, source: { id, start_time: '1', type: 1 }, time: '2', type });
const start = (id: number, url: string, key = 'https://a.test https://a.test'): string =>
  event(136, id, { initiator: 'https://a.test', method: 'GET', network_isolation_key: key, url });

async function read(events: readonly string[], end = ']}'): Promise<NetLog> {
  const file = join(folder, 'log.json');
  await writeFile(file, `${constants.slice(0, -1)},\n"events": [\n${events.join(',\n')}${end}`);
  return readNetLog(file);
}

test('every hop of a request, and whether it was sent', async () => {
  const { requests } = await read([
    start(4, 'http://a.test/'),
    event(7, 4),
    start(4, 'https://a.test/'),
    event(200, 4, { headers: [] }, 0),
    start(5, 'https://b.example/', 'null null'),
  ]);
  expect(requests).toMatchObject([
    { url: 'http://a.test/', site: 'https://a.test', sent: false },
    { url: 'https://a.test/', site: 'https://a.test', sent: true },
    { url: 'https://b.example/', site: null, sent: false },
  ]);
});

test('a look into the cache that finds nothing is no request', async () => {
  const { requests } = await read([
    start(4, 'https://a.test/font.woff2'),
    event(136, 4, { net_error: -400 }, 2),
    start(5, 'https://a.test/font.woff2'),
    event(136, 5, undefined, 2),
  ]);
  expect(requests).toHaveLength(1);
});

test('every cookie that was added, with an empty name too', async () => {
  const cookie = { domain: '.a.test', httponly: false, name: '', path: '/', value: 'x' };
  const { cookies } = await read([event(565, 9, cookie, 0)]);
  expect(cookies).toEqual([{ name: '', domain: '.a.test', path: '/' }]);
});

test('what reached out and is no request', async () => {
  const { contacts } = await read([
    event(99, 9, { address: '127.0.0.1:3478', byte_count: 20 }, 0),
    event(196, 3, { url: 'https://a.test/', is_preconnect: true }),
    event(196, 4, { url: 'https://b.test/', is_preconnect: false }),
  ]);
  expect(contacts).toEqual(['udp 127.0.0.1:3478', 'connection a.test']);
});

test('a log whose browser was killed is read as far as it goes', async () => {
  const { requests } = await read(
    [start(4, 'https://a.test/'), start(5, 'https://b.test/').slice(0, 40)],
    '',
  );
  expect(requests.map(({ url }) => url)).toEqual(['https://a.test/']);
});

test('what is known of an event and is not so any more is no silent loss', async () => {
  await expect(read([event(136, 4, { url: 'https://a.test/' })])).rejects.toThrow('method');
});
