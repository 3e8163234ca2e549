/** What a page shows: its document, its links and its forms. */
import * as z from 'zod';
import { base } from './common.ts';

export const documentSchema = z.object({
  kind: z.literal('document'),
  ...base,
  url: z.string(),
  language: z.string(),
  title: z.string(),
  /** Visible links, redacted, bounded in number; `text` is the accessible name. */
  links: z.array(z.object({ text: z.string(), url: z.string() })),
  /** Frames in the page and their addresses, also those not (yet) loaded. */
  frames: z.array(z.object({ url: z.string(), loaded: z.boolean() })),
  /** `upgrade-insecure-requests` in header or meta: then http subresources are never seen as such. */
  upgradesInsecureRequests: z.boolean(),
  /** Visible text of a page that is, or seems to be, the privacy or cookie statement; bounded. Left out for other pages. */
  text: z.string().optional(),
});

export const formSchema = z.object({
  kind: z.literal('form'),
  ...base,
  /** Where it sends to, resolved and redacted. */
  action: z.string(),
  actionHost: z.string(),
  actionScheme: z.enum(['http', 'https', 'other']),
  method: z.enum(['get', 'post', 'dialog']),
  /** The page gives the method itself; without that a script often sends the form. */
  methodGiven: z.boolean().optional(),
  /** Accessible name, heading or id: what a person would call the form. */
  name: z.string(),
  frame: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      label: z.string(),
      required: z.boolean(),
      /** What personal data it asks for, judged by type, name, label and autocomplete; null for none. */
      personal: z
        .enum([
          'name',
          'email',
          'phone',
          'address',
          'birth-date',
          'gender',
          'password',
          'national-id',
          'file',
          'free-text',
          'other',
        ])
        .nullable(),
      checked: z.boolean(),
    }),
  ),
  /** A link to, or words about, the privacy statement in or near the form. */
  notice: z.boolean(),
});
