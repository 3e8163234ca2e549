/**
 * docs/real-time.md: what a crawl waits for in real time, from the constants and their comments. A constant is
 * a wait of an ordinary visit if its comment has `@waits` and what ends it; all others are limits.
 */
import { globSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { defaultTimeouts } from '../../crawler/timeouts.ts';

/** Constants that one comment explains, or one field of the timeouts. */
interface Entry {
  file: string;
  /** Each with its limit in words. */
  limits: string[];
  why: string;
  /** What ends the wait; null for a limit that only something that hangs reaches. */
  ends: string | null;
}

const comment = String.raw`\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n`;
const constant = String.raw`(?:export )?const [A-Z_]+_MS = [^;]+;\n`;
const group = new RegExp(`(?:${comment})?((?:${constant})+)`, 'g');
const field = new RegExp(`  ${comment.replace('\\n', '\\n  ')}(\\w+):`, 'g');

const seconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${milliseconds} ms` : `${milliseconds / 1000} s`;

/** Texts of a comment, without `@waits` and what it says. */
function read(text: string): Pick<Entry, 'why' | 'ends'> {
  const whole = text
    .replaceAll(/\s*\n\s*\*?\s*/g, ' ')
    .replaceAll(/\s+\*\s*$|^[\s*]+/g, '')
    .trim();
  const [why = '', ends] = whole.split(/ ?@waits /, 2);
  const short = why
    .replace(/^Milliseconds (?:to wait )?(\w)/, (_all, letter: string) => letter.toUpperCase())
    .replace(/, in milliseconds\./, '.');
  return { why: short, ends: ends ?? null };
}

/** Numbers by name: a constant may be made of one above it. */
function numberOf(expression: string, known: ReadonlyMap<string, number>): number {
  const terms = expression.split('+').map((sum) =>
    sum.split('*').reduce((product, part) => {
      const name = part.trim().replaceAll('_', (bar) => (/^\d/.test(part.trim()) ? '' : bar));
      return product * (known.get(name) ?? Number(name));
    }, 1),
  );
  return z.number().parse(terms.reduce((sum, term) => sum + term, 0));
}

function entriesOf(file: string): Entry[] {
  const known = new Map<string, number>();
  return [...readFileSync(file, 'utf8').matchAll(group)].map(([, text, constants = '']) => {
    const limits = [...constants.matchAll(/const (\w+) = ([^;]+);/g)].map(([, name = '', value = '']) => {
      const list = /^\[(.*)\]$/.exec(value)?.[1]?.split(',') ?? [value];
      const numbers = list.map((each) => numberOf(each, known));
      known.set(name, numbers[0] ?? 0);
      return `\`${name}\` ${numbers.map(seconds).join(', ')}`;
    });
    if (text === undefined) throw new Error(`${file}: say in a comment what ${limits.join(', ')} is for`);
    return { file, limits, ...read(text) };
  });
}

/** The fields of `Timeouts`, which a run can change. */
function timeoutEntries(): Entry[] {
  const file = 'crawler/timeouts.ts';
  const values = z
    .record(z.string(), z.union([z.number(), z.record(z.string(), z.number())]))
    .parse(defaultTimeouts);
  return [...readFileSync(file, 'utf8').matchAll(field)].map(([, text = '', name = '']) => {
    const value = values[name];
    const parts =
      typeof value === 'object' ? Object.entries(value) : [['', z.number().parse(value)] as const];
    return {
      file,
      limits: parts.map(
        ([part, number]) => `\`${part === '' ? name : `${name}.${part}`}\` ${seconds(number)}`,
      ),
      ...read(text),
    };
  });
}

const place = ({ file }: Entry): string => `[${file.replace('crawler/', '')}](../${file})`;

export async function generate(): Promise<Array<{ path: string; content: string }>> {
  const files = globSync('crawler/**/*.ts').filter((file) => !file.startsWith('crawler/cli/'));
  const entries = [
    ...timeoutEntries(),
    ...[...files.toSorted(), 'rules/evidence/consent.ts'].flatMap(entriesOf),
  ];
  const waits = entries
    .filter(({ ends }) => ends !== null)
    .map((entry) => `| ${entry.why} | ${entry.ends} | ${entry.limits.join(', ')} | ${place(entry)} |`);
  const limits = entries
    .filter(({ ends }) => ends === null)
    .map((entry) => `| ${entry.why} | ${entry.limits.join(', ')} | ${place(entry)} |`);
  const content = `# What a crawl waits for

<!-- Made by scripts/generators/real-time.ts from the constants of the crawler and their comments. -->

Page time is virtual: the ${defaultTimeouts.idle.budget / 1000} seconds that pass on each page cost next to nothing. Some things are real: the network, a banner that comes late, a site that saves a choice. A wait ends as soon as its condition is met. While one visit waits, others go on: see \`--concurrency\` and \`--per-host\`.

## In an ordinary visit

| What for | Ends when | At most | Where |
|---|---|---|---|
${waits.join('\n')}

## Limits and intervals

Only something that hangs, or is slower than any visitor would bear, reaches a limit. An interval lies between two looks.

All of these last longer on a busy machine: from three tasks for each core that want to run, in proportion to their number, at most eight times as long ([scaled-time.ts](../crawler/scaled-time.ts)). On a machine that is busier than that, the rules are inconclusive.

| What for | At most | Where |
|---|---|---|
${limits.join('\n')}
`;
  return [{ path: 'docs/real-time.md', content }];
}
