/** What is wrong: a finding, and the fingerprint by which it is recognised the next night. */
import * as z from 'zod';
import { initiatorStepSchema, phaseSchema } from '../evidence/common.ts';

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

const citationSchema = z.object({
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
  message: localisedTextSchema,
  fix: localisedTextSchema,
  basis: z.array(citationSchema),
  occurrences: z.array(occurrenceSchema),
  /** Relative to the baseline; `new` where there is none is written as `unknown`. */
  status: z.enum(['new', 'known', 'regressed', 'unknown']),
  waiver: z
    .object({ reason: z.string(), by: z.string(), until: z.string(), state: z.enum(['applied', 'expired']) })
    .nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

/**
 * What names the subject from night to night: run-specific parts (long digit or hex runs, GA container
 * suffixes, query strings) are replaced, so that `_ga_X1Y2Z3` and a cache-busted URL stay the same subject.
 */
function normaliseSubject(subject: Subject): string {
  const name = subject.name
    .replace(/\?.*$/s, '')
    .replace(
      /^(_ga|_gac|_gat(?:_gtag)?|_dc_gtm|_hjSession(?:User)?|_pk_(?:id|ses|ref)|_li_id|_li_ses)([_.]).+$/,
      '$1$2*',
    )
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '*')
    .replace(/(?=[0-9a-f]*\d)[0-9a-f]{8,}/gi, '*')
    .replace(/\d{4,}/g, '*');
  return [subject.type, name, placeOf(subject)].join('|').toLowerCase();
}

/** One subject for different rules to find: what a rule reports, another need not report again. */
export const sameSubject = (subject: Subject): string =>
  [subject.type, subject.name, placeOf(subject)].join('|').toLowerCase();

/**
 * The host belongs to the identity of a cookie, a form or a page. Requests are told apart by whose they are: one service
 * has many hosts, and which of them was seen first is a matter of timing.
 */
const placeOf = ({ type, host = '' }: Subject): string => (type === 'request' ? '' : host);

/** Stable from night to night: rule, site and normalised subject. */
export const fingerprint = (rule: string, site: string, subject: Subject): string =>
  hashOf(`${rule}\n${site}\n${normaliseSubject(subject)}`);

/** A text as 16 hex digits (64-bit FNV-1a). */
export function hashOf(text: string): string {
  const mask = 0xffffffffffffffffn;
  let hash = 0xcbf29ce484222325n;
  for (const character of text) {
    hash ^= BigInt(character.codePointAt(0) ?? 0);
    hash = (hash * 0x100000001b3n) & mask;
  }
  return hash.toString(16).padStart(16, '0');
}
