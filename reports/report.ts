/** The report document: what a run found, in the form that every format is made from. */
import * as z from 'zod';
import { journeyStatusSchema } from '../rules/evidence/journey.ts';
import { findingSchema, languageSchema, wordsSchema } from '../rules/finding.ts';

export const REPORT_SCHEMA = 'cookiewacht-report/1';

export const verdictSchema = z.enum(['compliant', 'violations', 'inconclusive']);
export type Verdict = z.infer<typeof verdictSchema>;

export const pageReportSchema = z.object({
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

export const journeyReportSchema = z.object({
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
});

export const siteReportSchema = z.object({
  id: z.string(),
  url: z.string(),
  verdict: verdictSchema,
  journeys: z.array(journeyReportSchema),
  rules: z.array(z.object({ id: z.string(), outcome: z.enum(['pass', 'fail', 'inconclusive', 'not-applicable']), reason: z.string().nullable() })),
  cookies: z.array(cookieReportSchema),
  services: z.array(serviceReportSchema),
  /** Why something could not be checked, one line each. */
  unchecked: z.array(z.string()),
  /** Wall-clock seconds. */
  took: z.number(),
});
export type SiteReport = z.infer<typeof siteReportSchema>;

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
  findings: z.array(findingSchema),
  /** Title and explanation of the rules that the findings refer to, by id. */
  rules: z.record(z.string(), z.object({ title: wordsSchema, explanation: wordsSchema })),
  summary: z.object({
    sites: z.object({ compliant: z.int(), violations: z.int(), inconclusive: z.int() }),
    findings: z.object({ violation: z.int(), suspected: z.int(), notice: z.int(), waived: z.int() }),
    /** Fingerprints of the baseline that are no longer found, where the site was fully checked. */
    fixed: z.array(z.string()),
  }),
});
export type Report = z.infer<typeof reportSchema>;
