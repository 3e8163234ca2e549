/** The texts of a rule that accompany its findings, in the report and in the extension. */
import * as z from 'zod';
import { localisedTextSchema, type LocalisedText } from '../../rules/judge/finding.ts';

/** The texts of a rule, in both languages. */
export const ruleTextsSchema = z.object({
  title: localisedTextSchema,
  /** A sentence about its findings, with names to fill in. Missing in reports of earlier versions. */
  headline: localisedTextSchema.optional(),
  explanation: localisedTextSchema,
  /** When the rule downgrades a finding to a milder kind. */
  downgradedWhen: localisedTextSchema.optional(),
  /** The organisation added the rule by itself. */
  own: z.literal(true).optional(),
  /** The key of `downgradedWhen` in version 0.1. */
  milder: localisedTextSchema.optional(),
});
export type RuleTexts = z.infer<typeof ruleTextsSchema>;

/**
 * When the rule downgrades a finding to a milder kind, if it ever does; also from a report of version 0.1.
 */
export const downgradeOf = (texts: RuleTexts): LocalisedText | undefined =>
  texts.downgradedWhen ?? texts.milder;

/** Picks the texts from a rule, or from a report's own list of rules. */
export function ruleTextsOf(texts: RuleTexts): RuleTexts {
  const downgradedWhen = downgradeOf(texts);
  const { title, headline, explanation } = texts;
  return {
    title,
    ...(headline === undefined ? {} : { headline }),
    explanation,
    ...(downgradedWhen === undefined ? {} : { downgradedWhen }),
  };
}
