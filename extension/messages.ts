/**
 * What the extension's own pages ask the background, and what it answers. Each request has one answer; a port named
 * `live` pushes the state of one tab whenever it changes. Everything is checked on both sides.
 */
import * as z from 'zod';
import { phaseSchema } from '../rules/evidence/common.ts';
import { languageSchema } from '../rules/judge/finding.ts';
import { liveStateSchema } from './live-state.ts';

const tab = z.int().nonnegative();
/** Characters of a policy or a report that are taken at all. */
export const largestPolicy = 1_000_000;
export const largestReport = 30_000_000;

export const requestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('state'), tab }),
  /** By hand. `unknown` gives the decision back to the extension. */
  z.object({ type: z.literal('set-phase'), tab, phase: z.union([phaseSchema, z.literal('unknown')]) }),
  /** What a fresh look would clear. */
  z.object({ type: z.literal('fresh-look-preview'), tab }),
  /** Clears this site's cookies and storage, records from zero and reloads the tab. */
  z.object({ type: z.literal('fresh-look'), tab }),
  /** The evidence of this tab as the files of a run directory. */
  z.object({ type: z.literal('save-evidence'), tab }),
  z.object({ type: z.literal('policy-get') }),
  z.object({
    type: z.literal('policy-set'),
    text: z.string().max(largestPolicy),
    fileName: z.string().max(200),
    source: z.enum(['file', 'url']).default('file'),
  }),
  z.object({ type: z.literal('policy-remove') }),
  /** Fetches a policy once, because the user asked for it now; it is answered, not stored. */
  z.object({ type: z.literal('policy-fetch'), url: z.string().max(2000) }),
  z.object({ type: z.literal('baseline-get') }),
  /** The text of a `report.json`. */
  z.object({ type: z.literal('baseline-set'), text: z.string().max(largestReport) }),
  z.object({ type: z.literal('baseline-remove') }),
  /** Removes all that the extension keeps: the user's own policy, the earlier report, the language, and the records of all tabs. */
  z.object({ type: z.literal('forget') }),
  z.object({ type: z.literal('language-get') }),
  /** Null follows the browser. */
  z.object({ type: z.literal('language-set'), language: languageSchema.nullable() }),
]);
export type Request = z.infer<typeof requestSchema>;
export type RequestType = Request['type'];

const freshLookPreviewSchema = z.object({
  /** How many cookies, and on which domains. */
  cookies: z.int(),
  domains: z.array(z.string()),
  /** Origins whose web storage, databases, caches and service workers are cleared. */
  origins: z.array(z.string()),
  /** What it cannot clear in this browser. English, one line each. */
  limits: z.array(z.string()),
});
export type FreshLookPreview = z.infer<typeof freshLookPreviewSchema>;

const policyInfoSchema = z.object({
  /** The built-in policies, always there. */
  builtIn: z.array(z.object({ name: z.string(), sites: z.array(z.string()) })),
  /** The user's own, chosen first for its sites. */
  own: z
    .object({ name: z.string(), fileName: z.string(), sites: z.array(z.string()), text: z.string() })
    .nullable(),
});
export type PolicyInfo = z.infer<typeof policyInfoSchema>;

/** `problems`: as the command line says them, `file:line: what is wrong`. */
const savedSchema = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), problems: z.array(z.string()) }),
]);
export type Saved = z.infer<typeof savedSchema>;

const doneSchema = z.object({ ok: z.literal(true) });

export const answerSchemas = {
  state: liveStateSchema,
  'set-phase': doneSchema,
  'fresh-look-preview': freshLookPreviewSchema,
  'fresh-look': z.object({ ok: z.literal(true), cookies: z.int() }),
  /** `files`: path within the run directory → text. `name`: what the folder or archive is to be called. */
  'save-evidence': z.object({ name: z.string(), files: z.record(z.string(), z.string()) }),
  'policy-get': policyInfoSchema,
  'policy-set': savedSchema,
  'policy-remove': doneSchema,
  'policy-fetch': z.union([
    z.object({ ok: z.literal(true), text: z.string(), fileName: z.string() }),
    z.object({ ok: z.literal(false), problems: z.array(z.string()) }),
  ]),
  'baseline-get': z.object({
    baseline: z.object({ run: z.string(), startedAt: z.string(), findings: z.int() }).nullable(),
  }),
  'baseline-set': savedSchema,
  'baseline-remove': doneSchema,
  forget: doneSchema,
  'language-get': z.object({ language: languageSchema.nullable() }),
  'language-set': doneSchema,
} as const satisfies Record<RequestType, z.ZodType>;
export type Answer<T extends RequestType> = z.infer<(typeof answerSchemas)[T]>;

/** What the background sends instead of an answer when it cannot do what was asked. */
export const refusalSchema = z.object({ error: z.string() });

/** Name of the long-lived port. The surface says first which tab it wants to see; it may change its mind. */
export const livePort = 'live';
export const livePortRequestSchema = z.object({ tab });
export const livePortMessageSchema = z.object({ state: liveStateSchema });
