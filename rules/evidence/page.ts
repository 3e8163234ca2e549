/** What a page shows: its document, its links and its forms. */
import * as z from 'zod';
import { base } from './common.ts';

/** A document with its title, links and frames. */
export const documentSchema = z.object({
  kind: z.literal('document'),
  ...base,
  url: z.string(),
  language: z.string(),
  title: z.string(),
  /** Visible links, redacted, limited in number; `text` is the accessible name. */
  links: z.array(z.object({ text: z.string(), url: z.string() })),
  /** Names of buttons, and of what can be unfolded, that say they show the privacy or cookie statement. */
  statementControls: z.array(z.string()).optional(),
  /** Frames in the page with their addresses, including those that have not loaded (yet). */
  frames: z.array(z.object({ url: z.string(), loaded: z.boolean() })),
  /**
   * Whether a header or meta element sends `upgrade-insecure-requests`: if so, no http subresource is ever
   * requested.
   */
  upgradesInsecureRequests: z.boolean(),
  /**
   * Visible text of the privacy or cookie statement, or of a page that looks like one; bounded. Absent for
   * other pages.
   */
  text: z.string().optional(),
  /** The page is private, behind a login: its title, links and text were not kept, whatever they are. */
  withheld: z.literal(true).optional(),
});

/** A form and what it asks for. */
export const formSchema = z.object({
  kind: z.literal('form'),
  ...base,
  /** The address that the form sends to, resolved and redacted. */
  action: z.string(),
  actionHost: z.string(),
  actionScheme: z.enum(['http', 'https', 'other']),
  method: z.enum(['get', 'post', 'dialog']),
  /** Whether the page itself states the method; if not, a script often sends the form. */
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
      /**
       * The personal data that the field asks for, judged by type, name, label and autocomplete; null for
       * none.
       */
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
  /** Whether a link to the privacy statement, or words about it, are in or near the form. */
  notice: z.boolean(),
});
