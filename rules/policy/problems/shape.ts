/** What is wrong with the shape of a policy, in words for its writer. */
import type * as z from 'zod';
import { didYouMean } from '../suggest.ts';
import { type Path, type Problem, nameOf, clip, at } from './problem.ts';
import { keysAt } from './allowed-keys.ts';

/** The problems of shape that zod reports. */
export function shapeProblems(error: z.ZodError, value: unknown): Problem[] {
  return error.issues.flatMap((issue) => fromIssue(issue, [], value));
}

function fromIssue(issue: z.core.$ZodIssue, base: Path, value: unknown): Problem[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')];
  const name = (): string => nameOf(path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      key: true,
      text: () =>
        `unknown key \`${clip(key)}\`${path.length > 0 ? ` in ${nameOf(path)}` : ''}${hintFor(key, keysAt(path))}`,
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative that fits best speaks for all: the one that finds the least wrong, the deepest.
    const [best = []] = issue.errors.toSorted((a, b) => a.length - b.length || depth(b) - depth(a));
    if (
      best.some(({ path: inner }) => inner.length > 0) ||
      best.every(({ code }) => code === 'unrecognized_keys')
    )
      return best.flatMap((inner) => fromIssue(inner, path, value));
    const expected = (): string => [...new Set(issue.errors.flat().map(expectation))].join(' or ');
    return [
      { path, key: false, text: () => `${name()} expects ${expected()}; found ${found(at(value, path))}` },
    ];
  }
  if (issue.code === 'custom')
    return [
      {
        path,
        key: false,
        text: () =>
          issue.message.startsWith('expects')
            ? `${name()} ${issue.message}; found ${found(at(value, path))}`
            : issue.message,
      },
    ];
  if (issue.code === 'invalid_type' && at(value, path) === undefined)
    return [
      {
        path: path.slice(0, -1),
        key: false,
        text: () => `${name()} is missing; expected ${expectation(issue)}`,
      },
    ];
  return [
    {
      path,
      key: false,
      text: () => `${name()} expects ${expectation(issue)}; found ${found(at(value, path))}`,
    },
  ];
}

const hintFor = (key: string, allowed: readonly string[]): string =>
  didYouMean(key, allowed) || (allowed.length > 0 ? `; this place allows: ${allowed.join(', ')}` : '');

const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map(({ path }) => path.length));

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return (
      (
        {
          string: 'text',
          object: 'a mapping (`key: value`)',
          record: 'a mapping (`key: value`)',
          array: 'a list',
          boolean: '`true` or `false`',
          number: 'a number',
          int: 'a whole number',
        } as Readonly<Record<string, string>>
      )[issue.expected] ?? issue.expected
    );
  if (issue.code === 'invalid_value') return issue.values.map((value) => `\`${String(value)}\``).join(' or ');
  if (issue.message.startsWith('expects ')) return issue.message.slice('expects '.length);
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'text that is not empty' : `at least ${String(issue.minimum)}`;
  return issue.message;
}

function found(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return `\`${clip(String(value))}\``;
}
