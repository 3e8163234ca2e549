import { expect, test } from 'vitest';
import { engineOfName, engineOfProduct, wrongEngine } from '../../../../crawler/browser/engines.ts';

test.each([
  ['/usr/lib/chromium/chromium-headless-shell', 'shell'],
  ['/opt/puppeteer/chrome-headless-shell-linux64/chrome-headless-shell', 'shell'],
  ['C:\\puppeteer\\chrome-headless-shell-win64\\chrome-headless-shell.exe', 'shell'],
  ['/opt/playwright/chrome-linux/headless_shell', 'shell'],
  ['/usr/lib/chromium/chromium', 'chromium'],
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'chromium'],
  ['C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe', 'chromium'],
  ['/opt/browser', null],
])('%s: %s', (path, engine) => {
  expect(engineOfName(path)).toBe(engine);
});

test('a running browser tells by its product', () => {
  expect(engineOfProduct('HeadlessChrome/156.0.8078.108')).toBe('shell');
  expect(engineOfProduct('Chrome/156.0.8078.108')).toBe('chromium');
  expect(engineOfProduct('Edg/156.0.3.4')).toBe('chromium');
});

test('a program of the wrong engine: what it is, and what to do', () => {
  const { what, advice } = wrongEngine('--browser: /opt/chromium', 'chromium', 'shell');
  expect(what).toBe('--browser: /opt/chromium is a full browser, and this crawl is with --engine shell.');
  expect(advice).toContain('--engine chromium');
});
