/**
 * The history: every decision, comment, right and setting is an event, appended and never changed. Each carries the hash of
 * the one before. The database is made of these, and can be made of them again.
 */
import * as z from 'zod';
import { decisionSchema, fingerprintSchema, traitsSchema, wordsSchema } from './decision.ts';
import { nightRecordSchema } from './night-record.ts';
import { actorSchema, tokenSchema, userNameSchema, userSchema } from './people.ts';
import { scheduleSchema, settingsSchema } from './settings.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A finding that is decided, and what was true of it at that moment. */
const decidedFindingSchema = z.object({
  fingerprint: fingerprintSchema,
  traits: traitsSchema,
  /** Number of the event that decided it before; null if nobody had. */
  before: z.int().positive().nullable(),
});

const decisionBody = {
  /** The cause that was decided as a whole; null for findings one by one. */
  cause: z.string().nullable(),
  findings: z.array(decidedFindingSchema).min(1),
  decision: decisionSchema,
};

/** What each type of event says, beside who, when and why. */
const bodies = {
  decided: z.object(decisionBody),
  /** Four eyes: a developer asks, an officer answers. */
  requested: z.object(decisionBody),
  answered: z.object({ request: z.int().positive(), approved: z.boolean() }),
  undone: z.object({ event: z.int().positive() }),
  commented: z.object({ fingerprint: fingerprintSchema, text: wordsSchema }),
  'user-added': userSchema,
  'user-changed': z.object({ from: userSchema, to: userSchema }),
  'password-changed': z.object({ user: userNameSchema }),
  'token-added': tokenSchema,
  'token-revoked': z.object({ id: z.string() }),
  'settings-changed': z.object({ from: settingsSchema.partial(), to: settingsSchema.partial() }),
  'schedule-changed': z.object({ from: scheduleSchema.nullable(), to: scheduleSchema.nullable() }),
  'run-taken-in': nightRecordSchema,
  /** Evidence past its retention; the run itself stays in the history. */
  'evidence-removed': z.object({ manifest: sha256, sites: z.array(z.string()) }),
} as const;

const envelope = {
  v: z.literal(1),
  /** From 1 on, without gaps. */
  seq: z.int().positive(),
  /** UTC, ISO 8601. */
  at: z.iso.datetime(),
  by: actorSchema,
  /** What the person wrote, or null. */
  why: wordsSchema.nullable(),
  /** Id of the newest run that the person could know; null without one. */
  run: z.string().nullable(),
  /** SHA-256 of the event before; 64 zeros for the first. */
  prev: sha256,
  /** SHA-256 of the canonical JSON of everything else. */
  hash: sha256,
};

const of = <Type extends keyof typeof bodies>(type: Type) =>
  z.strictObject({ ...envelope, type: z.literal(type), body: bodies[type] });

export const eventSchema = z.discriminatedUnion('type', [
  of('decided'),
  of('requested'),
  of('answered'),
  of('undone'),
  of('commented'),
  of('user-added'),
  of('user-changed'),
  of('password-changed'),
  of('token-added'),
  of('token-revoked'),
  of('settings-changed'),
  of('schedule-changed'),
  of('run-taken-in'),
  of('evidence-removed'),
]);
export type DeskEvent = z.infer<typeof eventSchema>;
export type EventType = DeskEvent['type'];
/** The event of a type. */
export type EventOf<Type extends EventType> = Extract<DeskEvent, { type: Type }>;

/** An event before it has its place in the chain. */
export type Draft = {
  [Type in EventType]: Pick<EventOf<Type>, 'type' | 'by' | 'why' | 'run' | 'body'>;
}[EventType];

export const eventTypes = Object.keys(bodies);
/** The hash before the first event. */
export const GENESIS = '0'.repeat(64);
