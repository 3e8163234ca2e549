/** What a rule says of itself, wherever its findings are shown: the report, and the extension. */
import * as z from 'zod';
import { localisedTextSchema, type LocalisedText } from '../../rules/judge/finding.ts';

export const ruleTextsSchema = z.object({
  title: localisedTextSchema,
  explanation: localisedTextSchema,
  /** When the rule downgrades a finding to a milder kind. */
  downgradedWhen: localisedTextSchema.optional(),
  /** The same, as version 0.1 called it. */
  milder: localisedTextSchema.optional(),
});
export type RuleTexts = z.infer<typeof ruleTextsSchema>;

export const downgradeOf = (texts: RuleTexts): LocalisedText | undefined =>
  texts.downgradedWhen ?? texts.milder;

/** The texts alone, of a rule or of a report's own list of rules. */
export function ruleTextsOf(texts: RuleTexts): RuleTexts {
  const downgradedWhen = downgradeOf(texts);
  const { title, explanation } = texts;
  return { title, explanation, ...(downgradedWhen === undefined ? {} : { downgradedWhen }) };
}
