/** Observations about the journey itself: its start, its visits, what failed, its end. */
import * as z from 'zod';
import { base, journeyChoiceSchema } from './common.ts';

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
});

/** One page from navigation to leaving it. Written when the page has been left. */
export const visitSchema = z.object({
  kind: z.literal('visit'),
  ...base,
  url: z.string(),
  finalUrl: z.string(),
  /** HTTP status of the document, or null when there was no answer. */
  status: z.int().nullable(),
  /** `bot-wall`: the answer was a challenge or a block, so what was seen is not the site. */
  outcome: z.enum(['loaded', 'failed', 'bot-wall', 'timeout', 'refused']),
  /** Why it is not `loaded`, in English, one line. */
  reason: z.string().optional(),
  title: z.string(),
  /** File name of the screenshot within the journey's folder. */
  screenshot: z.string().optional(),
  /** How long the page was watched: wall-clock and page time in milliseconds, and how page time passed. */
  dwell: z
    .object({
      wall: z.number(),
      page: z.number(),
      clock: z.enum(['virtual', 'real']),
      note: z.string().optional(),
    })
    .optional(),
});

/** Something that could not be seen. Every rule that needs one of `affects` in this phase is inconclusive. */
export const failureSchema = z.object({
  kind: z.literal('failure'),
  ...base,
  observer: z.string(),
  /** The kinds of evidence that are missing or incomplete. */
  affects: z.array(z.string()),
  reason: z.string(),
});

export const journeyStatusSchema = z.enum([
  /** Went as asked; for a choosing journey: the choice was made and confirmed. */
  'complete',
  /** The site asks nothing, so there was nothing to answer. */
  'no-banner',
  /** A banner was seen, but it does not offer this choice. */
  'not-offered',
  /** A banner was seen, and the choice could not be made or not be proven to have been made. */
  'unconfirmed',
  /** The site could not be visited (no answer, error page, bot wall, browser trouble). */
  'failed',
  /** Stopped by the user. */
  'interrupted',
]);
export type JourneyStatus = z.infer<typeof journeyStatusSchema>;

export const journeyEndSchema = z.object({
  kind: z.literal('journey-end'),
  ...base,
  status: journeyStatusSchema,
  reason: z.string().optional(),
});
