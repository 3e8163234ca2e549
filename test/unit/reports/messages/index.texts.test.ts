/** The words of the reports have one voice: what a Security Officer stumbled over does not come back. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messages } from '../../../../reports/messages/index.ts';

const folder = (language: string): URL =>
  new URL(`../../../../reports/messages/${language}/`, import.meta.url);
const source = (language: string): string =>
  readdirSync(folder(language))
    .map((name) => readFileSync(new URL(name, folder(language)), 'utf8'))
    .join('\n')
    .replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '');

test.each([
  [
    'nl',
    /stel(?:t|len) niets vrij|regels? gehaald|gehaald|in 1 van 1|van 1 bezoek|mogelijke overtreding|per fase|toestemmingsregistratie|mediaan|'Aard'|op deze laag/i,
  ],
  ['en', /waives? nothing|rules? passed|in 1 of 1|of 1 journey|possible violation|in each phase/i],
] as const)('%s: no phrase that only the code understands', (language, unwanted) => {
  const found = unwanted.exec(source(language));
  expect(found?.[0] ?? null).toBeNull();
});

test.each(['nl', 'en'] as const)('%s: of one page or one visit the reach says nothing', (language) => {
  const { reach } = messages(language);
  expect([reach.pages(1, 1), reach.journeys(1, 1)]).toEqual(['', '']);
  expect(reach.pages(2, 5)).toMatch(/2.*5/);
  expect(reach.pages(5, 5)).toMatch(/all?e? 5/);
});

test('what is established and what a person must judge are told apart in so many words', () => {
  expect(messages('nl').claim).toMatchObject({
    violation: 'Vastgestelde overtreding',
    suspected: 'Door een mens te beoordelen',
  });
  expect(messages('en').claim).toMatchObject({
    violation: 'Established violation',
    suspected: 'For a person to judge',
  });
});
