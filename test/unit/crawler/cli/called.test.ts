/** Advice names commands that exist where it is printed. */
import { expect, test } from 'vitest';
import { asCalled, commandPrefix } from '../../../../crawler/cli/called.ts';

test.each([
  ['a checkout', '/c/crawler/cli/called.ts', '/c/crawler/cli.ts', '/c', 'npm run -s cookiewacht --'],
  ['a checkout, called from elsewhere', '/c/crawler/cli/called.ts', '/c/crawler/cli.ts', '/x', 'cookiewacht'],
  [
    'a package of the project',
    '/p/node_modules/cookiewacht/dist/crawler/cli/called.js',
    '/p/node_modules/.bin/cookiewacht',
    '/p',
    'npx cookiewacht',
  ],
  [
    'the same, on Windows',
    '/p/node_modules/cookiewacht/dist/crawler/cli/called.js',
    '/p/node_modules/cookiewacht/bin/cookiewacht.cjs',
    '/p',
    'npx cookiewacht',
  ],
  [
    'npx without a project',
    '/h/.npm/_npx/1/node_modules/cookiewacht/dist/crawler/cli/called.js',
    '/h/.npm/_npx/1/node_modules/.bin/cookiewacht',
    '/p',
    'npx cookiewacht',
  ],
  [
    'a global package',
    '/usr/lib/node_modules/cookiewacht/dist/crawler/cli/called.js',
    '/usr/bin/cookiewacht',
    '/p',
    'cookiewacht',
  ],
])('%s', (_what, module, script, cwd, expected) => {
  expect(commandPrefix({ module, script, cwd })).toBe(expected);
});

test('commands within a text, and nothing else', () => {
  const prefix = 'npx cookiewacht';
  expect(asCalled('use `cookiewacht init URL` (cookiewacht COMMAND --help)', prefix)).toBe(
    'use `npx cookiewacht init URL` (npx cookiewacht COMMAND --help)',
  );
  for (const text of ['Cookiewacht finishes', './cookiewacht crawl', 'my-cookiewacht is', 'cookiewacht.pem'])
    expect(asCalled(text, prefix)).toBe(text);
});
