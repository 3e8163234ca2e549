/** What scripts do that can tell one device from another. */
import * as z from 'zod';
import { base, initiatorStepSchema } from './common.ts';

/** The calls of one script that use one fingerprinting technique. */
export const fingerprintingSchema = z.object({
  kind: z.literal('fingerprinting'),
  ...base,
  /** The technique; each is counted for each calling script. */
  technique: z.enum(['canvas-readback', 'webgl-parameters', 'audio', 'font-enumeration']),
  /** Redacted address of the calling script; for an inline script that of the document. */
  script: z.string(),
  frame: z.string(),
  /** Calls on this page; `atLeast` if the counter reached its ceiling. */
  calls: z.int().positive(),
  atLeast: z.boolean(),
  initiator: z.array(initiatorStepSchema),
});
