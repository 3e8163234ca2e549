/** The parts that observations have in common. */
import * as z from 'zod';

/** Where a journey stands relative to the visitor's choice. */
export const phaseSchema = z.enum([
  'before-choice',
  'after-accept',
  'after-reject',
  'after-withdrawal',
  'after-category',
]);
export type Phase = z.infer<typeof phaseSchema>;
export const phases: readonly Phase[] = phaseSchema.options;

/** What a journey chooses. `category:<name>` accepts that one category only. */
export const journeyChoiceSchema = z.union([
  z.enum(['none', 'accept', 'reject', 'withdraw']),
  z.templateLiteral(['category:', z.string()]),
]);
export type JourneyChoice = z.infer<typeof journeyChoiceSchema>;

/** Fields of every observation. */
export const base = {
  /** Number of the observation within its journey, from 0: what a finding refers to. */
  seq: z.int().nonnegative(),
  /** Milliseconds since the journey began. */
  at: z.number(),
  phase: phaseSchema,
  /** Which visit of the journey (`visit.visit`), or null where it belongs to none. */
  visit: z.int().nonnegative().nullable(),
  /** Address of the top-level page, redacted. Empty where there is none. */
  page: z.string(),
};

/**
 * All that is kept of a value. The value itself never leaves the watcher.
 * `hash` is keyed with a key that is made for one site of a run and thrown away: it says "the same value again"
 * within that site's journeys, and nothing outside them.
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
  /** Shannon entropy of the characters times the length, in bits. */
  entropy: z.number().nonnegative(),
  hash: z.string(),
});
export type ValueShape = z.infer<typeof valueShapeSchema>;

/**
 * One link of the chain that led to an observation, from the document (first) to the nearest cause (last).
 * Lines and columns count from 1, as editors do. Source: CDP `Network.Initiator`, `Runtime.StackTrace`.
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

/** A parameter of a URL or a body: the value only where the name is a known protocol parameter. */
export const parameterSchema = z.object({
  name: z.string(),
  value: z.string().optional(),
  shape: valueShapeSchema,
});
export type Parameter = z.infer<typeof parameterSchema>;
