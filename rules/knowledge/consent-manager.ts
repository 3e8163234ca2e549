/** What is known of one consent manager: a file each in `consent-managers/`. */
import * as z from 'zod';
import { lifetimeSchema } from '../policy/schema.ts';
import { matchSchema } from './service.ts';
import { sourceSchema } from './sources.ts';

/** What the value of a record says, whatever notation it is in. `watch/consent-records/read-value.ts` reads it. */
export interface ReadValue {
  /** Answers by name: `true` granted, `false` denied. */
  entries: Map<string, boolean>;
  /** Words and numbers that answer nothing, by lower-case name: `action`, `method`, `interactioncount`, … */
  facts: Map<string, string>;
  /** The whole value as one lower-case word, where it is one. */
  word: string;
}

const callback = <T>() => z.custom<T>((value) => typeof value === 'function');

const managerRecordSchema = z.strictObject({
  name: z.string(),
  match: matchSchema,
  area: z.enum(['cookie', 'localStorage']),
  /** The name by which evidence and reports call the manager of this record, where it is another than the manager's. */
  edition: z.string().optional(),
  lifetime: lifetimeSchema.nullable(),
  sources: z.array(sourceSchema).min(1),
  /**
   * How a value of one word reads. `granted-list`: it lists what was granted. `category-in-name`: it answers for the
   * category that the rest of the record's name says. Else the answers by word: no other word answers anything.
   */
  lone: z
    .union([z.literal(['granted-list', 'category-in-name']), z.record(z.string(), z.boolean())])
    .optional(),
  /** Whether the visitor decided; null where the record does not tell. For records that exist before any choice. */
  decided: callback<(read: ReadValue) => boolean | null>().optional(),
  /** The answer to everything at once, from the whole value; null where it does not tell. */
  answerToAll: callback<(value: string) => boolean | null>().optional(),
});
export type ManagerRecord = z.infer<typeof managerRecordSchema>;

export const consentManagerSchema = z.strictObject({
  /** The file's name. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** As evidence and reports call it. */
  name: z.string(),
  /** Domains that it is loaded from. Asking for consent is not tracking: a request to them needs no consent. */
  domains: z.array(z.string()),
  /** Parts of the ids and classes of its banner, in lower case. */
  marks: z.array(z.string().regex(/^[a-z0-9_-]+$/)),
  /** Where it keeps the visitor's choice. */
  records: z.array(managerRecordSchema),
  /** Parts of the names of its records, in lower case: a change of such a name may be the record of a choice. */
  recordNameParts: z.array(z.string()).optional(),
  /** What the codes in its records stand for. */
  codes: z.record(z.string(), z.string()).optional(),
  /** Codes of categories that need consent. */
  optionalCodes: z.array(z.string()).optional(),
  /** Its records exist before any choice and say so: a yes in such a record was given by the site itself. */
  writesDefaults: z.literal(true).optional(),
  /** Rules of autoconsent that are code and call its interface, which can refuse where no visitor could. */
  autoconsentCode: z.array(z.string()).optional(),
});
export type ConsentManager = z.infer<typeof consentManagerSchema>;
