/** The report document: what a run found, in the form that every format is made from. */
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

export const REPORT_SCHEMA = 'cookiewacht-report/1';

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
  /** Whether a consent banner was seen. */
  banner: z.boolean(),
  /** Whether the choice was proven to have been made. Null where none was to be made. */
  confirmed: z.boolean().nullable(),
  /** How the choice was made, e.g. `accessible-name`. */
  how: z.string().nullable(),
  clicks: z.array(z.string()),
  /** Path within the run directory of the banner's picture. */
  bannerPicture: z.string().nullable(),
  pages: z.array(pageReportSchema),
  /** Path of the evidence file within the run directory. */
  evidence: z.string(),
});

export const cookieReportSchema = z.object({
  name: z.string(),
  domain: z.string(),
  party: z.enum(['first', 'third']),
  /** As in the policy or the knowledge base; `unknown` where nobody knows. */
  category: z.string(),
  /** Who decided the category. */
  decidedBy: z.enum(['policy', 'knowledge', 'observation', 'nobody']),
  service: z.string().nullable(),
  /** Longest lifetime asked for, in seconds; null for a session cookie. */
  lifetime: z.number().nullable(),
  declared: z.boolean(),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  phases: z.array(z.string()),
  journeys: z.array(z.string()),
  /** Differs between fresh profiles, is the same in all of them, or was seen once only. */
  identifier: z.enum(['identifier', 'constant', 'unknown']),
});

export const serviceReportSchema = z.object({
  /** Name of the service, or the registrable domain where nobody knows it. */
  name: z.string(),
  id: z.string().nullable(),
  owner: z.string().nullable(),
  category: z.string(),
  hosts: z.array(z.string()),
  declared: z.boolean(),
  requests: z.int(),
  phases: z.array(z.string()),
  /** Requests by phase. */
  byPhase: z.record(z.string(), z.int()).default({}),
  /** What was sent besides the visitor's IP address: `page-address`, `identifier`, or a type of personal data such as `email`. */
  receives: z.array(z.string()).default([]),
});

/** Keys from `party` on are missing in reports of earlier versions. */
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

/** Something of a site that could not be checked. */
const gapSchema = z.object({
  where: z.enum(['journey', 'page', 'observer', 'probe', 'rule']),
  journey: z.string().nullable(),
  page: z.string().nullable(),
  /** A journey's status or `missing`, a visit's outcome, an observer's name, or the ids of the rules, by `where`. */
  code: z.string(),
  /** As the watcher or the judge said it: English, one line. */
  reason: z.string(),
});
export type Gap = z.infer<typeof gapSchema>;

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
  /** Keys in the browser's storage. */
  storage: z.array(storageReportSchema).default([]),
  /** How many cookies, services and storage keys the inventories leave out, because a site that sets thousands must not drown the rest. */
  omitted: z
    .object({ cookies: z.int(), services: z.int(), storage: z.int() })
    .default({ cookies: 0, services: 0, storage: 0 }),
  /** Why something could not be checked, one line each. */
  unchecked: z.array(z.string()),
  /** The same, by code. */
  gaps: z.array(gapSchema).default([]),
  timeline: z.array(timelineSchema).default([]),
  banner: bannerReportSchema.nullable().default(null),
  /** What the policy names and this site did not show. */
  unseen: z.array(unseenSchema).default([]),
  /** Line of the site in the policy file, from 1. */
  policyLine: z.int().positive().nullable().default(null),
  /** Wall-clock seconds. */
  took: z.number(),
});
export type SiteReport = z.infer<typeof siteReportSchema>;

/** A finding of an earlier run that this run does not have. */
const earlierFindingSchema = z.object({
  fingerprint: z.string(),
  rule: z.string(),
  site: z.string(),
  severity: severitySchema,
  kind: findingKindSchema,
  subject: subjectSchema,
  /**
   * `fixed`: looked for again, and gone. `unknown`: could not be looked for again, so it may still be there.
   * `not-applicable`: the rule has nothing to check any more.
   */
  fate: z.enum(['fixed', 'unknown', 'not-applicable']),
  /** The run that first found it, as far as the baselines go back. */
  firstSeen: z.string().optional(),
  /** The run that first reported it so. */
  since: z.string(),
});
export type EarlierFinding = z.infer<typeof earlierFindingSchema>;

/** A finding of the report: when it was first seen is told by the baselines. */
const reportFindingSchema = z.object({
  ...findingSchema.shape,
  /** The run that first found it, as far as the baselines go back. */
  firstSeen: z.string().optional(),
});

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
    /** Run id of the baseline, if there is one. */
    baseline: z.string().nullable(),
    interrupted: z.boolean(),
  }),
  verdict: verdictSchema,
  sites: z.array(siteReportSchema),
  findings: z.array(reportFindingSchema),
  /** What became of the baseline's findings that are not in `findings`; fixed ones are remembered, so that one that returns is seen to. */
  earlier: z.array(earlierFindingSchema).default([]),
  /** What the rules that the findings refer to say of themselves, by id. */
  rules: z.record(z.string(), ruleTextsSchema),
  /** Earlier runs, oldest first, as far as the baselines go back; at most 30. */
  history: z.array(nightSchema).default([]),
  /** Every waiver of the policy, and what became of it. */
  waivers: z.array(waiverReportSchema).default([]),
  summary: z.object({
    sites: z.object({ compliant: z.int(), violations: z.int(), inconclusive: z.int() }),
    findings: z.object({ violation: z.int(), suspected: z.int(), notice: z.int(), waived: z.int() }),
    /** Fingerprints of the baseline that are no longer found, where the site was fully checked. */
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
