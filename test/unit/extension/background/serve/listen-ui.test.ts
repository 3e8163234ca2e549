/**
 * Who may ask what of the background: with a `chrome` that is played, since no page can be made to pose as
 * another.
 */
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { id: 'our-id', getURL: (path: string) => `chrome-extension://our-id/${path}` } },
}));
const { isOwnPage, connectUi: surfaceConnected } =
  await import('../../../../../extension/background/serve/listen-ui.ts');

beforeEach(() => vi.clearAllMocks());

test.each([
  ['a page of ours', { id: 'our-id', url: 'chrome-extension://our-id/ui/popup/index.html' }, true],
  ['a content script', { id: 'our-id', url: 'https://www.example.nl/', tab: { id: 1 } }, false],
  ['another extension', { id: 'other-id', url: 'chrome-extension://other-id/ui/popup/index.html' }, false],
  [
    'a site that has our address in its own',
    { id: 'our-id', url: 'https://evil.example/chrome-extension://our-id/' },
    false,
  ],
  ['nobody in particular', { id: 'our-id' }, false],
])('%s', (_who, sender, allowed) => {
  expect(isOwnPage(JSON.parse(JSON.stringify(sender)))).toBe(allowed);
});

test('a content script that opens the live port is sent away', () => {
  const port = {
    name: 'live',
    sender: { id: 'our-id', url: 'https://www.example.nl/' },
    disconnect: vi.fn<() => void>(),
    onMessage: { addListener: vi.fn<() => void>() },
    onDisconnect: { addListener: vi.fn<() => void>() },
    postMessage: vi.fn<() => void>(),
  };
  Reflect.apply(surfaceConnected, null, [{ onJudged: vi.fn<() => void>() }, port, Promise.resolve()]);
  expect(port.disconnect).toHaveBeenCalled();
  expect(port.onMessage.addListener).not.toHaveBeenCalled();
});
