/** The report of a run: the whole document. */
import * as z from 'zod';
import {
  deviceSchema,
  engineSchema,
  mapSchema,
  privacySignalSchema,
} from '../../../rules/evidence/common.ts';
import { languageSchema } from '../../../rules/judge/finding.ts';
import { nightSchema } from './history.ts';
import { waiverReportSchema } from './waiver.ts';
import { ruleTextsSchema } from '../rule-texts.ts';
import { verdictSchema } from './verdict.ts';
import { siteReportSchema } from './site.ts';
import { earlierFindingSchema, reportFindingSchema } from './finding.ts';
import { sealSchema } from './seal.ts';
import { settingSchema } from './setting.ts';

/** Name and version of the document, in its key `schema`. */
export const REPORT_SCHEMA = 'cookiewacht-report/1';

/** The report of a run: `report.json`. */
export const reportSchema = z.object({
  schema: z.literal(REPORT_SCHEMA),
  run: z.object({
    id: z.string(),
    tool: z.string(),
    browser: z.string(),
    /** The engine that the run was asked for; null for a visitor's own browser. */
    engine: engineSchema.nullable().default('chromium'),
    /** UTC, ISO 8601. */
    startedAt: z.string(),
    endedAt: z.string(),
    /** Hosts that another server answered for, which stood in for the sites. */
    mapped: z.array(mapSchema).optional(),
    /** The run was asked for these pages only. */
    onlyPages: z.array(z.string()).optional(),
    policy: z.object({ name: z.string(), source: z.string(), hash: z.string() }),
    journeys: z.array(z.string()),
    /** The devices that each journey was made with. */
    devices: z.array(deviceSchema).default(['desktop']),
    /** What the browser told every site; absent: nothing. */
    signal: privacySignalSchema.optional(),
    /** Ids of the policy's own journeys that were made. */
    flows: z.array(z.string()).optional(),
    language: languageSchema,
    /** Id of the baseline run, if any. */
    baseline: z.string().nullable(),
    interrupted: z.boolean(),
    /** Ids of sites of the policy that the run did not judge. Missing in reports of earlier versions. */
    sitesLeftOut: z.array(z.string()).optional(),
    /** Where the reader finds the report, as `--report-url` says. */
    reportUrl: z.string().optional(),
    /** Missing in reports of earlier versions, and of a visitor's own browser. */
    seal: sealSchema.optional(),
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
  /** The rules that the policy switched off, or gave another severity. */
  settings: z.array(settingSchema).default([]),
  summary: z.object({
    sites: z.object({
      compliant: z.int(),
      violations: z.int(),
      inconclusive: z.int(),
      /** Of the compliant ones: those with violations, all of which are waived. */
      waived: z.int().optional(),
    }),
    findings: z.object({ violation: z.int(), suspected: z.int(), notice: z.int(), waived: z.int() }),
    /** Fingerprints of the baseline that are gone, on sites that were fully checked. */
    fixed: z.array(z.string()),
  }),
});
export type Report = z.infer<typeof reportSchema>;
