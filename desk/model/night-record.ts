/**
 * What the history keeps of a run: enough to compute every state again without the run itself. What a night saw is told
 * by how it differs from an earlier night of the same site, so that a month of equal nights takes little room.
 */
import * as z from 'zod';
import {
  citationSchema,
  findingKindSchema,
  localisedTextSchema,
  severitySchema,
  subjectSchema,
} from '../../rules/judge/finding.ts';
import { deviceSchema, initiatorStepSchema, phaseSchema } from '../../rules/evidence/common.ts';
import { siteId } from '../../rules/policy/schema/values.ts';
import { verdictSchema } from '../../reports/document/schema/verdict.ts';
import { fingerprintSchema } from './decision.ts';

/** What is known of a finding: as the newest run told it. */
export const findingFactsSchema = z.object({
  fingerprint: fingerprintSchema,
  rule: z.string(),
  /** The texts of its rule. */
  title: localisedTextSchema,
  explanation: localisedTextSchema,
  severity: severitySchema,
  kind: findingKindSchema,
  subject: subjectSchema,
  service: z.string().nullable(),
  headline: localisedTextSchema,
  message: localisedTextSchema,
  fix: localisedTextSchema,
  basis: z.array(citationSchema),
  initiator: z.array(initiatorStepSchema),
  page: z.string(),
  pages: z.array(z.string()),
  phases: z.array(phaseSchema),
});
export type FindingFacts = z.infer<typeof findingFactsSchema>;

/** A waiver of the policy that holds for a finding: shown, and not to be changed here. */
export const policyWaiverSchema = z.object({
  fingerprint: fingerprintSchema,
  reason: z.string(),
  by: z.string(),
  until: z.string(),
});

/** One site in one run. */
export const siteNightSchema = z.object({
  id: siteId,
  url: z.string(),
  verdict: verdictSchema,
  /** The earlier run of this site that the lists differ from: SHA-256 of its manifest; null for none. */
  base: z.string().nullable(),
  /** Seen here and not in `base`. */
  came: z.array(fingerprintSchema),
  /** Seen in `base` and not here. */
  went: z.array(fingerprintSchema),
  /** Known before, not seen here, and the run could not look, or a finding of another rule tells it now. */
  notLookedFor: z.array(fingerprintSchema),
  waivers: z.array(policyWaiverSchema),
  /** What could not be checked, one line each. */
  unchecked: z.array(z.string()),
});
export type SiteNight = z.infer<typeof siteNightSchema>;

export const nightRecordSchema = z.object({
  /** SHA-256 of the manifest: by this a run is known, and its evidence found. */
  manifest: z.string().regex(/^[0-9a-f]{64}$/),
  /** The run's own id. */
  id: z.string(),
  tool: z.string(),
  browser: z.string(),
  /** UTC, ISO 8601. */
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  policy: z.object({ name: z.string(), hash: z.string() }),
  journeys: z.array(z.string()),
  devices: z.array(deviceSchema),
  verdict: verdictSchema,
  interrupted: z.boolean(),
  /** Another server stood in for a site: the run is shown, and says nothing about the sites. */
  trial: z.boolean(),
  signature: z.enum(['none', 'unchecked', 'valid']),
  bytes: z.int().nonnegative(),
  sites: z.array(siteNightSchema),
  sitesLeftOut: z.array(z.string()),
  /** Facts of findings that are new to the desk, or differ from what it knew. */
  facts: z.array(z.object({ site: siteId, ...findingFactsSchema.shape })),
});
export type NightRecord = z.infer<typeof nightRecordSchema>;
