/**
 * Reads the YAML of a policy, and where in the file each part of it stands. A text of a million characters may come
 * from anybody, so nothing here takes a time that grows with the square of its length.
 */
import {
  Composer,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  Parser,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Path } from './problems/problem.ts';

/** How often one part of a file may be repeated by aliases: aliases of aliases multiply. */
const MOST_REPEATED = 100;
/** Aliases in a file: the YAML library looks through all of them for each. */
const MOST_ALIASES = 2000;
/** Parts of a file, counted as often as aliases repeat them. Without aliases, no file of the largest length has more. */
const MOST_PARTS = 500_000;
/** As Chromium and Node say that there is no more room to call, and as Firefox does. */
const TOO_DEEP = /maximum call stack|too much recursion/i;
const REPEATS = 'repeats itself through aliases (`*name`) too often';

type Fail = (problem: string, line?: number) => never;

/** What a file holds, as YAML and as a plain value. */
interface ReadYaml {
  contents: unknown;
  value: unknown;
  /** The line of the deepest part of the path that is in the file; with `key`, of the last step's name. */
  lineIn(path: Path, key: boolean): number | null;
}

export function readYaml(text: string, fail: Fail): ReadYaml {
  const lines = new LineCounter();
  const document = theDocument(text, lines, fail);
  const twice = guarded(() => repeatedKey(document), fail);
  if (twice !== null) return fail('is not valid YAML: Map keys must be unique', lines.linePos(twice).line);
  const value: unknown = guarded(() => document.toJS({ maxAliasCount: MOST_REPEATED }), fail);
  if (guarded(() => partsOf(value, new Map()), fail) > MOST_PARTS) return fail(REPEATS);
  return { contents: document.contents, value, lineIn: lineFinder(document, lines) };
}

function theDocument(text: string, lines: LineCounter, fail: Fail): Document {
  const [document, second] = guarded(() => withoutStacks(() => firstDocuments(text, lines)), fail);
  if (document === undefined)
    return fail('is empty; expected a policy (`cookiewacht init URL` drafts one)', 1);
  const error = document.errors[0];
  if (error && TOO_DEEP.test(error.message)) return fail('is nested too deeply');
  if (error)
    return fail(`is not valid YAML: ${error.message.split('\n')[0]}`, lines.linePos(error.pos[0]).line);
  if (second)
    return fail('holds several documents (`---`); expected one policy', lines.linePos(second.range[0]).line);
  return document;
}

/** The first two documents: the second is wrong already. */
function firstDocuments(text: string, lines: LineCounter): Document.Parsed[] {
  // The library would compare each key with all before it: see `repeatedKey`.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false });
  const found: Document.Parsed[] = [];
  for (const document of composer.compose(new Parser(lines.addNewLine).parse(text)))
    if (found.push(document) === 2) break;
  return found;
}

/** The library makes an error for each thing that is wrong; the call stacks would take longer than all the rest. */
function withoutStacks<T>(work: () => T): T {
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit');
  if (typeof limit !== 'number') return work();
  Reflect.set(Error, 'stackTraceLimit', 0);
  try {
    return work();
  } finally {
    Reflect.set(Error, 'stackTraceLimit', limit);
  }
}

/**
 * Where the first key stands that its mapping has already; null if there is none.
 * @throws Error if the file has more aliases than anybody writes
 */
function repeatedKey(document: Document): number | null {
  let aliases = 0;
  let repeated: number | null = null;
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node) && (aliases += 1) > MOST_ALIASES) throw new Error('too many aliases');
      if (!isMap(node)) return undefined;
      const keys = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) {
          repeated = key.range?.[0] ?? 0;
          return visit.BREAK;
        }
        keys.add(key.value);
      }
      return undefined;
    },
  });
  return repeated;
}

/** Parts of a value, as whoever walks through it meets them: endless if it holds itself. */
function partsOf(value: unknown, known: Map<object, number>): number {
  if (typeof value !== 'object' || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, Infinity);
  const parts = Object.values(value).reduce<number>((sum, part) => sum + partsOf(part, known), 1);
  known.set(value, parts);
  return parts;
}

/**
 * Reports errors of the YAML library as problems of the file: it throws on alias bombs and on extreme
 * nesting.
 */
function guarded<T>(read: () => T, fail: Fail): T {
  try {
    return read();
  } catch (error) {
    if (TOO_DEEP.test(String(error))) return fail('is nested too deeply');
    return fail(
      /alias/i.test(String(error))
        ? REPEATS
        : `is not valid YAML: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function lineFinder(document: Document, lines: LineCounter): ReadYaml['lineIn'] {
  const named = new WeakMap<YAMLMap, Map<string, Pair>>();
  const pairOf = (map: YAMLMap, name: string): Pair | undefined => {
    const known = named.get(map) ?? new Map<string, Pair>();
    if (!named.has(map)) {
      named.set(map, known);
      for (const pair of map.items) if (isScalar(pair.key)) known.set(String(pair.key.value), pair);
    }
    return known.get(name);
  };
  return (path, key) => {
    let node: unknown = document.contents;
    let offset = isNode(node) ? node.range?.[0] : undefined;
    for (const [index, step] of path.entries()) {
      if (!isCollection(node)) return null;
      if (isMap(node)) {
        const pair = pairOf(node, String(step));
        if (!pair) return null;
        const name = isNode(pair.key) ? pair.key.range?.[0] : undefined;
        node = pair.value;
        const start = isNode(node) ? node.range?.[0] : undefined;
        offset = (key && index === path.length - 1) || isCollection(node) ? name : (start ?? name);
      } else {
        node = node.get(Number(step), true);
        offset = isNode(node) ? node.range?.[0] : offset;
      }
    }
    return offset === undefined ? null : lines.linePos(offset).line;
  };
}
