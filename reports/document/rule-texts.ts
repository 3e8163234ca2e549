/** What a rule says of itself, wherever its findings are shown: the report, and the extension. */
import * as z from 'zod';
import { wordsSchema } from '../../rules/judge/finding.ts';

/** `milder`: when a finding is milder than its rule. */
export const ruleWordsSchema = z.object({ title: wordsSchema, explanation: wordsSchema, milder: wordsSchema.optional() });
export type RuleWords = z.infer<typeof ruleWordsSchema>;

/** The words alone, of a rule or of whatever else has them. */
export const ruleWordsOf = ({ title, explanation, milder }: RuleWords): RuleWords => ({ title, explanation, ...(milder === undefined ? {} : { milder }) });
