/** A journey of a policy's own: it plays a flow that somebody recorded, such as logging in. */
import * as z from 'zod';
import { siteId } from './values.ts';

/** Where a name in the flow gets its value: an environment variable, or a code made from the secret in one. */
const secretSourceSchema = z.enum(['env', 'totp']);
export type SecretSource = z.infer<typeof secretSourceSchema>;

/** A name as flows and the environment write it, e.g. `WACHTWOORD`. */
const secretName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,63}$/, 'expects capitals, digits and underscores, such as `WACHTWOORD`');

const path = z.string().startsWith('/', 'expects a path of the site, such as `/rapporten`');

/** A journey with a flow. */
export const flowJourneySchema = z.strictObject({
  id: siteId,
  /** Id of its site. */
  site: z.string(),
  /** A recording in the format of the Chrome DevTools Recorder, beside the policy. */
  flow: z
    .string()
    .regex(
      /^(?:\.\/)?(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.json$/,
      'expects a file beside the policy, such as `flows/login.json`',
    ),
  /** The visitor's answer to the banner, before the flow. */
  choice: z.enum(['none', 'accept', 'reject']).default('accept'),
  /** What the flow writes as `${NAME}`. */
  secrets: z.record(secretName, secretSourceSchema).default({}),
  /** A text that only somebody who is logged in sees, on every page. Without it the journey is not checked. */
  loggedIn: z.strictObject({ see: z.string().min(2).max(200) }).optional(),
  /** What logs out, pressed or opened at the end: the name of a control, or a path. Goes before `never`. */
  logout: z.string().min(1).max(200).optional(),
  /** Paths to visit after the flow, and before it as a visitor. */
  pages: z.array(path).max(200).default([]),
  /** Paths and words of controls that it never opens or presses. */
  never: z.array(z.string().min(1).max(200)).max(100).default([]),
  /** Whether its flow may submit a form. Logging in may: see `loggedIn`. */
  submit: z.boolean().default(false),
  /** Whether pictures of pages, and texts of documents, are kept after the flow began. */
  keepPages: z.boolean().default(false),
});
export type FlowJourney = z.infer<typeof flowJourneySchema>;
