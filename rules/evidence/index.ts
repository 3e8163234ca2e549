/**
 * What can be observed: the shape of every line of an evidence file.
 * Evidence is an append-only timeline. A sensor (the crawler, the extension) writes observations and the
 * rules read them. Evidence holds no judgement, and never the value of a cookie, a storage key or a form
 * field: see `ValueShape`.
 */
import * as z from 'zod';
import type { base } from './common.ts';
import { bannerSchema, choiceSchema, consentRecordSchema, keyboardRefusalSchema } from './consent.ts';
import {
  failureSchema,
  journeyEndSchema,
  journeyStartSchema,
  loginAreaSchema,
  visitSchema,
} from './journey.ts';
import { cookieJarSchema, cookieWriteSchema, storageSchema } from './storage.ts';
import { documentSchema, formSchema } from './page.ts';
import { requestSchema } from './request.ts';
import { fingerprintingSchema } from './scripts.ts';
import { aliasSchema, transportSchema } from './transport.ts';

/**
 * Version of the evidence format; raised if a reader of the previous version would misread a file, or the
 * other way round. 2: a journey may go on from another one (`continues`). 3: a journey may be a phone's
 * (`device`). 4: refusing by keyboard is tried (`keyboard-refusal`). 5: where a journey is behind the login
 * (`login-area`). Files of earlier versions read as before.
 */
export const EVIDENCE_VERSION = 5;

/** Any observation; `kind` tells which. */
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
  keyboardRefusalSchema,
  consentRecordSchema,
  fingerprintingSchema,
  transportSchema,
  aliasSchema,
  loginAreaSchema,
  failureSchema,
  journeyEndSchema,
]);

export type Observation = z.infer<typeof observationSchema>;
/** The kind of an observation: what a rule says it needs. */
export type Kind = Observation['kind'];
export type ObservationOf<K extends Kind> = Extract<Observation, { kind: K }>;
/**
 * An observation as a sensor reports it, before the recorder adds its number, time, phase, visit and page.
 */
export type Unstamped<O extends Observation = Observation> = O extends unknown
  ? Omit<O, keyof typeof base>
  : never;

export type JourneyStart = ObservationOf<'journey-start'>;
export type Visit = ObservationOf<'visit'>;
export type Request = ObservationOf<'request'>;
export type CookieWrite = ObservationOf<'cookie-write'>;
export type CookieJar = ObservationOf<'cookie-jar'>;
export type StorageItem = ObservationOf<'storage'>;
export type Document = ObservationOf<'document'>;
export type Form = ObservationOf<'form'>;
export type Banner = ObservationOf<'banner'>;
export type Choice = ObservationOf<'choice'>;
export type KeyboardRefusal = ObservationOf<'keyboard-refusal'>;
export type ConsentRecord = ObservationOf<'consent-record'>;
export type Fingerprinting = ObservationOf<'fingerprinting'>;
export type Transport = ObservationOf<'transport'>;
export type Alias = ObservationOf<'alias'>;
export type LoginArea = ObservationOf<'login-area'>;
export type Failure = ObservationOf<'failure'>;
export type JourneyEnd = ObservationOf<'journey-end'>;

/** All kinds of observation. */
export const kinds: readonly Kind[] = observationSchema.options.map((option) => option.shape.kind.value);
/** Whether it names a kind of evidence. */
export const isKind = (value: unknown): value is Kind => kinds.some((kind) => kind === value);

/** One recorded journey, with its observations in the order in which they were made. */
export interface JourneyEvidence {
  /** The name of the journey, as `journeyName` gives it: `none`, `accept`, `reject`, `phone:none`, … */
  journey: string;
  observations: Observation[];
}

/** All evidence of one site in one run. */
export interface SiteEvidence {
  /** The site's id in the policy. */
  site: string;
  /** Observations of the whole site, outside any journey (`transport`, `alias`, and failures to measure them). */
  probe: Observation[];
  journeys: JourneyEvidence[];
}
