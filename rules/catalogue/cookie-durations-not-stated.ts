/**
 * The site uses cookies that need consent, and the statement gives neither their names nor any lifetime. A
 * person must judge, as another page may give them; if sites share one text, the first is judged for all.
 */
import { avg13later } from '../knowledge/legal-basis/gdpr.ts';
import { planet49 } from '../knowledge/legal-basis/case-law.ts';
import { consentRequiring } from '../knowledge/categories.ts';
import { cookies } from '../facts/cookies.ts';
import { listed } from '../knowledge/language.ts';
import { languages } from '../knowledge/languages/index.ts';
import { normaliseText } from '../plain-text.ts';
import { compileWords } from '../word-matcher.ts';
import { namesDuration, readStatement } from '../facts/statement-parts.ts';
import {
  hasStatementText,
  judgedElsewhere,
  statementOf,
  statementUnread,
  wholeStatement,
} from '../facts/statement.ts';
import { defineRule } from '../judge/rule.ts';
import { webAddress } from '../address-parts.ts';
import { short } from '../judge/wording.ts';

/** A passage about cookies, in any language, or about what a browser keeps. */
const ofCookies = compileWords([
  ...languages.flatMap(({ links }) => listed(links.cookies).map((word) => `*${word}*`)),
  'ga',
  '*opslag*',
]);

export const rule = defineRule({
  id: 'cookie-durations-not-stated',
  title: {
    nl: 'Namen of bewaartermijnen van cookies niet gevonden in de verklaring',
    en: 'Cookie names or lifetimes not found in the statement',
  },
  headline: {
    nl: 'De controle vindt in de verklaring geen namen of bewaartermijnen van cookies',
    en: 'The check finds no names or lifetimes of cookies in the statement',
  },
  explanation: {
    nl: 'De website plaatst cookies die toestemming vereisen. De controle vindt hun namen en bewaartermijnen niet in de verklaring. Een mens moet beoordelen of zij er in andere woorden staan.',
    en: 'The site sets cookies that need consent. The check does not find their names and lifetimes in the statement. A person must judge whether they are there in other words.',
  },
  fix: {
    nl: 'Noem in de verklaring per cookie de naam, het doel en de bewaartermijn, en of derde partijen erbij kunnen.',
    en: 'In the statement, give the name, purpose and lifetime of each cookie, and whether third parties have access.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [planet49, avg13later],
  against: ['overview'],
  needs: ['document', 'cookie-write'],
  phases: ['after-accept'],
  context: { kinds: ['choice'], phases: ['before-choice', 'after-reject'] },
  extension: 'partial',
  applies(site, policy) {
    const there = hasStatementText(site);
    if (there !== true) return there;
    const other = judgedElsewhere(site, policy);
    return other === null || { reason: `this site has the same text as ${other}, and it is judged there` };
  },
  unknown: statementUnread,
  check(site, policy) {
    const statement = statementOf(site);
    const [page] = statement?.pages ?? [];
    if (statement === null || page === undefined) return [];
    const found = cookies(site, policy).filter(
      ({ category, refused }) => consentRequiring(category) && !refused,
    );
    const whole = wholeStatement(site);
    const text = whole.toLowerCase();
    const unnamed = found.filter(
      ({ name }) => !text.includes(name.replace(/[_.-][A-Z0-9-]{6,64}$/, '').toLowerCase()),
    );
    // A retention period for data is not the lifetime of a cookie: only passages about cookies count.
    const read = readStatement(whole, statement.declared);
    const told = whole
      .split('\n')
      .some((line) => normaliseText(line).search(ofCookies) >= 0 && namesDuration(line, read));
    if (unnamed.length === 0 || told) return [];
    const names = [...new Set(unnamed.map(({ name }) => short(name)))];
    return [
      {
        subject: {
          type: 'page' as const,
          name: webAddress(page.observation.url).path,
          host: site.host,
          url: page.observation.url,
        },
        evidence: page,
        message: {
          nl: `De controle vindt in de verklaring geen naam of bewaartermijn van ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` en ${names.length - 5} andere` : ''}.`,
          en: `In the statement, the check finds no name or lifetime of ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} others` : ''}.`,
        },
      },
    ];
  },
});
