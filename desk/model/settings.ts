/** What an administrator sets. Every change is an event. */
import { dateFormat } from '../../rules/intl-formats.ts';
import * as z from 'zod';
import { siteId } from '../../rules/policy/schema/values.ts';

/** A time zone that this machine knows, e.g. `Europe/Amsterdam`. */
export const timeZoneSchema = z.string().refine(isTimeZone, 'expects a time zone such as `Europe/Amsterdam`');

function isTimeZone(zone: string): boolean {
  try {
    return dateFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const settingsSchema = z.object({
  /** An acceptance by a developer waits for an officer. */
  fourEyes: z.boolean(),
  /** The days of dates, and of "today". */
  timeZone: timeZoneSchema,
  /** Hours after which a missing night is told. */
  lateAfterHours: z
    .int()
    .min(1)
    .max(24 * 31),
  /** Days that evidence is kept; null for ever. By site where it differs. */
  retentionDays: z.int().min(1).max(36_500).nullable(),
  retentionBySite: z.record(siteId, z.int().min(1).max(36_500)),
  /** Where the desk sends digests: addresses beside those of people. */
  mailTo: z.array(z.email()).max(50),
  /** SMTP server as an address, e.g. `smtp://mail.example.nl:587`; a password comes from the environment. */
  smtp: z.string().nullable(),
  mailFrom: z.email().nullable(),
  /** Public key (PEM, Ed25519) by which runs must be signed; null if they need not be. */
  runKey: z.string().max(4000).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  fourEyes: false,
  timeZone: 'Europe/Amsterdam',
  lateAfterHours: 36,
  retentionDays: null,
  retentionBySite: {},
  mailTo: [],
  smtp: null,
  mailFrom: null,
  runKey: null,
};

/** A crawl that the desk starts by itself. */
export const scheduleSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expects lower-case letters, digits and dashes'),
  /** Path of the policy file on the machine of the desk. */
  policy: z.string().min(1).max(1000),
  /** Ids of sites; all of the policy if empty. */
  sites: z.array(siteId).max(10_000),
  /** Five fields, as in crontab(5). */
  cron: z.string().regex(/^\S+(?: \S+){4}$/, 'expects five fields, e.g. `0 2 * * *`'),
  timeZone: timeZoneSchema,
  active: z.boolean(),
});
export type Schedule = z.infer<typeof scheduleSchema>;
