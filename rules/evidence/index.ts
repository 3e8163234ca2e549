/**
 * What can be observed: the shape of every line of an evidence file.
 *
 * Evidence is an append-only timeline. A watcher (the crawler, the extension) writes
 * observations; the rules read them. Nothing in here is a judgement, and no value of a
 * cookie, a storage key or a form field is ever part of it: see `ValueShape`.
 */
import * as z from 'zod';
import type { base } from './common.ts';
import { bannerSchema, choiceSchema, consentRecordSchema } from './consent.ts';
import { failureSchema, journeyEndSchema, journeyStartSchema, visitSchema } from './journey.ts';
import { cookieJarSchema, cookieWriteSchema, storageSchema } from './storage.ts';
import { documentSchema, formSchema } from './page.ts';
import { requestSchema } from './request.ts';
import { fingerprintingSchema } from './scripts.ts';
import { transportSchema } from './transport.ts';

/** Raised whenever a stored evidence file of the previous version could no longer be read as it is. */
export const EVIDENCE_VERSION = 1;

export const observationSchema = z.discriminatedUnion('kind', [
  journeyStartSchema,
  visitSchema,
  requestSchema,
  cookieWriteSchema,
  cookieJarSchema,
  storageSchema,
  documentSchema,
  formSchema,
  bannerSchema,
  choiceSchema,
  consentRecordSchema,
  fingerprintingSchema,
  transportSchema,
  failureSchema,
  journeyEndSchema,
]);

export type Observation = z.infer<typeof observationSchema>;
/** The kind of an observation: what a rule says it needs. */
export type Kind = Observation['kind'];
export type ObservationOf<K extends Kind> = Extract<Observation, { kind: K }>;
/** An observation as a sensor reports it, before the record adds its number, moment, phase, visit and page. */
export type Unstamped<O extends Observation = Observation> = O extends unknown
  ? Omit<O, keyof typeof base>
  : never;

export type Visit = ObservationOf<'visit'>;
export type Request = ObservationOf<'request'>;
export type CookieWrite = ObservationOf<'cookie-write'>;
export type CookieJar = ObservationOf<'cookie-jar'>;
export type StorageItem = ObservationOf<'storage'>;
export type Document = ObservationOf<'document'>;
export type Form = ObservationOf<'form'>;
export type Banner = ObservationOf<'banner'>;
export type Choice = ObservationOf<'choice'>;
export type ConsentRecord = ObservationOf<'consent-record'>;
export type Fingerprinting = ObservationOf<'fingerprinting'>;
export type Transport = ObservationOf<'transport'>;
export type Failure = ObservationOf<'failure'>;
export type JourneyEnd = ObservationOf<'journey-end'>;

export const kinds: readonly Kind[] = observationSchema.options.map((option) => option.shape.kind.value);

/** One journey as it was recorded. `observations` is in the order in which they were seen. */
export interface JourneyEvidence {
  /** The name of the journey and of its folder: `none`, `accept`, `reject`, … */
  journey: string;
  observations: Observation[];
}

/** All that was seen of one site in one run. */
export interface SiteEvidence {
  /** The site's id in the policy. */
  site: string;
  /** Site-wide observations that belong to no journey (`transport`, and failures to get them). */
  probe: Observation[];
  journeys: JourneyEvidence[];
}
