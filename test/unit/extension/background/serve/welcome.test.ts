/** The first page opens once, and not with each new version. */
import { expect, test, vi } from 'vitest';

const create = vi.fn<() => Promise<undefined>>(async () => undefined);
vi.mock('webextension-polyfill', () => ({
  default: { tabs: { create }, runtime: { getURL: (path: string) => `own://${path}` } },
}));
const { welcome } = await import('../../../../../extension/background/serve/welcome.ts');

test('it opens when the extension is installed, not when it or the browser is updated', async () => {
  await welcome({ reason: 'update' });
  await welcome({ reason: 'browser_update' });
  expect(create).not.toHaveBeenCalled();
  await welcome({ reason: 'install' });
  expect(create.mock.calls).toEqual([[{ url: 'own://ui/welcome/index.html' }]]);
});
