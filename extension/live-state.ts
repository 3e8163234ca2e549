/** What a surface (popup, side panel, DevTools panel) shows of one tab. Made in the background, checked by the surface. */
import * as z from 'zod';
import { initiatorStepSchema, phaseSchema } from '../rules/evidence/common.ts';
import { findingSchema, localisedTextSchema } from '../rules/judge/finding.ts';
import {
  cookieReportSchema,
  serviceReportSchema,
  storageReportSchema,
  verdictSchema,
} from '../reports/document/report.ts';
import { timelineSchema } from '../reports/document/report-parts.ts';
import { ruleTextsSchema } from '../reports/document/rule-texts.ts';

/** Most rows of each list; what is left out is counted in `omitted`, and said in `limits`. */
export const mostRows = 500;

export const livePhaseSchema = z.union([phaseSchema, z.literal('unknown')]);
export type LivePhase = z.infer<typeof livePhaseSchema>;

/**
 * What says that the tab is in this phase: nothing chosen since the record began (`start`), the visitor's own click on a
 * banner (`own-click`), a consent record or interface that says so (`record`), the person using the extension (`by-hand`),
 * or a record that was there before the page was opened (`earlier-visit`).
 */
export const phaseHowSchema = z.enum(['start', 'own-click', 'record', 'by-hand', 'earlier-visit']);
export type PhaseHow = z.infer<typeof phaseHowSchema>;

const liveRuleSchema = z.object({
  id: z.string(),
  title: localisedTextSchema,
  /** `nightly`: a browser extension cannot judge it; the nightly crawl does. */
  outcome: z.enum(['pass', 'fail', 'inconclusive', 'not-applicable', 'nightly']),
  /** English, one line. */
  reason: z.string().optional(),
});
export type LiveRule = z.infer<typeof liveRuleSchema>;

/** Which findings of the state a row is the subject of. */
const row = { findings: z.array(z.string()) };

const liveCookieSchema = z.object({
  ...cookieReportSchema.shape,
  ...row,
  initiator: z.array(initiatorStepSchema),
  via: z.array(z.string()),
});
export type LiveCookie = z.infer<typeof liveCookieSchema>;

const liveStorageSchema = z.object({
  ...storageReportSchema.shape,
  ...row,
  initiator: z.array(initiatorStepSchema),
});

const liveRequestSchema = z.object({
  /** Redacted. */
  url: z.string(),
  host: z.string(),
  service: z.string().nullable(),
  category: z.string(),
  party: z.enum(['first', 'third']),
  phase: phaseSchema,
  /** Milliseconds since the record began. */
  at: z.number(),
  method: z.string(),
  type: z.string(),
  status: z.int().nullable(),
  outcome: z.string(),
  initiator: z.array(initiatorStepSchema),
  ...row,
});
export type LiveRequest = z.infer<typeof liveRequestSchema>;

const liveFindingSchema = z.object({ ...findingSchema.shape, firstSeen: z.string().optional() });

export const liveStateSchema = z.object({
  tab: z.int(),
  /** Redacted address of the page. Empty where there is none that may be looked at. */
  url: z.string(),
  site: z.object({ id: z.string(), host: z.string(), name: z.string() }),
  judged: z.enum(['policy', 'default', 'not-judged']),
  /** English, one line: only where `judged` is `not-judged`. */
  whyNotJudged: z.string().optional(),
  policy: z.object({ name: z.string(), organisation: z.string().optional() }),
  phase: livePhaseSchema,
  phaseHow: phaseHowSchema,
  verdict: verdictSchema,
  findings: z.array(liveFindingSchema),
  /** What the rules that the findings refer to say of themselves, by id: as `report.rules`. */
  ruleWords: z.record(z.string(), ruleTextsSchema),
  rules: z.array(liveRuleSchema),
  cookies: z.array(liveCookieSchema),
  services: z.array(serviceReportSchema),
  requests: z.array(liveRequestSchema),
  storage: z.array(liveStorageSchema),
  /** One entry: the tab's own journey. In the form of `SiteReport.timeline`. */
  timeline: z.array(timelineSchema),
  omitted: z.object({ cookies: z.int(), services: z.int(), requests: z.int(), storage: z.int() }),
  /** What could not be done or was cut off. English, one line each. */
  limits: z.array(z.string()),
  /** When the record of this tab and site began: UTC, ISO 8601. */
  since: z.string(),
  /** Whether an earlier report is loaded, so that `findings[].status` says `new` or `known`. */
  baseline: z.object({ run: z.string() }).nullable(),
});
export type LiveState = z.infer<typeof liveStateSchema>;
