/** The ways in from the browser: each opens its surface at once, and asks about the right thing. */
import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (...values: unknown[]) => void;
const heard: Record<string, Listener> = {};
const opened: unknown[] = [];
const created: unknown[] = [];
const on = (name: string) => ({ addListener: (listener: Listener) => void (heard[name] = listener) });
vi.mock('webextension-polyfill', () => ({
  default: {
    contextMenus: {
      removeAll: async () => void (created.length = 0),
      create: (item: unknown) => void created.push(item),
      onClicked: on('menu'),
    },
    commands: { onCommand: on('command') },
    i18n: { getMessage: (name: string) => name },
    runtime: { openOptionsPage: async () => void opened.push('options') },
    sidebarAction: { open: async () => void opened.push('panel') },
  },
}));
const { listenToMenus, offerMenu } = await import('../../../../../extension/background/serve/menus.ts');

const asked: unknown[] = [];
listenToMenus((tab, url) => void asked.push([tab, url]));
beforeEach(() => {
  asked.length = 0;
  opened.length = 0;
});

test.each([
  ['a picture', { srcUrl: 'https://a.nl/p.gif', frameId: 0 }, 'https://a.nl/p.gif'],
  ['a frame', { frameUrl: 'https://b.nl/embed', frameId: 12 }, 'https://b.nl/embed'],
  [
    'a picture in a frame',
    { srcUrl: 'https://a.nl/p.gif', frameUrl: 'https://b.nl/', frameId: 12 },
    'https://a.nl/p.gif',
  ],
  ['the page itself', { frameId: 0 }, null],
])('what set %s?', (_what, info, url) => {
  heard['menu']?.({ menuItemId: 'what-set-this', ...info }, { id: 7, windowId: 1 });
  expect(opened).toEqual(['panel']);
  expect(asked).toEqual([[7, url]]);
});

test('each shortcut opens its surface, and another’s menu does nothing', () => {
  heard['command']?.('open-timeline', { windowId: 1 });
  heard['command']?.('open-settings');
  heard['menu']?.({ menuItemId: 'another' }, { id: 7 });
  expect(opened).toEqual(['panel', 'options']);
  expect(asked).toEqual([]);
});

test('the menu is there once, on web pages only', async () => {
  await offerMenu();
  await offerMenu();
  expect(created).toMatchObject([
    { id: 'what-set-this', title: 'whatSetThis', documentUrlPatterns: ['http://*/*', 'https://*/*'] },
  ]);
});
