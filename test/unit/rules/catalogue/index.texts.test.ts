/** The texts of every rule, as a Security Officer reads them aloud: whole sentences, one word for one thing, no more than was seen. */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../rules/catalogue/index.ts';
import type { Language, LocalisedText } from '../../../../rules/judge/finding.ts';
import { judge, type Case } from '../../../support/evidence.ts';

const languages: readonly Language[] = ['nl', 'en'];

/** Words that say nothing to who does not know the code, and words for which this product has another. */
const unwanted: Record<Language, RegExp> = {
  nl: /\b(?:sites?|cookiebanner|banner|fase|regels? gehaald|stelt niets vrij|stellen niets vrij|in 1 van 1|pop-?up|user|tracking|opt-?out)\b|eerste laag/i,
  en: /\b(?:website|rules? passed|waives? nothing|in 1 of 1|pop-?up)\b/i,
};
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?:])\s+(?=[\p{Lu}"])/u);

async function messagesOf(id: string): Promise<LocalisedText[]> {
  const module: { broken: Case[] } = await import(`./fixtures/${id}.ts`);
  return module.broken.flatMap(({ evidence, policy }) =>
    judge(evidence, policy).findings.flatMap(({ rule, message }) => (rule === id ? [message] : [])),
  );
}

describe.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const texts: LocalisedText[] = [
    rule.explanation,
    rule.fix,
    ...(rule.downgradedWhen === undefined ? [] : [rule.downgradedWhen]),
  ];

  test.each(languages)('explains itself in whole sentences that can be read aloud, in %s', (language) => {
    for (const { [language]: text } of texts) {
      expect(text).toMatch(/^[\p{Lu}'"].*[.!)]$/su);
      expect(text).not.toMatch(/ {2}|\.\.|{(?:who|service|cookie|item|form|page|host|when)}|TODO/);
      expect(text).not.toMatch(unwanted[language]);
      for (const sentence of sentencesOf(text))
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(32);
    }
    expect(rule.title[language]).not.toMatch(/[.;]$/);
    expect(rule.title[language]).not.toMatch(unwanted[language]);
    expect(rule.headline?.[language] ?? '').not.toMatch(unwanted[language]);
  });

  test('its findings say what was seen in sentences, and claim nothing of what only a person can tell', async () => {
    for (const message of await messagesOf(id))
      for (const language of languages) {
        expect(message[language]).toMatch(/[.]$/);
        expect(message[language]).not.toMatch(/ {2}|\.\.|undefined|null|\[object/);
        expect(message[language]).not.toMatch(unwanted[language]);
        // A rule that reads prose finds words or does not: it never says that something is missing.
        if (readsProse.has(id)) {
          expect(message[language]).toMatch(language === 'nl' ? /niet|vindt/i : /not|finds/i);
          expect(message[language]).not.toMatch(/ontbreekt|ontbreken|lacks|missing/);
        }
      }
  });
});

const readsProse = new Set([
  'privacy-statement-incomplete',
  'cookie-durations-not-stated',
  'banner-information-missing',
  'form-without-notice',
]);

test('every rule that reads prose leaves the judgement to a person', () => {
  for (const rule of catalogue)
    if (readsProse.has(rule.id)) {
      expect(rule.kind, rule.id).toBe('suspected');
      expect(rule.headline?.nl, rule.id).toContain('controle');
    }
});
