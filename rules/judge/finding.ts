/** What is wrong: a finding. */
import * as z from 'zod';
import { deviceSchema, initiatorStepSchema, phaseSchema } from '../evidence/common.ts';

export const severitySchema = z.enum(['critical', 'high', 'medium', 'low', 'info']);
export type Severity = z.infer<typeof severitySchema>;
/** Most serious first. */
export const severities: readonly Severity[] = severitySchema.options;

/** `violation`: a factual breach. `suspected`: a person must judge. `notice`: advice. */
export const findingKindSchema = z.enum(['violation', 'suspected', 'notice']);
export type FindingKind = z.infer<typeof findingKindSchema>;

export const languageSchema = z.enum(['nl', 'en']);
export type Language = z.infer<typeof languageSchema>;
export const localisedTextSchema = z.object({ nl: z.string(), en: z.string() });
/** A text in both languages of the product. */
export type LocalisedText = z.infer<typeof localisedTextSchema>;

export const citationSchema = z.object({
  type: z.enum(['law', 'guidance', 'statement', 'specification']),
  /** `Telecommunicatiewet art. 11.7a lid 1`; for a sentence of the statement its key under the policy's `promises`. */
  id: z.string(),
  text: localisedTextSchema,
  url: z.string().optional(),
});
export type Citation = z.infer<typeof citationSchema>;

export const subjectSchema = z.object({
  type: z.enum(['cookie', 'request', 'storage', 'banner', 'form', 'page', 'host', 'record']),
  name: z.string(),
  host: z.string().optional(),
  url: z.string().optional(),
});
export type Subject = z.infer<typeof subjectSchema>;

/** What was established of the cookie or the key that a finding is about: the same as its row in the inventory. */
const subjectFactsSchema = z.object({
  category: z.string(),
  party: z.enum(['first', 'third']),
  declared: z.boolean(),
  /** Of a cookie: the longest that was asked for, in seconds; null for a session cookie. */
  lifetime: z.number().nullable().optional(),
});
export type SubjectFacts = z.infer<typeof subjectFactsSchema>;

/** One time that the fact was seen. */
const occurrenceSchema = z.object({
  journey: z.string(),
  phase: phaseSchema,
  page: z.string(),
  /** The observation in that journey's evidence file. */
  seq: z.int(),
});
export type Occurrence = z.infer<typeof occurrenceSchema>;

export const findingSchema = z.object({
  fingerprint: z.string(),
  rule: z.string(),
  severity: severitySchema,
  kind: findingKindSchema,
  site: z.string(),
  /** Of the first occurrence. */
  phase: phaseSchema,
  page: z.string(),
  subject: subjectSchema,
  /** Name of the service, where known. */
  service: z.string().nullable(),
  /** Of a cookie or a storage key. Missing in findings of earlier versions. */
  facts: subjectFactsSchema.optional(),
  initiator: z.array(initiatorStepSchema),
  /** One sentence for any reader: who does what, and when. Missing in findings of earlier versions. */
  headline: localisedTextSchema.optional(),
  message: localisedTextSchema,
  fix: localisedTextSchema,
  basis: z.array(citationSchema),
  occurrences: z.array(occurrenceSchema),
  /** The devices that showed it. Absent: a desktop, or the visitor's own. */
  devices: z.array(deviceSchema).min(1).optional(),
  /** Relative to the baseline; `new` where there is none is written as `unknown`. */
  status: z.enum(['new', 'known', 'regressed', 'unknown']),
  waiver: z
    .object({
      reason: z.string(),
      by: z.string(),
      until: z.string(),
      state: z.enum(['applied', 'expired']),
      /** Number of the decision on the review desk; absent for a waiver of the policy. */
      event: z.int().optional(),
    })
    .nullable(),
});
export type Finding = z.infer<typeof findingSchema>;
