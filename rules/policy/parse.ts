/**
 * Turns the text of a policy file into a policy, or into a list of everything that is wrong: file, line,
 * expectation.
 */
import { isMap } from 'yaml';
import { withEntryCites } from './earlier-form.ts';
import { readYaml } from './read-yaml.ts';
import { withRuleFiles, writtenAt } from './rule-files.ts';
import { policySchema, type Policy } from './schema.ts';
import { referenceProblems } from './problems/references.ts';
import { shapeProblems } from './problems/shape.ts';
import type { Path, Problem } from './problems/problem.ts';

/** In characters; far beyond any policy that a person writes. */
const LARGEST = 1_000_000;
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
  // As a server sends it that asks for a password first.
  if (/^\s{0,99}<[!?a-z]/i.test(text.slice(0, 200)))
    return fail('is a web page, not a policy: expected `key: value` lines', 1);
  const { contents, value, lineIn } = readYaml(text, fail);
  if (value === null || value === undefined)
    return fail('is empty; expected a policy (`cookiewacht init URL` drafts one)', 1);
  if (!isMap(contents))
    return fail(
      'is not a policy: expected `key: value` lines, beginning with `schema: cookiewacht-policy/1`',
      1,
    );

  const lineOf = (path: Path, key = false): number | null => lineIn(writtenAt(path, value), key);
  const report = (problems: readonly Problem[]): never => {
    const shown = problems
      .map((problem) => ({ problem, line: lineOf(problem.path, problem.key) ?? 1 }))
      .toSorted((a, b) => a.line - b.line)
      .slice(0, MOST_PROBLEMS)
      .map(({ problem, line }) => `${fileName}:${line}: ${problem.text()}`);
    const more = problems.length - shown.length;
    throw new PolicyError(more > 0 ? [...shown, `${fileName}: and ${more} more`] : shown);
  };
  const plainValue = withRuleFiles(value);
  const parsed = policySchema.safeParse(plainValue);
  if (!parsed.success) return report(shapeProblems(parsed.error, plainValue));
  const references = referenceProblems(parsed.data);
  if (references.length > 0) return report(references);
  return { policy: withEntryCites(parsed.data), lineOf: (path) => lineOf(path) };
}
