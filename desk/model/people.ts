/** Who may use the desk, and what programs may. */
import * as z from 'zod';

export const roleSchema = z.enum(['officer', 'developer', 'reader', 'admin']);
export type Role = z.infer<typeof roleSchema>;

/** The name by which a person signs in, and which the history keeps. */
export const userNameSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._@-]{0,62}$/,
    'expects a name of lower-case letters, digits, dot, dash, underscore or @',
  );

/** `push`: hand in runs. `decisions`: read the decisions in force. */
export const scopeSchema = z.enum(['push', 'decisions']);
export type Scope = z.infer<typeof scopeSchema>;

/** A person. Passwords are elsewhere, and never in the history. */
export const userSchema = z.object({
  name: userNameSchema,
  /** As others see it. */
  displayName: z.string().trim().min(1).max(120),
  role: roleSchema,
  /** Where the desk sends mail; null for none. */
  mail: z.email().nullable(),
  language: z.enum(['nl', 'en']),
  /** Whether the person may sign in. */
  active: z.boolean(),
});
export type User = z.infer<typeof userSchema>;

/** A token of a program. Its secret is kept nowhere; its hash is in a table, and never in the history. */
export const tokenSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  name: z.string().trim().min(1).max(120),
  scope: scopeSchema,
  /** UTC, ISO 8601. */
  endsAt: z.iso.datetime(),
});
export type Token = z.infer<typeof tokenSchema>;

/** Who did something, as the history keeps it. */
export const actorSchema = z.union([
  z.templateLiteral(['user:', z.string()]),
  z.templateLiteral(['token:', z.string()]),
  /** A command on the machine of the desk. */
  z.literal('command'),
  /** The desk itself: schedules, retention. */
  z.literal('desk'),
]);
export type Actor = z.infer<typeof actorSchema>;
