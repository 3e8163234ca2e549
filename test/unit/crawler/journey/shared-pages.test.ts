/** Which journey chooses the pages of a site, in whatever order they arrive. */
import { expect, test } from 'vitest';
import { SharedPages } from '../../../../crawler/journey/shared-pages.ts';

const never = (): never => {
  throw new Error('chosen twice');
};

/** Whether the promise is still open after everything that can happen has happened. */
async function waits(promise: Promise<unknown>): Promise<boolean> {
  let open = true;
  void promise.then(() => (open = false));
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  return open;
}

test('the first journey chooses, also when others have loaded the front page before it', async () => {
  const pages = new SharedPages(['none', 'accept', 'reject']);
  const reject = pages.of('reject', never);
  const accept = pages.of('accept', never);
  expect(await waits(reject)).toBe(true);
  expect(await pages.of('none', () => ['/', '/privacy'])).toEqual(['/', '/privacy']);
  expect(await accept).toEqual(['/', '/privacy']);
  expect(await reject).toEqual(['/', '/privacy']);
});

test('when the first journey fails, the next one chooses for all', async () => {
  const pages = new SharedPages(['none', 'accept', 'reject']);
  const reject = pages.of('reject', never);
  const accept = pages.of('accept', () => ['/', '/contact']);
  expect(await waits(accept)).toBe(true);
  pages.pass('none');
  expect([await accept, await reject]).toEqual([
    ['/', '/contact'],
    ['/', '/contact'],
  ]);
});

test('a journey that is made again visits the pages that were chosen', async () => {
  const pages = new SharedPages(['none', 'accept']);
  await pages.of('none', () => ['/', '/one']);
  expect(await pages.of('none', never)).toEqual(['/', '/one']);
});

test('a journey that has ended keeps nobody waiting', async () => {
  const pages = new SharedPages(['none', 'accept', 'reject']);
  pages.pass('none');
  pages.pass('accept');
  expect(await pages.of('reject', () => ['/'])).toEqual(['/']);
});
