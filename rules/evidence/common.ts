/** Parts that several kinds of observation share. */
import * as z from 'zod';

/** The visitor's choice so far at the moment of an observation. */
export const phaseSchema = z.enum([
  'before-choice',
  'after-accept',
  'after-reject',
  'after-withdrawal',
  'after-category',
]);
export type Phase = z.infer<typeof phaseSchema>;
/** All phases, in the order in which a visitor goes through them. */
export const phases: readonly Phase[] = phaseSchema.options;

/** The choice that a journey makes. `category:<name>` accepts that one category only. */
export const journeyChoiceSchema = z.union([
  z.enum(['none', 'accept', 'reject', 'withdraw']),
  z.templateLiteral(['category:', z.string()]),
]);
export type JourneyChoice = z.infer<typeof journeyChoiceSchema>;

/**
 * The browser that a crawl sees a site with. `chromium`: full Chrome, Chromium or Edge, as visitors have it.
 * `shell`: chrome-headless-shell, which costs less and lacks some of its parts (docs/engines.md).
 */
export const engineSchema = z.enum(['chromium', 'shell']);
export type Engine = z.infer<typeof engineSchema>;

/**
 * What a visitor's browser has and the browser of a crawl may lack. `https-upgrades`: it tries https first
 * when it is sent to an http page. `hsts-preload`: it knows hosts that are only to be reached over https.
 */
export const lackSchema = z.enum(['https-upgrades', 'hsts-preload']);
export type Lack = z.infer<typeof lackSchema>;

/**
 * The device that a crawl sees a site with. `desktop`: a window of a laptop or desktop computer. `phone`: the
 * screen, touch, user agent and client hints of a current Android Chrome.
 */
export const deviceSchema = z.enum(['desktop', 'phone']);
export type Device = z.infer<typeof deviceSchema>;

/** What the visitor's browser tells every site. `gpc`: Global Privacy Control. */
export const privacySignalSchema = z.enum(['gpc']);
export type PrivacySignal = z.infer<typeof privacySignalSchema>;

/** A host, and the origin of the server that answered for it, e.g. `http://localhost:3000`. */
export const mapSchema = z.object({ host: z.string(), to: z.string() });

/** Fields that every observation has. */
export const base = {
  /** Number of the observation within its journey, from 0. Findings refer to it. */
  seq: z.int().nonnegative(),
  /** Milliseconds since the journey began. */
  at: z.number(),
  phase: phaseSchema,
  /** The visit of the journey (`visit.visit`); null if the observation belongs to none. */
  visit: z.int().nonnegative().nullable(),
  /** Redacted address of the top-level page; empty if there is none. */
  page: z.string(),
};

/**
 * What evidence keeps of a value; the value itself never leaves the sensor.
 * `hash` is keyed, and the key is made for one site of one run and thrown away: equal hashes mean the same
 * value within that site's journeys, and nothing outside them.
 */
export const valueShapeSchema = z.object({
  length: z.int().nonnegative(),
  shape: z.enum([
    'empty',
    'boolean',
    'number',
    'timestamp',
    'hex',
    'uuid',
    'token',
    'word',
    'json',
    'url',
    'text',
  ]),
  /** Shannon entropy per character times the length, in bits. */
  entropy: z.number().nonnegative(),
  hash: z.string(),
  /** It stands for no value: `null`, `deleted`, only zeros. Not told in evidence before 30 November 2026. */
  placeholder: z.literal(true).optional(),
});
export type ValueShape = z.infer<typeof valueShapeSchema>;

/**
 * One step of the chain that led to an observation, from the document (first) to the nearest cause (last).
 * Lines and columns count from 1, as in editors. Source: CDP `Network.Initiator`, `Runtime.StackTrace`.
 */
export const initiatorStepSchema = z.object({
  type: z.enum([
    'document',
    'frame',
    'tag-manager',
    'script',
    'stylesheet',
    'response',
    'redirect',
    'worker',
    'service-worker',
    'browser',
    'inferred',
  ]),
  url: z.string(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  function: z.string().optional(),
});
export type InitiatorStep = z.infer<typeof initiatorStepSchema>;

/** A parameter of a URL or body. Its value is kept only if the name is a known protocol parameter. */
export const parameterSchema = z.object({
  name: z.string(),
  value: z.string().optional(),
  shape: valueShapeSchema,
});
export type Parameter = z.infer<typeof parameterSchema>;
