/**
 * Cookies that need consent were seen, and neither their names nor any lifetime stand in the statement. What the statement
 * lacks is for a person to judge, as it may be told elsewhere; where sites share one text, it is judged for the first.
 */
import { avg13later, planet49 } from '../basis.ts';
import { consentRequiring } from '../categories.ts';
import { cookies } from '../facts/cookies.ts';
import { judgedElsewhere, statementOf } from '../facts/statement.ts';
import { defineRule } from '../rule.ts';
import { webAddress } from '../web-address.ts';
import { short } from '../catalogue-helpers/words.ts';

const durations = /\b(?:\d+|een|twee|drie|zes|twaalf|one|two|three|six|twelve)\s*(?:dag(?:en)?|uur|uren|minu(?:ut|ten)|weken|week|maand(?:en)?|jaar|jaren|days?|hours?|minutes?|weeks?|months?|years?)\b|\bsessie(?:duur)?\b(?!-?\s*cookie)/i;

export const rule = defineRule({
  id: 'cookie-durations-not-stated',
  title: { nl: 'Cookieoverzicht zonder namen of bewaartermijnen', en: 'Cookie overview without names or lifetimes' },
  explanation: { nl: 'De site plaatst cookies waarvoor toestemming nodig is, maar de verklaring noemt hun namen en termijnen niet.', en: 'The site sets cookies that need consent, but the statement gives neither their names nor their lifetimes.' },
  fix: { nl: 'Zet per cookie in de verklaring: naam, doel, bewaartermijn en of derden erbij kunnen.', en: 'State for each cookie: name, purpose, lifetime and whether third parties have access.' },
  severity: 'medium',
  kind: 'suspected',
  basis: [planet49, avg13later],
  against: ['overview'],
  needs: ['document', 'cookie-write'],
  phases: ['after-accept'],
  context: { kinds: ['choice'], phases: ['before-choice', 'after-reject'] },
  extension: 'partial',
  applies(site, policy) {
    if (statementOf(site) === null) return { reason: 'no page with the text of a statement was visited' };
    const other = judgedElsewhere(site, policy);
    return other === null || { reason: `the same text as on ${other}, where it is judged` };
  },
  check(site, policy) {
    const statement = statementOf(site);
    const [page] = statement?.pages ?? [];
    if (statement === null || page === undefined) return [];
    const found = cookies(site, policy).filter(({ category, refused }) => consentRequiring(category) && !refused);
    const text = statement.text.toLowerCase();
    const unnamed = found.filter(({ name }) => !text.includes(name.replace(/[_.-][A-Z0-9-]{6,}$/, '').toLowerCase()));
    // A retention period for data is not one of a cookie: only passages about cookies count.
    const told = statement.text.split('\n').some((line) => /cookie|_ga|opslag/i.test(line) && durations.test(line));
    if (unnamed.length === 0 || told) return [];
    const names = [...new Set(unnamed.map(({ name }) => short(name)))];
    return [{
      subject: { type: 'page' as const, name: webAddress(page.observation.url).path, host: site.host, url: page.observation.url },
      evidence: page,
      message: { nl: `De verklaring noemt geen naam of termijn van ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` en ${names.length - 5} andere` : ''}.`, en: `The statement gives no name or lifetime of ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} others` : ''}.` },
    }];
  },
});
