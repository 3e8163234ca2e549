/** A policy from the network: only over a safe line, never longer than a policy is, and from a known place. */
import { createServer, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchPolicy } from '../../../../../extension/background/serve/fetch-policy.ts';

const asked: string[] = [];
function answers(make: () => Response): void {
  vi.stubGlobal('fetch', async (url: URL, { credentials }: RequestInit) => {
    asked.push(`${credentials} ${url.href}`);
    return make();
  });
}
const at = (response: Response, url: string): Response =>
  Object.defineProperty(response, 'url', { value: url });
afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

test('an address without a file means the place that every site has for it', async () => {
  answers(() => new Response('name: Oost'));
  expect(await fetchPolicy('https://www.oost.example')).toEqual({
    ok: true,
    text: 'name: Oost',
    fileName: 'cookiewacht.yaml',
  });
  await fetchPolicy('https://www.oost.example/own.yaml');
  expect(asked).toEqual([
    'omit https://www.oost.example/.well-known/cookiewacht.yaml',
    'omit https://www.oost.example/own.yaml',
  ]);
});

test('a file without end is read only as far as a policy goes', async () => {
  let given = 0;
  const part = new TextEncoder().encode('x'.repeat(100_000));
  answers(
    () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            given += 1;
            controller.enqueue(part);
          },
        }),
      ),
  );
  const answer = await fetchPolicy('https://www.oost.example/p.yaml');
  expect(answer.ok).toBe(false);
  expect(given).toBeLessThan(30);
});

/** What is said of a server that does as it is told. Who waits for a slow one gives up sooner here. */
async function from(answer: (response: ServerResponse) => void, isSlow: boolean): Promise<string> {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const patience = AbortSignal.timeout(isSlow ? 200 : 15_000);
  const spy = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience);
  const got = await fetchPolicy(`http://127.0.0.1:${port}/p.yaml`);
  expect(spy).toHaveBeenCalledWith(15_000);
  spy.mockRestore();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  expect(got.ok).toBe(false);
  return got.ok ? '' : got.problems.map((problem) => problem.replace(/^\S+ /, '')).join();
}
const slow = 'was not there in full within 15 seconds; try again later';
const unreachable =
  'cannot be reached: its server does not answer, breaks off, or has a certificate that this browser does not trust';

test.each<[string, (response: ServerResponse) => void, string]>([
  ['does not answer', () => undefined, slow],
  ['begins and goes no further', (response) => void response.writeHead(200).write('name: Oost\n'), slow],
  [
    'sends a letter at a time',
    (response) => {
      response.writeHead(200);
      const drops = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drops));
    },
    slow,
  ],
  ['breaks off', (response) => void response.socket?.destroy(), unreachable],
  [
    'breaks off halfway',
    (response) =>
      void response.writeHead(200, { 'content-length': 99 }).write('n', () => response.socket?.destroy()),
    unreachable,
  ],
  [
    'sends 50 MB in a packet of 50 KB',
    (response) =>
      void response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(50_000_000, '#'), { level: 1 })),
    'is longer than 1000000 characters; choose the right file',
  ],
  [
    'sends something else than it says',
    (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed'),
    unreachable,
  ],
])('a server that %s: one sentence', async (_what, answer, expected) => {
  expect(await from(answer, expected === slow)).toBe(expected);
});

test.each([
  ['plain http', 'http://www.oost.example/p.yaml'],
  ['a file of this computer', 'file:///etc/passwd'],
  ['a script', 'javascript:alert(1)'],
  ['no address', 'p.yaml'],
])('nothing is fetched from %s', async (_what, address) => {
  answers(() => new Response('x'));
  expect((await fetchPolicy(address)).ok).toBe(false);
  expect(asked).toEqual([]);
});

test.each([
  ['an error', () => new Response('x', { status: 500 })],
  ['an answer that leads to plain http', () => at(new Response('x'), 'http://elders.example/p.yaml')],
])('%s is said in words', async (_what, make) => {
  answers(make);
  const answer = await fetchPolicy('https://www.oost.example/p%ZZ.yaml');
  expect(answer.ok).toBe(false);
});

test('a name that cannot be decoded is kept as it is', async () => {
  answers(() => new Response('x'));
  expect(await fetchPolicy('https://www.oost.example/p%ZZ.yaml')).toMatchObject({
    ok: true,
    fileName: 'p%ZZ.yaml',
  });
});
