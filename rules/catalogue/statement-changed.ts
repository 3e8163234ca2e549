/**
 * The statement as published differs from the approved text in the policy (`statement.reference`), sentence by sentence. Layout,
 * capitals and kinds of quotes do not count; nor does what stands around it on the page.
 */
import { avg5a } from '../basis.ts';
import { compareStatements, statementOf } from '../facts/statement.ts';
import { defineRule } from '../rule.ts';
import { webAddress } from '../web-address.ts';

const clip = (sentence: string): string => (sentence.length > 90 ? `${sentence.slice(0, 89)}…` : sentence);

export const rule = defineRule({
  id: 'statement-changed',
  title: { nl: 'Tekst van de verklaring wijkt af van de vastgestelde tekst', en: 'Text of the statement differs from the approved text' },
  explanation: { nl: 'De gepubliceerde verklaring is niet gelijk aan de tekst waarop het beleid berust. Misschien is zij gewijzigd, of loopt deze site achter.', en: 'The published statement is not the text that the policy rests on. It may have been changed, or this site is behind.' },
  fix: { nl: 'Is de wijziging bedoeld, pas dan het beleid en de referentietekst aan. Zo niet, herstel de tekst op de site.', en: 'If the change is meant, update the policy and its reference text. If not, restore the text on the site.' },
  severity: 'info',
  kind: 'notice',
  basis: [avg5a],
  against: ['site', 'statement'],
  needs: ['document'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject'] },
  extension: 'partial',
  applies(site, policy) {
    if (policy.statement.reference === undefined) return { reason: 'the policy holds no reference text of the statement' };
    return statementOf(site) !== null || { reason: 'no page with the text of a statement was visited' };
  },
  check(site, policy) {
    const statement = statementOf(site);
    const [evidence] = statement?.pages ?? [];
    if (statement === null || evidence === undefined || policy.statement.reference === undefined) return [];
    const subject = { type: 'page' as const, name: webAddress(evidence.observation.url).path, host: site.host, url: evidence.observation.url };
    const difference = compareStatements(statement.text, policy.statement.reference);
    if (difference === null) return [{ subject, evidence, severity: 'low' as const, message: { nl: 'De site publiceert een heel andere tekst dan de vastgestelde verklaring.', en: 'The site publishes a text altogether different from the approved statement.' } }];
    const { gone, added } = difference;
    if (gone.length === 0 && added.length === 0) return [];
    const first = added[0] ?? gone[0] ?? '';
    return [{
      subject, evidence,
      message: {
        nl: `${gone.length} zinnen ontbreken of zijn anders, ${added.length} zijn nieuw; de eerste: "${clip(first)}".`,
        en: `${gone.length} sentences are missing or different, ${added.length} are new; the first: "${clip(first)}".`,
      },
    }];
  },
});
