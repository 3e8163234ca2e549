/** The hooks as they are sent to a page: one script, complete in itself. */
import { Script, createContext } from 'node:vm';
import { expect, test } from 'vitest';
import { hookMessageSchema, type HookMessage } from '../../../../watch/hooks/messages.ts';
import { hooksSource } from '../../../../watch/hooks/source.ts';

/** Runs the hooks and then a page's script, in a world with a few parts of a browser; gives the reports. */
function reportsOf(script: string, most?: number): { reports: HookMessage[]; binding: unknown } {
  const reports: HookMessage[] = [];
  const world = createContext({
    location: { href: 'https://www.example.nl/pad' },
    origin: 'https://www.example.nl',
    _binding: (text: string) => reports.push(hookMessageSchema.parse(JSON.parse(text))),
  });
  const browser = `
    class Document { get cookie() { return 'a=1'; } set cookie(value) {} }
    class IDBFactory { open() {} }
    Object.assign(globalThis, { Document, IDBFactory });
    const document = new Document();
    const indexedDB = new IDBFactory();`;
  new Script(browser).runInContext(world);
  new Script(hooksSource('_binding', { most })).runInContext(world);
  new Script(script, { filename: 'https://www.example.nl/tracker.js' }).runInContext(world);
  return { reports, binding: new Script('globalThis._binding').runInContext(world) };
}

test('reports what a script does, with its address, and hides the way it reports by', () => {
  const { reports, binding } = reportsOf("document.cookie = 'a=1; Path=/'");
  expect(reports).toMatchObject([
    { type: 'document.cookie', raw: 'a=1; Path=/', frame: 'https://www.example.nl/pad', last: false },
  ]);
  expect(reports[0]?.stack).toContain('https://www.example.nl/tracker.js:1');
  expect(binding).toBeUndefined();
});

test('a page that replaces what the hooks use does not silence them', () => {
  const { reports } = reportsOf(`
    JSON.stringify = Reflect.apply = Reflect.get = String.prototype.slice =
      Array.prototype[Symbol.iterator] = Map.prototype.get = () => { throw new Error(); };
    Object.prototype.toJSON = () => 'forged';
    Error.prepareStackTrace = () => { throw new Error(); };
    document.cookie = 'a=1';`);
  expect(reports).toMatchObject([{ type: 'document.cookie', raw: 'a=1' }]);
});

test('one type of report ends with a word about it, and leaves room for the others', () => {
  const { reports } = reportsOf(
    "for (let at = 0; at < 5; at += 1) indexedDB.open('db' + at); document.cookie = 'a=1'",
    3,
  );
  expect(reports.map(({ type, last }) => [type, last])).toEqual([
    ['storage', false],
    ['storage', false],
    ['storage', true],
    ['document.cookie', false],
  ]);
});
