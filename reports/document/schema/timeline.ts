/** The timeline of a journey, as the report document holds it. */
import * as z from 'zod';
import { linkedFindings } from './linked-findings.ts';
import { initiatorStepSchema } from '../../../rules/evidence/common.ts';

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
  ...linkedFindings,
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

export type TimelineMark = z.infer<typeof timelineMarkSchema>;
export type Timeline = z.infer<typeof timelineSchema>;
