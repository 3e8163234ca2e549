/** What scripts do that tells one device from another. */
import * as z from 'zod';
import { base, initiatorStepSchema } from './common.ts';

export const fingerprintingSchema = z.object({
  kind: z.literal('fingerprinting'),
  ...base,
  /** The technique; each is counted per calling script. */
  technique: z.enum(['canvas-readback', 'webgl-parameters', 'audio', 'font-enumeration']),
  /** Redacted address of the calling script; the document's own for an inline script. */
  script: z.string(),
  frame: z.string(),
  /** Calls seen on this page; `atLeast` where counting stopped at a ceiling. */
  calls: z.int().positive(),
  atLeast: z.boolean(),
  initiator: z.array(initiatorStepSchema),
});
