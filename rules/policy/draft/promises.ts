/** The lines of a draft policy about promises, as comments. */
import type { CookieFact } from '../../facts/cookies.ts';
import { terms, comment } from './text.ts';

/** Further promises, as comments to uncomment. */
export function promiseLines(facts: readonly CookieFact[]): string[] {
  const longest = facts.toSorted((a, b) => (b.lifetime ?? 0) - (a.lifetime ?? 0))[0];
  return [
    '# Promises that can be checked. Uncomment what the statement says.',
    `# retention: { max: 24 months }${longest?.lifetime ? ` # longest seen: ${comment(longest.name)}, ${terms(longest)}` : ''}`,
    '# transport: { recipients: https-only }',
    '# analytics: { basis: opt-in, anonymised: true } # or basis: exempt, for privacy-friendly statistics without opt-in',
    '# The sentences of the statement, to be quoted beside what goes against them: from an entry with cite: S1, and here',
    '# where no entry stands for it (docs/policy.md lists the keys).',
    '# promises: { S1: { quote: "the sentence itself" }, S2: { quote: "another one" } }',
    '# cites: { consent: S1, optIn: S2 }',
  ];
}
