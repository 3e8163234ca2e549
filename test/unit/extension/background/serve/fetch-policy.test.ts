/** A policy from the network: only over a safe line, never longer than a policy is, and from a known place. */
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
