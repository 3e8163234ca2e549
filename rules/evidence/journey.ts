/** Observations about the journey itself: its start, its visits, its failures and its end. */
import * as z from 'zod';
import {
  base,
  deviceSchema,
  engineSchema,
  journeyChoiceSchema,
  lackSchema,
  mapSchema,
  privacySignalSchema,
  type Engine,
} from './common.ts';

/** Why a site was visited again with full Chromium, and with which engine it was visited before. */
export const retriedSchema = z.object({
  engine: engineSchema,
  /**
   * `bot-wall`: the site showed it a page for robots. `http`: it stayed on http, where a visitor's browser
   * tries https.
   */
  reason: z.enum(['bot-wall', 'http']),
});
export type Retried = z.infer<typeof retriedSchema>;

/** The first observation of a journey: which browser set out to make which choice. */
export const journeyStartSchema = z.object({
  kind: z.literal('journey-start'),
  ...base,
  /** `EVIDENCE_VERSION` of the writer. */
  version: z.int(),
  site: z.string(),
  choice: journeyChoiceSchema,
  /** UTC, ISO 8601. */
  startedAt: z.string(),
  watcher: z.enum(['crawler', 'extension']),
  browser: z.string(),
  /** Absent: full Chromium (in evidence of before there was a choice), or the visitor's own browser. */
  engine: engineSchema.optional(),
  /** Absent: a desktop's, or the visitor's own. */
  device: deviceSchema.optional(),
  /** Absent: the browser sent none. */
  signal: privacySignalSchema.optional(),
  /** Id of the policy's own journey that it is, if it is one: it plays a flow after its choice. */
  flow: z.string().optional(),
  /** What a visitor's browser has and this one lacks. Found when the browser started. */
  lacks: z.array(lackSchema).optional(),
  /** The run visited the site before with another engine, which does not show it as a visitor sees it. */
  retried: retriedSchema.optional(),
  /** Hosts that another server answered for: a development server or a staging host that stood in for the site. */
  mapped: z.array(mapSchema).optional(),
  /** The run asked for these pages only; absent: for the site. */
  onlyPages: z.array(z.string()).optional(),
  /**
   * The journey goes on in the profile of another one: all observations of that one up to the number `until`
   * belong to this journey too. Both are of one device. Its own numbers, times and visits go on from there, and `startedAt` is when
   * the other began.
   */
  continues: z.object({ choice: journeyChoiceSchema, until: z.int().nonnegative() }).optional(),
});

/** The engine of a journey; null for the visitor's own browser. */
export function engineOfJourney({ watcher, engine }: z.infer<typeof journeyStartSchema>): Engine | null {
  return watcher === 'extension' ? null : (engine ?? 'chromium');
}

/** One page, from navigation to leaving it. Written after the journey left the page. */
export const visitSchema = z.object({
  kind: z.literal('visit'),
  ...base,
  url: z.string(),
  finalUrl: z.string(),
  /** HTTP status of the document, or null when there was no answer. */
  status: z.int().nullable(),
  /**
   * `bot-wall`: the answer was a challenge or a block, so the evidence does not show the site. `no-page`: a
   * feed, a picture, a download or nothing came, so there is no page to judge.
   */
  outcome: z.enum(['loaded', 'failed', 'bot-wall', 'timeout', 'refused', 'no-page']),
  /** Why it is not `loaded`. One line of English. */
  reason: z.string().optional(),
  title: z.string(),
  /** File name of the screenshot within the journey's folder. */
  screenshot: z.string().optional(),
  /**
   * How long the journey watched the page: wall-clock and page time in milliseconds, and how page time
   * passed.
   */
  dwell: z
    .object({
      wall: z.number(),
      page: z.number(),
      clock: z.enum(['virtual', 'real']),
      note: z.string().optional(),
    })
    .optional(),
});

/**
 * Something that a sensor could not see. Every rule that needs one of `affects` in this phase is
 * inconclusive.
 */
export const failureSchema = z.object({
  kind: z.literal('failure'),
  ...base,
  observer: z.string(),
  /** The kinds of evidence that are missing or incomplete. */
  affects: z.array(z.string()),
  reason: z.string(),
});

/**
 * A journey of the policy's own passes the login of the site. Pages of before are those of a visitor.
 */
export const loginAreaSchema = z.object({
  kind: z.literal('login-area'),
  ...base,
  /**
   * `entered`: the flow is about to type its first secret, so that from here on the site may know who is there.
   * `leaving`: it is about to press what logs out. `left`: after that, a page behind the login no longer shows that
   * somebody is logged in. `not-left`: the site said that nobody is, and a page behind the login shows it again.
   */
  state: z.enum(['entered', 'leaving', 'left', 'not-left']),
});

/** How a journey ended. */
export const journeyStatusSchema = z.enum([
  /** It did what was asked; if it chooses: the choice was made and confirmed. */
  'complete',
  /** The site showed no banner, so there was nothing to choose. */
  'no-banner',
  /** The banner does not offer this choice. */
  'not-offered',
  /** There was a banner, but the choice could not be made, or not be confirmed. */
  'unconfirmed',
  /** The journey could not visit the site (no answer, error page, bot wall, browser failure). */
  'failed',
  /** The user stopped the run. */
  'interrupted',
]);
export type JourneyStatus = z.infer<typeof journeyStatusSchema>;

/** Why an address that the site names was not visited. */
export const leftOutSchema = z.enum([
  /** The link does something: it fills a cart, votes, logs out, forgets a choice. */
  'action',
  /** A file by its name or by what the link says. */
  'file',
  /** A telephone number, a mail address, or another scheme than http and https. */
  'other-scheme',
  /** Another host. */
  'other-host',
  /** More pages than the run may visit. */
  'over-budget',
  /** It was visited, and no page came. */
  'no-page',
]);
export type LeftOut = z.infer<typeof leftOutSchema>;

/** The last observation of a journey: how it ended. */
export const journeyEndSchema = z.object({
  kind: z.literal('journey-end'),
  ...base,
  status: journeyStatusSchema,
  reason: z.string().optional(),
  /** How many addresses that the site names were not visited, by reason. */
  leftOut: z.partialRecord(leftOutSchema, z.int().nonnegative()).optional(),
});
