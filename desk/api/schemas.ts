/** What the API sends and takes: the schemas are the documentation. */
import { z } from '@hono/zod-openapi';
import { findingKindSchema, severitySchema } from '../../rules/judge/finding.ts';
import { decisionsSchema as inForceSchema } from '../../rules/policy/schema/decisions.ts';
import { verdictSchema } from '../../reports/document/schema/verdict.ts';
import { decisionSchema, fingerprintSchema } from '../model/decision.ts';
import { stateSchema } from '../model/states.ts';

/** One line what is wrong, one line what to do. */
export const errorSchema = z
  .object({ error: z.object({ what: z.string(), advice: z.string() }) })
  .openapi('Error');

export const healthSchema = z.object({ status: z.literal('ok') }).openapi('Health');

const localised = z.object({ nl: z.string(), en: z.string() });
const runRef = z.object({
  manifest: z.string().openapi({ description: 'SHA-256 of the manifest: the address of the run' }),
  id: z.string(),
  startedAt: z.string().openapi({ description: 'UTC, ISO 8601' }),
});

export const takenInSchema = z
  .object({
    manifest: z.string(),
    id: z.string(),
    again: z.boolean().openapi({ description: 'the desk had this run already' }),
    came: z.int(),
    went: z.int(),
  })
  .openapi('TakenIn');

export const runsSchema = z
  .object({
    total: z.int(),
    pages: z.int(),
    runs: z.array(
      runRef.extend({
        endedAt: z.string(),
        takenInAt: z.string(),
        verdict: verdictSchema,
        interrupted: z.boolean(),
        trial: z.boolean(),
        sites: z.array(
          z.object({
            id: z.string(),
            verdict: verdictSchema,
            violations: z.int(),
            came: z.int(),
            went: z.int(),
          }),
        ),
      }),
    ),
  })
  .openapi('Runs');

export const sitesSchema = z
  .object({ sites: z.array(z.object({ id: z.string(), url: z.string() })) })
  .openapi('Sites');

const findingSchema = z
  .object({
    fingerprint: fingerprintSchema,
    version: z
      .int()
      .openapi({ description: 'send it back with a decision, so that nobody decides what just changed' }),
    site: z.string(),
    siteUrl: z.string(),
    rule: z.string(),
    severity: severitySchema,
    kind: findingKindSchema,
    service: z.string().nullable(),
    subject: z.string(),
    headline: localised,
    cause: z.string(),
    state: stateSchema,
    owner: z.string().nullable(),
    firstSeen: runRef,
    lastSeen: runRef,
    decision: z
      .object({ event: z.int(), at: z.string(), by: z.string(), decision: decisionSchema })
      .nullable(),
  })
  .openapi('Finding');
export const findingsSchema = z.object({ findings: z.array(findingSchema) }).openapi('Findings');

/** The query of the list of findings. */
export const findingsQuery = z.object({
  accepted: z.enum(['without', 'with', 'only']).optional(),
  state: stateSchema.optional(),
  site: z.string().max(200).optional(),
  severity: severitySchema.optional(),
  kind: findingKindSchema.optional(),
  cause: z.string().max(400).optional(),
});

export const decisionsSchema = z.object(inForceSchema.shape).openapi('DecisionsInForce');

export const decideBody = z
  .object({
    decision: decisionSchema,
    version: z.int().nonnegative().nullable().default(null),
  })
  .openapi('Decide');
export const decidedSchema = z.object({ event: z.int(), requested: z.boolean() }).openapi('Decided');
