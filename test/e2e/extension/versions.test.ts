/** The built extension uses nothing that the oldest browsers of its manifest do not have. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { oldest, targets, type Target } from '../../../extension/manifest.ts';
import { tooNew, type Engine } from '../../../scripts/browser-versions.ts';
import { ensureBuilt } from './built.ts';

const built = resolve(import.meta.dirname, '../../../dist-extension');
const engines: Readonly<Record<Target, Engine>> = { chromium: 'chrome', firefox: 'firefox' };
/** Names of methods of others, as in `console.error`, that younger built-in ones have too. */
const own: ReadonlySet<string> = new Set(['error']);

beforeAll(() => ensureBuilt(), 200_000);

test.each(targets)(
  '%s',
  (target) => {
    const version = Number.parseInt(oldest[target], 10);
    const scripts = globSync('**/*.js', { cwd: join(built, target) });
    expect(scripts.length).toBeGreaterThan(5);
    const young = scripts.flatMap((path) =>
      tooNew(readFileSync(join(built, target, path), 'utf8'), engines[target], version)
        .filter((name) => !own.has(name.split(' ', 1)[0] ?? ''))
        .map((name) => `${path.replace(/-[\w-]{8}\.js$/, '.js')}: ${name}`),
    );
    expect(young).toEqual([]);
  },
  300_000,
);

test('what is too young for a browser is told, however it is called', () => {
  const script = 'URL.parse(x); list.toSorted(); new Set().union(y); Promise.try(f); const { length } = URL;';
  expect(tooNew(script, 'chrome', 109)).toEqual([
    'Promise.try (since 128)',
    'URL.parse (since 126)',
    'toSorted (since 110)',
    'try (since 128)',
    'union (since 122)',
  ]);
  expect(tooNew(script, 'chrome', 130)).toEqual([]);
  expect(tooNew('new ML(); ML.load();', 'chrome', 130)).toEqual(['ML (never)']);
  expect(tooNew('class ML {} var URL = f; new ML(); (x, ML) => new ML(URL.parse(x))', 'chrome', 109)).toEqual(
    [],
  );
});
