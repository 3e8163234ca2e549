/**
 * The published statement differs from the approved text in the policy (`statement.reference`), sentence by
 * sentence. Layout, capitals and kinds of quotes do not count, nor does the rest of the page.
 */
import { avg5a } from '../knowledge/legal-basis/gdpr.ts';
import { compareStatements, hasStatementText, statementOf, statementUnread } from '../facts/statement.ts';
import { defineRule } from '../judge/rule.ts';
import { webAddress } from '../address-parts.ts';

const clip = (sentence: string): string => (sentence.length > 90 ? `${sentence.slice(0, 89)}…` : sentence);

export const rule = defineRule({
  id: 'statement-changed',
  title: {
    nl: 'Verklaring wijkt af van de vastgestelde tekst',
    en: 'Statement differs from the approved text',
  },
  headline: {
    nl: 'De verklaring op de website wijkt af van de vastgestelde tekst',
    en: 'The statement on the site differs from the approved text',
  },
  explanation: {
    nl: 'De gepubliceerde verklaring wijkt af van de tekst waarop het beleid is gebaseerd. Misschien heeft iemand de verklaring gewijzigd, of heeft deze website nog een oude tekst.',
    en: 'The published statement differs from the text that the policy is based on. Someone may have changed the statement, or this site may still have an old text.',
  },
  fix: {
    nl: 'Is de wijziging bedoeld, pas dan het beleid en de referentietekst aan. Zo niet, herstel dan de tekst op de website.',
    en: 'If the change is intended, update the policy and its reference text. If not, restore the text on the site.',
  },
  severity: 'info',
  kind: 'notice',
  basis: [avg5a],
  against: ['site', 'statement'],
  needs: ['document'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject'] },
  extension: 'partial',
  applies(site, policy) {
    if (policy.statement.reference === undefined)
      return { reason: 'the policy has no reference text of the statement' };
    return hasStatementText(site);
  },
  unknown: statementUnread,
  check(site, policy) {
    const statement = statementOf(site);
    const [evidence] = statement?.pages ?? [];
    if (statement === null || evidence === undefined || policy.statement.reference === undefined) return [];
    const subject = {
      type: 'page' as const,
      name: webAddress(evidence.observation.url).path,
      host: site.host,
      url: evidence.observation.url,
    };
    const difference = compareStatements(statement.text, policy.statement.reference);
    if (difference === null)
      return [
        {
          subject,
          evidence,
          severity: 'low' as const,
          headline: {
            nl: 'De website publiceert een heel andere tekst dan de vastgestelde verklaring',
            en: 'The site publishes a very different text from the approved statement',
          },
          message: {
            nl: 'De website publiceert een heel andere tekst dan de vastgestelde verklaring.',
            en: 'The site publishes a text that is very different from the approved statement.',
          },
        },
      ];
    const { gone, added } = difference;
    if (gone.length === 0 && added.length === 0) return [];
    const first = added[0] ?? gone[0] ?? '';
    return [
      {
        subject,
        evidence,
        message: {
          nl: `Ontbrekende of gewijzigde zinnen: ${gone.length}. Nieuwe zinnen: ${added.length}. De eerste is: "${clip(first)}".`,
          en: `Missing or changed sentences: ${gone.length}. New sentences: ${added.length}. The first one is: "${clip(first)}".`,
        },
      },
    ];
  },
});
