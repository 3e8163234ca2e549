/** The lines of a draft policy about promises, as comments. */
import type { CookieFact } from '../../facts/cookies.ts';
import { terms, comment } from './text.ts';

/** Further promises, as comments to uncomment. */
export function promiseLines(facts: readonly CookieFact[]): string[] {
  const longest = facts.toSorted((a, b) => (b.lifetime ?? 0) - (a.lifetime ?? 0))[0];
  return [
    '# Cookiewacht can check these promises. Uncomment those that the statement makes.',
    `# retention: { max: 24 months }${longest?.lifetime ? ` # longest seen: ${comment(longest.name)}, ${terms(longest)}` : ''}`,
    '# transport: { recipients: https-only }',
    '# analytics: { basis: opt-in, anonymised: true } # or basis: exempt, for privacy-friendly statistics without opt-in',
    '# The report quotes these sentences of the statement beside a finding. Cite one in an entry with cite: S1, or here',
    '# if no entry fits (docs/policy.md lists the keys).',
    '# promises: { S1: { quote: "the sentence itself" }, S2: { quote: "another one" } }',
    '# cites: { consent: S1, optIn: S2 }',
  ];
}
