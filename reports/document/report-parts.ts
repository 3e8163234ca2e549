/**
 * Parts of the report document: timelines, banners, earlier nights, waivers, what was not seen. An older
 * report lacks some.
 */
import * as z from 'zod';
import { initiatorStepSchema } from '../../rules/evidence/common.ts';

/** A moment in a journey. */
const placeSchema = z.object({
  /** Number of the page within the journey, from 0. */
  visit: z.int(),
  /** Wall-clock milliseconds since the journey began. */
  at: z.number(),
  /** Milliseconds of the page's own time since navigation; an estimate while virtual time ran. */
  pageTime: z.number(),
});

/**
 * The first time in a phase of a journey that a cookie or storage key was set, or a third party was
 * contacted.
 */
const timelineMarkSchema = z.object({
  ...placeSchema.shape,
  type: z.enum(['cookie', 'storage', 'request']),
  /**
   * Name of the cookie or key; for a request the service, or the registrable domain if the service is
   * unknown.
   */
  name: z.string(),
  host: z.string(),
  service: z.string().nullable(),
  category: z.string(),
  phase: z.string(),
  /** During the load of the page, during its idle time, or when the journey left it. */
  moment: z.enum(['load', 'dwell', 'leave']),
  /** The nearest cause. */
  by: initiatorStepSchema.nullable(),
  /** Number of the observation in the journey's evidence file. */
  seq: z.int(),
});

/** The timeline of one journey. */
export const timelineSchema = z.object({
  /** As in `journeys[].choice`. */
  journey: z.string(),
  /** The choices: from each of these moments on, everything is in its phase. */
  choices: z.array(z.object({ ...placeSchema.shape, phase: z.string() })),
  pages: z.array(z.object({ visit: z.int(), url: z.string(), pageTime: z.number() })),
  marks: z.array(timelineMarkSchema),
  /** The number of marks that were left out. */
  omitted: z.int(),
});

/**
 * The banner's first layer: its screenshot, and the places of its controls in CSS pixels from the top left
 * corner of the screenshot.
 */
export const bannerReportSchema = z.object({
  /** Path within the run directory. */
  picture: z.string().nullable(),
  width: z.number(),
  height: z.number(),
  controls: z.array(
    z.object({
      kind: z.string(),
      text: z.string(),
      box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
    }),
  ),
});

/** Something that the policy names and this site did not show. */
export const unseenSchema = z.object({ type: z.enum(['cookie', 'storage', 'service']), name: z.string() });

/** The verdict of each site in one run. */
export const nightSchema = z.object({
  run: z.string(),
  startedAt: z.string(),
  sites: z.array(
    z.object({
      id: z.string(),
      verdict: z.enum(['compliant', 'violations', 'inconclusive']),
      /** The number of open violations. */
      violations: z.int(),
    }),
  ),
});

/** A waiver of the policy and what became of it. */
export const waiverReportSchema = z.object({
  rule: z.string(),
  site: z.string(),
  subject: z.string(),
  reason: z.string(),
  by: z.string(),
  /** The last day on which it is valid. */
  until: z.string(),
  /**
   * `unmatched`: the run checked everything and found nothing to waive. `unknown`: it found nothing, but
   * could not check everything that the waiver is about.
   */
  state: z.enum(['applied', 'expired', 'unmatched', 'unknown']),
  /** Whether it ends within 30 days. */
  endsSoon: z.boolean(),
  /** Fingerprints of the findings that it waives. */
  findings: z.array(z.string()),
});

export type TimelineMark = z.infer<typeof timelineMarkSchema>;
export type Timeline = z.infer<typeof timelineSchema>;
export type BannerReport = z.infer<typeof bannerReportSchema>;
export type Unseen = z.infer<typeof unseenSchema>;
export type Night = z.infer<typeof nightSchema>;
export type WaiverReport = z.infer<typeof waiverReportSchema>;
