/** A journey and its pages, as the report document holds them. */
import * as z from 'zod';
import { deviceSchema, engineSchema } from '../../../rules/evidence/common.ts';
import { journeyStatusSchema, leftOutSchema } from '../../../rules/evidence/journey.ts';

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

/** A journey and its pages. */
export const journeyReportSchema = z.object({
  /** `none`, `accept`, `reject`, … */
  choice: z.string(),
  device: deviceSchema.default('desktop'),
  /** Id of the policy's own journey that it is, if it is one. */
  flow: z.string().optional(),
  /** The engine that saw it; null for a visitor's own browser. */
  engine: engineSchema.nullable().default('chromium'),
  status: journeyStatusSchema,
  reason: z.string().nullable(),
  /** Whether the journey saw a consent banner. */
  banner: z.boolean(),
  /** Whether the choice is confirmed; null if the journey makes none. */
  confirmed: z.boolean().nullable(),
  /** The strategy that chose, e.g. `accessible-name`. */
  how: z.string().nullable(),
  clicks: z.array(z.string()),
  /** Path of the banner's screenshot within the run directory. */
  bannerPicture: z.string().nullable(),
  pages: z.array(pageReportSchema),
  /** How many addresses that the site names were not visited as pages, by reason. */
  leftOut: z.partialRecord(leftOutSchema, z.int().nonnegative()).optional(),
  /** The only pages that it was to visit. */
  onlyPages: z.array(z.string()).optional(),
  /** Path of the evidence file within the run directory. */
  evidence: z.string(),
  /**
   * The journey goes on from another one: its observations up to the number `until`, and their screenshots, are
   * in the folder of that one's evidence file.
   */
  continues: z.object({ evidence: z.string(), until: z.int() }).optional(),
});

export type PageReport = z.infer<typeof pageReportSchema>;
export type JourneyReport = z.infer<typeof journeyReportSchema>;
