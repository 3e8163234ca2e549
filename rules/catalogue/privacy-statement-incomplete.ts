/**
 * The statement lacks words for something that the law requires it to say. The rule looks for words, not
 * meaning, so a person must judge; one finding lists everything. If sites share one text, the first is judged
 * for all.
 */
import { avg13, avg13later } from '../knowledge/legal-basis/gdpr.ts';
import type { StatementPart } from '../knowledge/language.ts';
import { conditionalParts, partNames, readStatement } from '../facts/statement-parts.ts';
import { hasStatementText, judgedElsewhere, statementOf, statementUnread } from '../facts/statement.ts';
import type { LocalisedText } from '../judge/finding.ts';
import { defineRule } from '../judge/rule.ts';
import { webAddress } from '../address-parts.ts';

const parts: Readonly<Record<StatementPart, LocalisedText>> = {
  responsible: {
    nl: 'wie verantwoordelijk is, met contactgegevens',
    en: 'who is responsible, with contact details',
  },
  officer: {
    nl: 'hoe men de functionaris gegevensbescherming bereikt',
    en: 'how to reach the data protection officer',
  },
  purposes: { nl: 'waarvoor de gegevens dienen', en: 'what the data are used for' },
  ground: { nl: 'de grondslag', en: 'the legal basis' },
  recipients: { nl: 'wie de gegevens ontvangt', en: 'who receives the data' },
  transfers: {
    nl: 'doorgifte naar landen buiten de EER',
    en: 'transfers to countries outside the EEA',
  },
  retention: { nl: 'de bewaartermijnen', en: 'the retention periods' },
  access: {
    nl: 'het recht op inzage, correctie en verwijdering',
    en: 'the right of access, correction and erasure',
  },
  objection: { nl: 'het recht op bezwaar', en: 'the right to object' },
  restriction: {
    nl: 'het recht op beperking van de verwerking',
    en: 'the right to restriction of processing',
  },
  portability: {
    nl: 'het recht op overdraagbaarheid van gegevens',
    en: 'the right to data portability',
  },
  withdrawal: { nl: 'het recht om toestemming in te trekken', en: 'the right to withdraw consent' },
  complaint: {
    nl: 'het recht om een klacht in te dienen bij de Autoriteit Persoonsgegevens',
    en: 'the right to complain to the supervisory authority (AP)',
  },
  date: { nl: 'datum of versie', en: 'date or version' },
};

export const rule = defineRule({
  id: 'privacy-statement-incomplete',
  title: {
    nl: 'Verplichte onderdelen niet herkend in de privacyverklaring',
    en: 'Required parts not recognised in the privacy statement',
  },
  headline: {
    nl: 'De controle herkent in de privacyverklaring niet alle verplichte onderdelen',
    en: 'In the privacy statement, the check does not recognise all required parts',
  },
  explanation: {
    nl: 'De controle herkent in de verklaring niet alle onderdelen die de AVG voorschrijft. Zij zoekt naar woorden en begrijpt geen tekst. Een mens moet beoordelen of de onderdelen er in andere woorden staan.',
    en: 'In the statement, the check does not recognise all parts that the GDPR requires. It looks for words and does not understand text. A person must judge whether the parts are there in other words.',
  },
  fix: {
    nl: 'Lees de verklaring na. Vul haar aan met de onderdelen die er echt niet in staan, en zet er een datum bij.',
    en: 'Read the statement again. Add the parts that are really not in it, and give it a date.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [avg13, avg13later],
  against: ['rights', 'statement'],
  needs: ['document'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject'] },
  extension: 'partial',
  applies(site, policy) {
    const there = hasStatementText(site);
    if (there !== true) return there;
    const other = judgedElsewhere(site, policy);
    return other === null || { reason: `this site has the same text as ${other}, and it is judged there` };
  },
  unknown(site) {
    const statement = statementOf(site);
    return statement !== null && !readStatement(statement.text, statement.declared).understood
      ? 'the statement is written in a language that the check does not read'
      : statementUnread(site);
  },
  check(site) {
    const statement = statementOf(site);
    const [evidence] = statement?.pages ?? [];
    if (statement === null || evidence === undefined) return [];
    const { found, understood } = readStatement(statement.text, statement.declared);
    if (!understood) return [];
    const lacking = partNames.filter((part) => !found.has(part));
    const missing = lacking.map((part) => parts[part]);
    const conditional = conditionalParts.filter((part) => !found.has(part)).map((part) => parts[part]);
    if (missing.length === 0) return [];
    return [
      {
        subject: {
          type: 'page' as const,
          name: webAddress(evidence.observation.url).path,
          host: site.host,
          url: evidence.observation.url,
        },
        evidence,
        message: {
          nl: `Niet herkend in de verklaring: ${missing.map(({ nl }) => nl).join('; ')}.${ifNeeded(conditional).nl}`,
          en: `Not recognised in the statement: ${missing.map(({ en }) => en).join('; ')}.${ifNeeded(conditional).en}`,
        },
        // A date is good practice rather than an obligation.
        ...(lacking.length === 1 && lacking[0] === 'date' ? { severity: 'low' as const } : {}),
      },
    ];
  },
});

/** Parts that are required only where there is an officer, or where data leave the EEA: only the reader knows. */
const ifNeeded = (lacking: readonly LocalisedText[]): LocalisedText =>
  lacking.length === 0
    ? { nl: '', en: '' }
    : {
        nl: ` Ook niet herkend, en alleen nodig als het zich voordoet: ${lacking.map(({ nl }) => nl).join('; ')}.`,
        en: ` Not recognised either, and needed only where it applies: ${lacking.map(({ en }) => en).join('; ')}.`,
      };
