/**
 * Turns the text of a policy file into a policy, or into a list of everything that is wrong: file, line,
 * expectation.
 */
import { isCollection, isMap, isNode, isScalar, LineCounter, parseAllDocuments, type Document } from 'yaml';
import { withEntryCites } from './earlier-form.ts';
import { withRuleFiles, writtenAt } from './rule-files.ts';
import { policySchema, type Policy } from './schema.ts';
import { referenceProblems } from './problems/references.ts';
import { shapeProblems } from './problems/shape.ts';
import type { Path, Problem } from './problems/problem.ts';

/** In characters; far beyond any policy that a person writes. */
const LARGEST = 1_000_000;
/** The number of YAML aliases that a file may use: aliases of aliases multiply. */
const MOST_ALIASES = 100;
const MOST_PROBLEMS = 20;

/**
 * The file is not a valid policy. Each problem is one line: `file:line: what is wrong, what was expected`.
 */
export class PolicyError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'PolicyError';
    this.problems = problems;
  }
}

export interface ParsedPolicy {
  policy: Policy;
  /** Line (from 1) of a part of the policy in the file; null if the file does not have it. */
  lineOf(path: Path): number | null;
}

/**
 * @param fileName as the user gave it, for the messages
 * @throws PolicyError
 */
export function parsePolicy(text: string, fileName: string): ParsedPolicy {
  const fail = (problem: string, line?: number): never => {
    throw new PolicyError([`${fileName}${line === undefined ? '' : `:${line}`}: ${problem}`]);
  };
  if (text.length > LARGEST)
    return fail(`is ${text.length} characters long; a policy has ${LARGEST} at most`);
  const lines = new LineCounter();
  const document = readYaml(text, lines, fail);
  const value = plain(document, fail);
  if (value === null || value === undefined)
    return fail('is empty; expected a policy (`cookiewacht init URL` drafts one)', 1);
  if (!isMap(document.contents))
    return fail(
      'is not a policy: expected `key: value` lines, beginning with `schema: cookiewacht-policy/1`',
      1,
    );

  const lineOf = (path: Path, key = false): number | null =>
    lineIn(document, lines, writtenAt(path, value), key);
  const report = (problems: readonly Problem[]): never => {
    const ordered = problems
      .map(({ path, key, text: what }) => ({ line: lineOf(path, key) ?? 1, what }))
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, what }) => `${fileName}:${line}: ${what}`);
    const more = ordered.length - MOST_PROBLEMS;
    throw new PolicyError(
      more > 0 ? [...ordered.slice(0, MOST_PROBLEMS), `${fileName}: and ${more} more`] : ordered,
    );
  };
  const plainValue = withRuleFiles(value);
  const parsed = policySchema.safeParse(plainValue);
  if (!parsed.success) return report(shapeProblems(parsed.error, plainValue));
  const references = referenceProblems(parsed.data);
  if (references.length > 0) return report(references);
  return { policy: withEntryCites(parsed.data), lineOf: (path) => lineOf(path) };
}

type Fail = (problem: string, line?: number) => never;

function readYaml(text: string, lines: LineCounter, fail: Fail): Document {
  const documents = guarded(() => parseAllDocuments(text, { lineCounter: lines, prettyErrors: false }), fail);
  if (!Array.isArray(documents))
    return fail('is empty; expected a policy (`cookiewacht init URL` drafts one)', 1);
  const [document, second] = documents;
  if (document === undefined)
    return fail('is empty; expected a policy (`cookiewacht init URL` drafts one)', 1);
  const error = document.errors[0];
  if (error && /call stack/i.test(error.message)) return fail('is nested too deeply');
  if (error)
    return fail(`is not valid YAML: ${error.message.split('\n')[0]}`, lines.linePos(error.pos[0]).line);
  if (second)
    return fail('holds several documents (`---`); expected one policy', lines.linePos(second.range[0]).line);
  return document;
}

function plain(document: Document, fail: Fail): unknown {
  return guarded(() => document.toJS({ maxAliasCount: MOST_ALIASES }), fail);
}

/**
 * Reports errors of the YAML library as problems of the file: it throws on alias bombs and on extreme
 * nesting.
 */
function guarded<T>(read: () => T, fail: Fail): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return fail('is nested too deeply');
    return fail(
      /alias/i.test(String(error))
        ? 'repeats itself through aliases (`*name`) too often'
        : `is not valid YAML: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The line of the deepest part of the path that is in the file; with `key`, of the last step's name. */
function lineIn(document: Document, lines: LineCounter, path: Path, key: boolean): number | null {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) return null;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return null;
      const named = isNode(pair.key) ? pair.key.range?.[0] : undefined;
      node = pair.value;
      const start = isNode(node) ? node.range?.[0] : undefined;
      offset = (key && index === path.length - 1) || isCollection(node) ? named : (start ?? named);
    } else {
      node = node.get(Number(step), true);
      offset = isNode(node) ? node.range?.[0] : offset;
    }
  }
  return offset === undefined ? null : lines.linePos(offset).line;
}
