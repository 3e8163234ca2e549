/**
 * A policy that comes from anywhere: as many characters as it may have, each chosen to make reading it hard. Each took
 * one to seven minutes or all memory; a test that takes more than a minute fails.
 */
import { expect, test } from 'vitest';
import { parsePolicy, PolicyError } from '../../../../rules/policy/parse.ts';

const small = `schema: cookiewacht-policy/1
name: Voorbeeld
statement: { title: Verklaring }
sites:
  - { id: een, url: https://www.example.nl/ }
`;
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_unused, index) => line(index)).join('\n');

function problems(text: string): readonly string[] {
  try {
    parsePolicy(text, 'p.yaml');
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
}

const REPEATS = 'p.yaml: repeats itself through aliases (`*name`) too often';
const category = (id: string, services: string): string =>
  `  - { id: ${id}, title: { nl: a, en: b }, services: ${services} }\n`;

test.each([
  ['aliases of one thing', `${small}a: &a x\n${many(70_000, (index) => `k${index}: *a`)}`, REPEATS],
  [
    'a long list that aliases repeat',
    `${small}optIn:\n${category('o', `&l [${'a,'.repeat(300_000)}]`)}${many(90, (index) => category(`o${index}`, '*l'))}`,
    REPEATS,
  ],
  ['a part that holds itself', `${small}promises: &a { P1: *a }\n`, REPEATS],
  [
    'a key twice among many',
    `${small}${many(70_000, (index) => `k${index}: 1`)}\nname: x\n`,
    /:70006: .*unique/,
  ],
  [
    'documents without end',
    `${small}${'---\na\n'.repeat(150_000)}`,
    'p.yaml:6: holds several documents (`---`); expected one policy',
  ],
  [
    'a page that asks for a password',
    '<!doctype html>\n<title>Log in: here</title>',
    /^p\.yaml:1: is a web page, not a policy/,
  ],
])('%s: one sentence', (_what, text, expected) => {
  const found = problems(text);
  expect(found).toHaveLength(1);
  if (typeof expected === 'string') expect(found[0]).toBe(expected);
  else expect(found[0]).toMatch(expected);
});

test('forty thousand sites of which none is right: the first problems, and how many more', () => {
  const found = problems(`${small}${many(40_000, (index) => `  - idd: s${index}`)}`);
  expect(found).toHaveLength(21);
  expect(found.slice(0, 3).toSorted()).toEqual([
    'p.yaml:6: `sites[1].id` is missing; expected text',
    'p.yaml:6: `sites[1].url` is missing; expected text',
    'p.yaml:6: unknown key `idd` in `sites[1]` (did you mean `id`?)',
  ]);
  expect(found.at(-1)).toBe('p.yaml: and 119980 more');
});

test('what is repeated a few times is read, with the line of each', () => {
  const { policy, lineOf } = parsePolicy(
    `${small}  - { id: twee, url: https://www.example.com/, aliases: &a [staging.example.nl] }\n  - { id: drie, url: https://www.example.org/, aliases: *a }\n`,
    'p.yaml',
  );
  expect(policy.sites[2]?.aliases).toEqual(policy.sites[1]?.aliases);
  expect([lineOf(['sites', 2, 'url']), lineOf(['nothing'])]).toEqual([7, null]);
});
