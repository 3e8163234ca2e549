/** The lines of a draft policy about what may be set without asking. */
import { coreCategories } from '../../knowledge/categories.ts';
import type { CookieFact } from '../../facts/cookies.ts';
import { names, terms, text } from './text.ts';

/** The core list: categories that a crawl saw, and unknown cookies as comments. */
export function coreLines(facts: readonly CookieFact[]): string[] {
  const seen = new Map(
    coreCategories.map((category) => [category, facts.filter((fact) => fact.category === category)]),
  );
  const unknown = facts.filter(({ category, party }) => category === 'unknown' && party === 'first');
  return [
    '# The sites may set these without asking. Write the purposes yourself.',
    'core:',
    ...[...seen]
      .filter(([category, own]) => own.length > 0 || ['session', 'csrf', 'consent-record'].includes(category))
      .map(
        ([category, own]) =>
          `  - { category: ${category}, area: any, purpose: "to be described" } # ${own.length > 0 ? `seen: ${names(own)}` : 'not seen'}`,
      ),
    ...(unknown.length > 0
      ? [
          '  # The knowledge base does not know these. Uncomment a strictly necessary cookie, with its purpose. Any other needs an opt-in, or must go.',
        ]
      : []),
    ...unknown.map(
      (fact) =>
        `  # - { name: ${text(fact.name)}, purpose: "to be described" } # ${terms(fact)}, ${fact.identity === 'identifier' ? 'differs between visitors' : fact.identity === 'constant' ? 'the same for every visitor' : 'seen in one visit'}`,
    ),
  ];
}
