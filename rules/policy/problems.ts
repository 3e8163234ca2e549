/**
 * What is wrong with a policy beyond its YAML: its shape, and references that lead nowhere. In words for its
 * writer.
 */
import type * as z from 'zod';
import { catalogue } from '../catalogue/index.ts';
import { coreCategories } from '../knowledge/categories.ts';
import { services } from '../knowledge/services/index.ts';
import type { Policy } from './schema.ts';
import { policyJsonSchema } from './json-schema.ts';
import { didYouMean } from './suggest.ts';

export type Path = ReadonlyArray<string | number>;
/** A problem, and where: `key` where the name of the last step is wrong rather than what it holds. */
export interface Problem {
  path: Path;
  key: boolean;
  text: string;
}

/** Problems of shape, as zod reports them. */
export function shapeProblems(error: z.ZodError, value: unknown): Problem[] {
  return error.issues.flatMap((issue) => fromIssue(issue, [], value));
}

function fromIssue(issue: z.core.$ZodIssue, base: Path, value: unknown): Problem[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')];
  const name = nameOf(path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(path);
    return issue.keys.map((key) => {
      const hint =
        didYouMean(key, allowed) || (allowed.length > 0 ? `; this place allows: ${allowed.join(', ')}` : '');
      return {
        path: [...path, key],
        key: true,
        text: `unknown key \`${clip(key)}\`${path.length > 0 ? ` in ${name}` : ''}${hint}`,
      };
    });
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative that fits best speaks for all: the one that finds the least wrong, the deepest.
    const [best = []] = issue.errors.toSorted((a, b) => a.length - b.length || depth(b) - depth(a));
    if (
      best.some(({ path: inner }) => inner.length > 0) ||
      best.every(({ code }) => code === 'unrecognized_keys')
    )
      return best.flatMap((inner) => fromIssue(inner, path, value));
    const expected = [...new Set(issue.errors.flat().map(expectation))].join(' or ');
    return [{ path, key: false, text: `${name} expects ${expected}; found ${found(at(value, path))}` }];
  }
  if (issue.code === 'custom')
    return [
      {
        path,
        key: false,
        text: issue.message.startsWith('expects')
          ? `${name} ${issue.message}; found ${found(at(value, path))}`
          : issue.message,
      },
    ];
  if (issue.code === 'invalid_type' && at(value, path) === undefined)
    return [
      { path: path.slice(0, -1), key: false, text: `${name} is missing; expected ${expectation(issue)}` },
    ];
  return [
    { path, key: false, text: `${name} expects ${expectation(issue)}; found ${found(at(value, path))}` },
  ];
}

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

/** References to things that do not exist would silently not be checked. */
export function referenceProblems(policy: Policy): Problem[] {
  const rules = catalogue.map(({ id }) => id);
  const known = services.map(({ id }) => id);
  const problems: Problem[] = [];
  const check = (word: string, allowed: readonly string[], what: string, path: Path, key = false): void => {
    if (!allowed.includes(word))
      problems.push({
        path,
        key,
        text: `${nameOf(path)} names ${what} \`${clip(word)}\`, which is not known${didYouMean(word, allowed)}`,
      });
  };
  policy.optIn.forEach((category, index) =>
    category.services.forEach((id, at2) => check(id, known, 'a service', ['optIn', index, 'services', at2])),
  );
  policy.recipients.forEach((recipient, index) =>
    recipient.services?.forEach((id, at2) =>
      check(id, known, 'a service', ['recipients', index, 'services', at2]),
    ),
  );
  policy.core.forEach(
    ({ category }, index) =>
      category !== undefined && check(category, coreCategories, 'a category', ['core', index, 'category']),
  );
  for (const id of Object.keys(policy.rules)) check(id, rules, 'a rule', ['rules', id], true);
  policy.waivers.forEach((waiver, index) => {
    check(waiver.rule, rules, 'a rule', ['waivers', index, 'rule']);
    if (waiver.site !== '*')
      check(
        waiver.site,
        policy.sites.map(({ id }) => id),
        'a site',
        ['waivers', index, 'site'],
      );
    if (
      Number.isNaN(Date.parse(waiver.until)) ||
      !new Date(waiver.until).toISOString().startsWith(waiver.until)
    )
      problems.push({
        path: ['waivers', index, 'until'],
        key: false,
        text: `\`until\` expects a day that exists, such as \`2027-01-31\`; found \`${waiver.until}\``,
      });
  });
  const holders = { optIn: policy.optIn, recipients: policy.recipients };
  for (const [list, entries] of Object.entries(holders)) {
    entries.forEach(({ services: own = [], serviceCites = {} }, index) => {
      for (const id of Object.keys(serviceCites)) {
        if (own.includes(id)) continue;
        const path = [list, index, 'serviceCites', id];
        const hint = didYouMean(id, own);
        problems.push({
          path,
          key: true,
          text: `${nameOf(path)} is not one of the \`services\` of this entry${hint}`,
        });
      }
    });
  }
  const promises = Object.keys(policy.promises);
  for (const { path, id } of citations(policy)) check(id, promises, 'a promise', path);
  return problems;
}

/** Every `cite`, and all that stands under `cites` and `serviceCites`, wherever they are. */
function citations(value: unknown, path: Path = []): Array<{ path: Path; id: string }> {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const step = [...path, Array.isArray(value) ? Number(key) : key];
    if (Array.isArray(value)) return citations(inner, step);
    if (key === 'cite') return cited(inner, step);
    if (key !== 'cites' && key !== 'serviceCites') return citations(inner, step);
    return Object.entries(Object(inner)).flatMap(([name, cite]: [string, unknown]) =>
      cited(cite, [...step, name]),
    );
  });
}

const cited = (cite: unknown, path: Path): Array<{ path: Path; id: string }> =>
  (Array.isArray(cite) ? cite : [cite]).flatMap((id) => (typeof id === 'string' ? [{ path, id }] : []));

/**
 * `sites[2].url` → "`url` of site 3"-like names would be longer than they help: the key, and where it stands.
 */
function nameOf(path: Path): string {
  if (path.length === 0) return 'the policy';
  const text = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${clip(step)}`))
    .join('')
    .replace(/^\./, '');
  return `\`${text}\``;
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function found(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return `\`${clip(String(value))}\``;
}

function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.entries(here).find(([key]) => key === String(step))?.[1];
  }
  return here;
}

/** The keys that the policy's schema allows at a path. */
function keysAt(path: Path): string[] {
  let nodes: unknown[] = [policyJsonSchema()];
  for (const step of path) {
    nodes = nodes
      .flatMap(alternatives)
      .flatMap((node) => [
        typeof step === 'number'
          ? at(node, ['items'])
          : (at(node, ['properties', step]) ?? at(node, ['additionalProperties'])),
      ]);
  }
  return [
    ...new Set(nodes.flatMap(alternatives).flatMap((node) => Object.keys(Object(at(node, ['properties']))))),
  ];
}

const alternatives = (node: unknown): unknown[] => {
  const any = at(node, ['anyOf']);
  return Array.isArray(any) ? any : [node];
};
