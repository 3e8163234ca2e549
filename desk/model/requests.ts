/** What is asked of the desk, and what it answers when it cannot. */
import * as z from 'zod';
import { decisionSchema, fingerprintSchema } from './decision.ts';

/** A decision about findings. */
export const decideSchema = z.strictObject({
  findings: z
    .array(
      z.strictObject({
        fingerprint: fingerprintSchema,
        /** As the page showed it; null to decide whatever has changed since. */
        version: z.int().nonnegative().nullable(),
      }),
    )
    .min(1, 'expects at least one finding')
    .max(5000),
  /** The cause that is decided as a whole. */
  cause: z.string().max(400).nullable(),
  decision: decisionSchema,
});
export type Decide = z.infer<typeof decideSchema>;

/** Why the desk refuses. Pages have a sentence for each. */
export type Refusal =
  | 'unknown-finding'
  | 'finding-changed'
  | 'policy-decides'
  | 'date-past'
  | 'date-too-far'
  | 'reason-missing'
  | 'nothing-to-undo'
  | 'not-allowed'
  | 'unknown-request'
  | 'request-answered'
  | 'own-request'
  | 'unknown-user'
  | 'user-exists'
  | 'last-admin'
  | 'unknown-token'
  | 'unknown-run'
  | 'run-refused'
  | 'run-too-large'
  | 'storage-full'
  | 'unknown-schedule'
  | 'crawl-waits'
  | 'wrong-cron'
  | 'wrong-policy'
  | 'wrong-input';

/** The desk refuses: nothing was changed. The message is one line for people and logs; pages translate the code. */
export class DeskError extends Error {
  readonly code: Refusal;
  /** What it is about: a fingerprint, a name, a file. */
  readonly about: string | null;

  constructor(code: Refusal, message: string, about: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DeskError';
    this.code = code;
    this.about = about;
  }
}
