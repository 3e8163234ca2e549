/** The report document: what a run found. Every format is made from it. */
import * as z from 'zod';
import { journeyStatusSchema } from '../../rules/evidence/journey.ts';
import {
  findingKindSchema,
  findingSchema,
  languageSchema,
  severitySchema,
  subjectSchema,
} from '../../rules/judge/finding.ts';
import {
  bannerReportSchema,
  nightSchema,
  timelineSchema,
  unseenSchema,
  waiverReportSchema,
} from './report-parts.ts';
import { ruleTextsSchema } from './rule-texts.ts';

/** Name and version of the document, in its key `schema`. */
export const REPORT_SCHEMA = 'cookiewacht-report/1';

/**
 * The verdict on a site or run. `inconclusive`: no violation was found, but something could not be checked.
 */
export const verdictSchema = z.enum(['compliant', 'violations', 'inconclusive']);
export type Verdict = z.infer<typeof verdictSchema>;

const pageReportSchema = z.object({
  url: z.string(),
  finalUrl: z.string(),
  phase: z.string(),
  status: z.int().nullable(),
  outcome: z.string(),
  reason: z.string().nullable(),
  title: z.string(),
  /** Path within the run directory. */
  screenshot: z.string().nullable(),
});

const journeyReportSchema = z.object({
  /** `none`, `accept`, `reject`, … */
  choice: z.string(),
  status: journeyStatusSchema,
  reason: z.string().nullable(),
  /** Whether the journey saw a consent banner. */
  banner: z.boolean(),
  /** Whether the choice is confirmed; null if the journey makes none. */
  confirmed: z.boolean().nullable(),
  /** The strategy that chose, e.g. `accessible-name`. */
  how: z.string().nullable(),
  clicks: z.array(z.string()),
  /** Path of the banner's screenshot within the run directory. */
  bannerPicture: z.string().nullable(),
  pages: z.array(pageReportSchema),
  /** Path of the evidence file within the run directory. */
  evidence: z.string(),
});

/** A row of the cookie inventory. */
export const cookieReportSchema = z.object({
  name: z.string(),
  domain: z.string(),
  party: z.enum(['first', 'third']),
  /** As in the policy or the knowledge base; `unknown` if neither knows it. */
  category: z.string(),
  /** Who decided the category. */
  decidedBy: z.enum(['policy', 'knowledge', 'observation', 'nobody']),
  service: z.string().nullable(),
  /** The longest requested lifetime in seconds; null for a session cookie. */
  lifetime: z.number().nullable(),
  declared: z.boolean(),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  phases: z.array(z.string()),
  journeys: z.array(z.string()),
  /** Whether its value differs between fresh profiles, is the same in all, or was seen in one only. */
  identifier: z.enum(['identifier', 'constant', 'unknown']),
});

/** A recipient of data: a service or another third party. */
export const serviceReportSchema = z.object({
  /** Name of the service, or the registrable domain if the service is unknown. */
  name: z.string(),
  id: z.string().nullable(),
  owner: z.string().nullable(),
  category: z.string(),
  hosts: z.array(z.string()),
  declared: z.boolean(),
  requests: z.int(),
  phases: z.array(z.string()),
  /** Number of requests by phase. */
  byPhase: z.record(z.string(), z.int()).default({}),
  /**
   * What it receives besides the visitor's IP address: `page-address`, `identifier`, or a type of personal
   * data such as `email`.
   */
  receives: z.array(z.string()).default([]),
});

/** A row of the storage inventory. Reports of earlier versions lack the keys from `party` on. */
export const storageReportSchema = z.object({
  area: z.string(),
  origin: z.string(),
  key: z.string(),
  phases: z.array(z.string()),
  journeys: z.array(z.string()),
  party: z.enum(['first', 'third']).optional(),
  category: z.string().optional(),
  decidedBy: z.enum(['policy', 'knowledge', 'observation', 'nobody']).optional(),
  service: z.string().nullable().optional(),
  declared: z.boolean().optional(),
});

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
  rules: z.array(
    z.object({
      id: z.string(),
      outcome: z.enum(['pass', 'fail', 'inconclusive', 'not-applicable']),
      reason: z.string().nullable(),
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
  /** What the policy names and this site did not show. */
  unseen: z.array(unseenSchema).default([]),
  /** Line of the site in the policy file, from 1. */
  policyLine: z.int().positive().nullable().default(null),
  /** Duration of the visit in wall-clock seconds. */
  took: z.number(),
});
export type SiteReport = z.infer<typeof siteReportSchema>;

/** A finding of an earlier run that is not in this run. */
const earlierFindingSchema = z.object({
  fingerprint: z.string(),
  rule: z.string(),
  site: z.string(),
  severity: severitySchema,
  kind: findingKindSchema,
  subject: subjectSchema,
  /**
   * `fixed`: the run looked for it and it is gone. `unknown`: the run could not look for it, so it may still
   * be there. `not-applicable`: the rule has nothing to check any more.
   */
  fate: z.enum(['fixed', 'unknown', 'not-applicable']),
  /** Id of the run that first found it, as far back as the baselines go. */
  firstSeen: z.string().optional(),
  /** Id of the run that first reported this fate. */
  since: z.string(),
});
export type EarlierFinding = z.infer<typeof earlierFindingSchema>;

/** A finding in a report; the baselines tell when it was first found. */
const reportFindingSchema = z.object({
  ...findingSchema.shape,
  /** Id of the run that first found it, as far back as the baselines go. */
  firstSeen: z.string().optional(),
});

/** The report of a run: `report.json`. */
export const reportSchema = z.object({
  schema: z.literal(REPORT_SCHEMA),
  run: z.object({
    id: z.string(),
    tool: z.string(),
    browser: z.string(),
    /** UTC, ISO 8601. */
    startedAt: z.string(),
    endedAt: z.string(),
    policy: z.object({ name: z.string(), source: z.string(), hash: z.string() }),
    journeys: z.array(z.string()),
    language: languageSchema,
    /** Id of the baseline run, if any. */
    baseline: z.string().nullable(),
    interrupted: z.boolean(),
  }),
  verdict: verdictSchema,
  sites: z.array(siteReportSchema),
  findings: z.array(reportFindingSchema),
  /**
   * What became of findings of the baseline that are not in `findings`. Fixed ones stay, so that one that
   * returns is recognised.
   */
  earlier: z.array(earlierFindingSchema).default([]),
  /** The texts of the rules of all findings, by rule id. */
  rules: z.record(z.string(), ruleTextsSchema),
  /** Earlier runs, oldest first, as far back as the baselines go; at most 30. */
  history: z.array(nightSchema).default([]),
  /** Every waiver of the policy and what became of it. */
  waivers: z.array(waiverReportSchema).default([]),
  summary: z.object({
    sites: z.object({ compliant: z.int(), violations: z.int(), inconclusive: z.int() }),
    findings: z.object({ violation: z.int(), suspected: z.int(), notice: z.int(), waived: z.int() }),
    /** Fingerprints of the baseline that are gone, on sites that were fully checked. */
    fixed: z.array(z.string()),
  }),
});
export type Report = z.infer<typeof reportSchema>;
export type ReportFinding = z.infer<typeof reportFindingSchema>;

export type PageReport = z.infer<typeof pageReportSchema>;
export type JourneyReport = z.infer<typeof journeyReportSchema>;
export type CookieReport = z.infer<typeof cookieReportSchema>;
export type ServiceReport = z.infer<typeof serviceReportSchema>;
export type StorageReport = z.infer<typeof storageReportSchema>;
