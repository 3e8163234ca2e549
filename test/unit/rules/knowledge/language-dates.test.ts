import { expect, test } from 'vitest';
import { monthsOf, timeUnitsOf } from '../../../../rules/knowledge/language-dates.ts';
import { languages } from '../../../../rules/knowledge/languages/index.ts';

test.each(languages.map(({ id }) => id))('%s has months and units of time', (language) => {
  expect(timeUnitsOf(language).length).toBeGreaterThan(5);
  if (language !== 'zh') expect(monthsOf(language).length).toBeGreaterThanOrEqual(12);
});

test('months stand in the form that they have beside a day', () => {
  expect(monthsOf('cs')).toContain('března');
  expect(monthsOf('fi')).toContain('maaliskuuta');
  expect(timeUnitsOf('pl')).toEqual(expect.arrayContaining(['miesiąc', 'miesiące', 'miesięcy']));
});
