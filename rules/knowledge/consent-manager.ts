/** What the knowledge base holds about one consent manager: a file each in `consent-managers/`. */
import * as z from 'zod';
import { lifetimeSchema } from '../policy/schema/values.ts';
import { matchSchema } from './service.ts';
import { sourceSchema } from './sources.ts';

/** What the value of a record says, in any notation. `watch/consent-records/read-value.ts` reads it. */
export interface ReadValue {
  /** Answers by name: `true` granted, `false` denied. */
  entries: Map<string, boolean>;
  /** Words and numbers that are no answers, by lower-case name: `action`, `method`, `interactioncount`, … */
  facts: Map<string, string>;
  /** The whole value as one lower-case word, if it is one. */
  word: string;
}

const callback = <T>() => z.custom<T>((value) => typeof value === 'function');

const managerRecordSchema = z.strictObject({
  name: z.string(),
  match: matchSchema,
  area: z.enum(['cookie', 'localStorage']),
  /**
   * The name of the manager in evidence and reports for this record, if it differs from the manager's own.
   */
  edition: z.string().optional(),
  lifetime: lifetimeSchema.nullable(),
  sources: z.array(sourceSchema).min(1),
  /**
   * How to read a value of one word. `granted-list`: it lists what is granted. `category-in-name`: it answers
   * for the category that the rest of the record's name states. Otherwise the answers by word; other words
   * answer nothing.
   */
  lone: z
    .union([z.literal(['granted-list', 'category-in-name']), z.record(z.string(), z.boolean())])
    .optional(),
  /**
   * Whether the visitor decided; null if the record does not say. For records that exist before any choice.
   */
  decided: callback<(read: ReadValue) => boolean | null>().optional(),
  /** The answer to everything at once, from the whole value; null if it does not say. */
  answerToAll: callback<(value: string) => boolean | null>().optional(),
});
export type ManagerRecord = z.infer<typeof managerRecordSchema>;

/** One consent manager, as its file in `consent-managers/` describes it. */
export const consentManagerSchema = z.strictObject({
  /** The name of its file. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Its name in evidence and reports. */
  name: z.string(),
  /** Domains that serve its code. Asking for consent is not tracking: a request to them needs no consent. */
  domains: z.array(z.string()),
  /** Parts of the ids and classes of its banner, in lower case. */
  marks: z.array(z.string().regex(/^[a-z0-9_-]+$/)),
  /** Where it stores the visitor's choice. */
  records: z.array(managerRecordSchema),
  /** Parts of the names of its records, in lower case: a change under such a name may record a choice. */
  recordNameParts: z.array(z.string()).optional(),
  /** The meaning of the codes in its records. */
  codes: z.record(z.string(), z.string()).optional(),
  /** Codes of categories that need consent. */
  optionalCodes: z.array(z.string()).optional(),
  /** Its records exist before any choice and say so: the site itself gave any yes in such a record. */
  writesDefaults: z.literal(true).optional(),
  /** Rules of autoconsent that call its interface, and so can refuse where no visitor could. */
  autoconsentCode: z.array(z.string()).optional(),
});
export type ConsentManager = z.infer<typeof consentManagerSchema>;
