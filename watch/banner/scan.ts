/** The result of scanning one frame, made by `watch/banner/page/blocks.ts`: plain facts, bounded. */
import * as z from 'zod';
import { bannerMarks } from '../../rules/knowledge/banner-marks.ts';

const boxSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** Facts of one control. */
export const controlFactsSchema = z.object({
  id: z.int(),
  text: z.string().max(400),
  name: z.string().max(400),
  role: z.string().max(40),
  sort: z.enum(['', 'real', 'pointer', 'maybe', 'box']),
  checked: z.boolean().nullable(),
  disabled: z.boolean(),
  expands: z.boolean(),
  link: z.enum(['none', 'same', 'site', 'away']),
  path: z.string().max(200),
  box: boxSchema,
  group: z.string().max(80).optional(),
  question: z.string().max(200).optional(),
  lead: z.string().max(200).optional(),
});
/** Validated facts of a control. */
export type ControlFacts = z.infer<typeof controlFactsSchema>;

const blockFactsSchema = z.object({
  id: z.int(),
  place: z.string().max(20),
  hinted: z.boolean(),
  box: boxSchema,
  prose: z.string().max(3000),
  text: z.string().max(4000),
  size: z.number(),
  fields: z.number(),
  controls: z.array(z.int()).max(1000),
  drawn: z.boolean().optional(),
  silent: z.boolean().optional(),
});
/** Validated facts of a block. */
export type BlockFacts = z.infer<typeof blockFactsSchema>;

/** The scan of a frame. */
export const scanSchema = z.object({
  language: z.string().max(35),
  complete: z.boolean(),
  top: z.boolean(),
  /** A window without words stands over the page: a drawing, or text that its style makes. */
  wordless: z.literal(true).optional(),
  blocks: z.array(blockFactsSchema).max(100),
  controls: z.array(controlFactsSchema).max(1000),
});
/** A validated scan. */
export type Scan = z.infer<typeof scanSchema>;

/** Options of every scan: how sites mark banners, and how many blocks and controls are read. */
export const scanLimits = { marks: bannerMarks, mostBlocks: 24, mostControls: 400 };
