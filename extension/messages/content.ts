/**
 * What content scripts may report to the background: observations only. A page can influence its own content
 * script, so everything is bounded.
 */
import * as z from 'zod';
import { styleSchema, surroundingsSchema } from '../../watch/banner/styles.ts';
import { scanSchema } from '../../watch/banner/scan.ts';
import { documentReadingSchema } from '../../watch/observations/document.ts';
import { formReadingsSchema } from '../../watch/observations/form.ts';
import { MAX_LABEL, MAX_REPORT_LENGTH, MAX_REPORTS_AT_ONCE } from '../content/limits.ts';

const url = z.string().max(2000);
/** Milliseconds since 1970. */
const at = z.number();

const frameSchema = z.object({
  url,
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  shown: z.boolean(),
  place: z.string().max(20),
});

/** A message of a content script. */
export const contentMessageSchema = z.discriminatedUnion('type', [
  /**
   * The reports of the hooks, as text; the background checks each. `dropped`: the number of reports that were
   * too many or too long.
   */
  z.object({
    type: z.literal('reports'),
    url,
    reports: z.array(z.object({ at, text: z.string().max(MAX_REPORT_LENGTH) })).max(MAX_REPORTS_AT_ONCE),
    dropped: z.int().nonnegative(),
  }),
  z.object({
    type: z.literal('page'),
    moment: z.enum(['loaded', 'changed', 'left', 'returned']),
    at,
    url,
    document: documentReadingSchema.nullable(),
    forms: formReadingsSchema,
    storage: z
      .array(
        z.object({
          area: z.enum(['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage']),
          key: z.string().max(500),
          value: z.string().max(8192).nullable(),
        }),
      )
      .max(1000),
  }),
  z.object({
    type: z.literal('scan'),
    at,
    url,
    scan: scanSchema,
    frames: z.array(frameSchema).max(40),
    last: z.boolean(),
  }),
  z.object({
    type: z.literal('looks'),
    layer: z.string().max(40),
    styles: z.array(styleSchema).max(100),
    surroundings: surroundingsSchema.nullable(),
  }),
  z.object({
    type: z.literal('click'),
    at,
    url,
    scan: scanSchema.nullable(),
    control: z.int().nullable(),
    /** What was clicked, in its own words; never what a visitor typed. */
    label: z.string().max(MAX_LABEL),
  }),
  /** The visitor pressed Escape: the outlines of this document are gone, and those of the others are to go. */
  z.object({ type: z.literal('outlines-gone') }),
]);
export type ContentMessage = z.infer<typeof contentMessageSchema>;
export type FrameFacts = z.infer<typeof frameSchema>;
