/** One site, as the report document holds it. */
import * as z from 'zod';
import { deviceSchema } from '../../../rules/evidence/common.ts';
import { retriedSchema } from '../../../rules/evidence/journey.ts';
import { bannerReportSchema } from './banner.ts';
import { timelineSchema } from './timeline.ts';
import { membersReportSchema } from './members.ts';
import { unseenSchema } from './unseen.ts';
import { verdictSchema } from './verdict.ts';
import { journeyReportSchema } from './journey.ts';
import { cookieReportSchema, serviceReportSchema, storageReportSchema } from './inventory.ts';

/** Something about a site that could not be checked. */
const gapSchema = z.object({
  where: z.enum(['journey', 'page', 'observer', 'probe', 'rule']),
  journey: z.string().nullable(),
  page: z.string().nullable(),
  /**
   * By `where`: a journey's status or `missing`, a visit's outcome, an observer's name, or the ids of rules.
   */
  code: z.string(),
  /** The reason that the sensor or the judge gave: one line of English. */
  reason: z.string(),
});
export type Gap = z.infer<typeof gapSchema>;

/** The report of one site. */
export const siteReportSchema = z.object({
  id: z.string(),
  url: z.string(),
  verdict: verdictSchema,
  journeys: z.array(journeyReportSchema),
  /** Why the journeys were made again with full Chromium, and with which engine before; null if they were not. */
  retried: retriedSchema.nullable().default(null),
  rules: z.array(
    z.object({
      id: z.string(),
      /** `told-elsewhere`: the rule is broken, and findings of other rules tell all of it. */
      outcome: z.enum(['pass', 'fail', 'inconclusive', 'not-applicable', 'told-elsewhere']),
      reason: z.string().nullable(),
      /** Fingerprints of its own findings that are left to others, and of the findings that tell them. */
      told: z.array(z.string()).optional(),
      toldBy: z.array(z.string()).optional(),
    }),
  ),
  cookies: z.array(cookieReportSchema),
  services: z.array(serviceReportSchema),
  /** Keys in web storage. */
  storage: z.array(storageReportSchema).default([]),
  /** How many rows the inventories leave out: a site that sets thousands must not drown the rest. */
  omitted: z
    .object({ cookies: z.int(), services: z.int(), storage: z.int() })
    .default({ cookies: 0, services: 0, storage: 0 }),
  /** Why something could not be checked, one line each. */
  unchecked: z.array(z.string()),
  /** The same reasons, by code. */
  gaps: z.array(gapSchema).default([]),
  timeline: z.array(timelineSchema).default([]),
  banner: bannerReportSchema.nullable().default(null),
  /** Where the run had more than one device: the banner that each of them met. */
  bannersByDevice: z
    .array(z.object({ device: deviceSchema, banner: bannerReportSchema.nullable() }))
    .optional(),
  /** Where a journey passed a login: the same pages as a visitor and as a member. */
  members: z.array(membersReportSchema).optional(),
  /** What the policy names and this site did not show. */
  unseen: z.array(unseenSchema).default([]),
  /** Line of the site in the policy file, from 1. */
  policyLine: z.int().positive().nullable().default(null),
  /** Duration of the visit in wall-clock seconds. */
  took: z.number(),
});
export type SiteReport = z.infer<typeof siteReportSchema>;
