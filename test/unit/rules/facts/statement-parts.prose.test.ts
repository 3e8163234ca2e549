/** What prose says is read, in many ways of saying it; what only looks like it proves nothing. */
import { describe, expect, test } from 'vitest';
import { conditionalParts, partNames, readStatement } from '../../../../rules/facts/statement-parts.ts';
import { en } from './statement-parts/en.ts';
import { nl } from './statement-parts/nl.ts';

const lines = (text: string): string[] => text.split('\n');
const tables = Object.entries({ nl, en }).flatMap(([language, sayings]) =>
  [...partNames, ...conditionalParts].map((part) => ({ language, part, ...sayings[part] })),
);

describe.each(tables)('$language: $part', ({ language, part, says, not }) => {
  test('every way of saying it is read', () => {
    const missed = lines(says).filter((sentence) => !readStatement(sentence, [language]).found.has(part));
    expect(missed).toEqual([]);
  });

  test('what only looks like it is not', () => {
    const taken = lines(not).filter((sentence) => readStatement(sentence, [language]).found.has(part));
    expect(taken).toEqual([]);
  });
});
