/**
 * What a surface (popup, side panel, DevTools panel) shows of one tab. The background makes it, the surface
 * checks it.
 */
import * as z from 'zod';
import { initiatorStepSchema, mapSchema, phaseSchema } from '../../rules/evidence/common.ts';
import { findingSchema, localisedTextSchema } from '../../rules/judge/finding.ts';
import {
  cookieReportSchema,
  serviceReportSchema,
  storageReportSchema,
} from '../../reports/document/schema/inventory.ts';
import { linksSchema } from './links.ts';
import { taughtChoiceSchema } from './taught.ts';
import { verdictSchema } from '../../reports/document/schema/verdict.ts';
import { timelineSchema } from '../../reports/document/schema/timeline.ts';
import { ruleTextsSchema } from '../../reports/document/rule-texts.ts';

/** Each list shows this many rows; the rest is counted in `omitted`, and `limits` says so. */
export const mostRows = 500;

/** The phase of a tab; `unknown` if the extension cannot tell whether the visitor chose. */
export const livePhaseSchema = z.union([phaseSchema, z.literal('unknown')]);
export type LivePhase = z.infer<typeof livePhaseSchema>;

/**
 * Why the tab is in this phase: nothing was chosen since the record began (`start`), the visitor clicked on a
 * banner (`own-click`), chose in another tab of the site (`other-tab`), a consent record or interface says so
 * (`record`), the user of the extension set it (`by-hand`), or a record was there before the page was opened
 * (`earlier-visit`).
 */
export const phaseHowSchema = z.enum([
  'start',
  'own-click',
  'other-tab',
  'record',
  'by-hand',
  'earlier-visit',
]);
export type PhaseHow = z.infer<typeof phaseHowSchema>;

const liveRuleSchema = z.object({
  id: z.string(),
  title: localisedTextSchema,
  /** `nightly`: only the nightly crawl can judge it, not a browser extension. */
  outcome: z.enum(['pass', 'fail', 'inconclusive', 'not-applicable', 'told-elsewhere', 'nightly']),
  /** English, one line. */
  reason: z.string().optional(),
});
export type LiveRule = z.infer<typeof liveRuleSchema>;

/** Fingerprints of the findings about a row. */
const row = { findings: z.array(z.string()) };

const liveCookieSchema = z.object({
  ...cookieReportSchema.shape,
  ...row,
  initiator: z.array(initiatorStepSchema),
  via: z.array(z.string()),
  /** When it was first seen, in milliseconds since the record began; null if only the cookie store shows it. */
  at: z.number().nullable(),
  sameSite: z.enum(['Strict', 'Lax', 'None']).nullable(),
  /** Why the browser refused every attempt to set it; null if it keeps the cookie, or may. */
  refused: z.array(z.string()).nullable(),
});
export type LiveCookie = z.infer<typeof liveCookieSchema>;

const liveStorageSchema = z.object({
  ...storageReportSchema.shape,
  ...row,
  /** As of a cookie. */
  at: z.number().nullable(),
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

const liveClickSchema = z.object({
  /** Milliseconds since the record began: its name in `set-phase` and `teach`. */
  at: z.number(),
  visit: z.int(),
  /** Milliseconds since its page was loaded. */
  pageTime: z.number(),
  label: z.string(),
  /** The phase that began with it; null if none did. */
  phase: phaseSchema.nullable(),
  /** What the user taught that this control does. */
  taught: taughtChoiceSchema.nullable(),
});
export type LiveClick = z.infer<typeof liveClickSchema>;

const liveFindingSchema = z.object({ ...findingSchema.shape, firstSeen: z.string().optional() });

/** The state of one tab. */
export const liveStateSchema = z.object({
  tab: z.int(),
  /** Redacted address of the page; empty if the extension may not see it. */
  url: z.string(),
  site: z.object({ id: z.string(), host: z.string(), name: z.string() }),
  /** The page's server stands in for the site, so that all addresses here are those of the site; null: it is the site. */
  mapped: mapSchema.nullable(),
  judged: z.enum(['policy', 'default', 'not-judged']),
  /** One line of English; only if `judged` is `not-judged`. */
  whyNotJudged: z.string().optional(),
  policy: z.object({ name: z.string(), organisation: z.string().optional() }),
  phase: livePhaseSchema,
  phaseHow: phaseHowSchema,
  /** The visitor's clicks, in their order. */
  clicks: z.array(liveClickSchema),
  verdict: verdictSchema,
  findings: z.array(liveFindingSchema),
  /** The texts of the rules of all findings, by rule id, as in `report.rules`. */
  ruleWords: z.record(z.string(), ruleTextsSchema),
  rules: z.array(liveRuleSchema),
  cookies: z.array(liveCookieSchema),
  services: z.array(serviceReportSchema),
  requests: z.array(liveRequestSchema),
  storage: z.array(liveStorageSchema),
  /** One entry: the tab's own journey, in the form of `SiteReport.timeline`. */
  timeline: z.array(timelineSchema),
  omitted: z.object({ cookies: z.int(), services: z.int(), requests: z.int(), storage: z.int() }),
  /** Fingerprints of the findings that the user ignores in this browser. */
  ignored: z.array(z.string()),
  /** Addresses of the team's own tools. */
  links: linksSchema,
  /** What the user asked about in the menu of the page, and when, in milliseconds since 1970. */
  about: z.object({ url: z.string(), host: z.string(), at: z.number() }).nullable(),
  /** What could not be done or was cut off. One line of English each. */
  limits: z.array(z.string()),
  /**
   * The loads of pages in this record. `kept`: whether what earlier ones did is shown too. `earlier`: fingerprints of
   * the findings that only they showed.
   */
  loads: z.object({ kept: z.boolean(), count: z.int(), earlier: z.array(z.string()) }),
  /** When the record of this tab and site began: UTC, ISO 8601. */
  since: z.string(),
  /** The earlier report, if one is loaded: `findings[].status` then says `new` or `known`. */
  baseline: z.object({ run: z.string() }).nullable(),
});
export type LiveState = z.infer<typeof liveStateSchema>;
