/** Which categories need an opt-in, and which never do. */
import * as z from 'zod';
import { categorySchema } from './service.ts';

/** What a cookie, a key or a service may be called in a report: whoever has words for one has words for all. */
const categoryCodeSchema = z.enum([...categorySchema.options, 'opt-in', 'unknown']);
export type CategoryCode = z.infer<typeof categoryCodeSchema>;

/** `opt-in` is what a policy calls opt-in without it being one of ours; `unknown` is what nobody knows. */
const requiring = [
  'analytics',
  'marketing',
  'embed',
  'session-replay',
  'opt-in',
] as const satisfies CategoryCode[];
export type ConsentRequiringCategory = (typeof requiring)[number];
const exempt: ReadonlySet<string> = new Set<CategoryCode>([
  'session',
  'login',
  'csrf',
  'security',
  'load-balancing',
  'consent-record',
  'opt-out',
  'necessary',
]);

/** Telecommunicatiewet art. 11.7a lid 1: stored or read only after consent. */
export const consentRequiring = (category: string): category is ConsentRequiringCategory =>
  requiring.some((each) => each === category);

/** Telecommunicatiewet art. 11.7a lid 3: strictly necessary for what the visitor asked for, or to carry the message. */
export const neverConsentRequiring = (category: string): boolean => exempt.has(category);

/** Categories that a policy's `core` may name. */
export const coreCategories: readonly string[] = [...exempt, 'preference'];
