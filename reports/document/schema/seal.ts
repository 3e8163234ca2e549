/** The seal of a run's evidence, as the report document holds it. */
import * as z from 'zod';

/** One hash over all evidence and the policy, and who signs the run: what an auditor compares on paper. */
export const sealSchema = z.object({
  files: z.int(),
  /** Of the lines `<sha256>  <path>` of these files, in the order of their paths. */
  sha256: z.string(),
  /** SHA-256 of the public key (SPKI, DER) of the signer; null if the run is not signed. */
  signer: z.string().nullable(),
});
