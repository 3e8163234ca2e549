/** Parts of the report document: timelines, banners, earlier nights, waivers, what was not seen. An older report lacks some. */
import * as z from 'zod';
import { initiatorStepSchema } from '../../rules/evidence/common.ts';

/** Where on the way of a journey something was seen for the first time. */
const placeSchema = z.object({
  /** Number of the page within the journey, from 0. */
  visit: z.int(),
  /** Wall-clock milliseconds since the journey began. */
  at: z.number(),
  /** Milliseconds of the page's own time since it was asked for; an estimate where that time was made to pass quickly. */
  pageTime: z.number(),
});

/** The first time in a phase of a journey that a cookie or a storage key was set, or a third party was contacted. */
const timelineMarkSchema = z.object({
  ...placeSchema.shape,
  type: z.enum(['cookie', 'storage', 'request']),
  /** Name of the cookie or key; for a request the service, or the registrable domain where nobody knows it. */
  name: z.string(),
  host: z.string(),
  service: z.string().nullable(),
  category: z.string(),
  phase: z.string(),
  /** While the page loaded, while it was left alone, or when it was left. */
  moment: z.enum(['load', 'dwell', 'leave']),
  /** The nearest cause. */
  by: initiatorStepSchema.nullable(),
  /** The observation in the journey's evidence file. */
  seq: z.int(),
});

export const timelineSchema = z.object({
  /** As `journeys[].choice`. */
  journey: z.string(),
  /** The moments from which on everything is after a choice. */
  choices: z.array(z.object({ ...placeSchema.shape, phase: z.string() })),
  pages: z.array(z.object({ visit: z.int(), url: z.string(), pageTime: z.number() })),
  marks: z.array(timelineMarkSchema),
  /** Marks that are left out. */
  omitted: z.int(),
});

/** The banner's first layer: the picture and where its controls are, in CSS pixels from the picture's top left corner. */
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

/** Something that the policy names and that was not met on this site. */
export const unseenSchema = z.object({ type: z.enum(['cookie', 'storage', 'service']), name: z.string() });

/** One earlier run, or this one: how each site stood. */
export const nightSchema = z.object({
  run: z.string(),
  startedAt: z.string(),
  sites: z.array(
    z.object({
      id: z.string(),
      verdict: z.enum(['compliant', 'violations', 'inconclusive']),
      /** Violations that stand. */
      violations: z.int(),
    }),
  ),
});

export const waiverReportSchema = z.object({
  rule: z.string(),
  site: z.string(),
  subject: z.string(),
  reason: z.string(),
  by: z.string(),
  /** Last day on which it holds. */
  until: z.string(),
  /**
   * `unmatched`: everything was looked at, and nothing is there to waive. `unknown`: nothing was found, but what it is
   * about could not be looked at in this run.
   */
  state: z.enum(['applied', 'expired', 'unmatched', 'unknown']),
  /** Ends within 30 days. */
  endsSoon: z.boolean(),
  /** Fingerprints of the findings that it is about. */
  findings: z.array(z.string()),
});

export type TimelineMark = z.infer<typeof timelineMarkSchema>;
export type Timeline = z.infer<typeof timelineSchema>;
export type BannerReport = z.infer<typeof bannerReportSchema>;
export type Unseen = z.infer<typeof unseenSchema>;
export type Night = z.infer<typeof nightSchema>;
export type WaiverReport = z.infer<typeof waiverReportSchema>;
