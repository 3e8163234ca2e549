/** People, tokens, settings and schedules: who may change them, and the event that says so. */
import { randomBytes } from 'node:crypto';
import type * as z from 'zod';
import type { Draft } from '../model/events.ts';
import { tokenSchema, userSchema, type Token, type User } from '../model/people.ts';
import { DeskError } from '../model/requests.ts';
import { scheduleSchema, settingsSchema, type Schedule, type Settings } from '../model/settings.ts';
import type { Act } from '../desk.ts';
import type { Trx } from '../store/database.ts';
import { settingsOf } from '../store/project.ts';
import { mustBe } from './actor.ts';

/** @throws DeskError `wrong-input` with the first thing that is wrong */
function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const path = first?.path.join('.') ?? '';
  throw new DeskError('wrong-input', `${path}: ${first?.message ?? 'is wrong'}`, path);
}

const envelope = ({ by, why = null }: Act) => ({ by, why, run: null });

export async function userAdded(user: User, act: Act, trx: Trx): Promise<Draft> {
  await mustBe(['admin'], act.by, trx);
  const body = parsed(userSchema, user);
  if ((await personOf(body.name, trx)) !== null)
    throw new DeskError('user-exists', `there is a user ${body.name} already`, body.name);
  return { type: 'user-added', ...envelope(act), body };
}

/** A person changes the own name, address and language; the rest takes an administrator. */
export async function userChanged(
  name: string,
  change: Partial<Omit<User, 'name'>>,
  act: Act,
  trx: Trx,
): Promise<Draft> {
  const own = act.by === `user:${name}` && change.role === undefined && change.active === undefined;
  await mustBe(own ? ['officer', 'developer', 'reader', 'admin'] : ['admin'], act.by, trx);
  const from = await mustExist(name, trx);
  const to = parsed(userSchema, { ...from, ...change, name });
  const leaves = from.role === 'admin' && from.active && (to.role !== 'admin' || !to.active);
  if (leaves && !(await otherAdmin(name, trx)))
    throw new DeskError('last-admin', `${name} is the last administrator: make another one first`, name);
  return { type: 'user-changed', ...envelope(act), body: { from, to } };
}

/** A new password: one's own, or by an administrator. */
export async function passwordChanged(user: string, act: Act, trx: Trx): Promise<Draft> {
  const own = act.by === `user:${user}`;
  await mustBe(own ? ['officer', 'developer', 'reader', 'admin'] : ['admin'], act.by, trx);
  await mustExist(user, trx);
  return { type: 'password-changed', ...envelope(act), body: { user } };
}

/** The token, and the event that tells of it. */
export async function tokenAdded(
  token: Pick<Token, 'name' | 'scope' | 'endsAt'>,
  act: Act,
  now: Date,
  trx: Trx,
): Promise<{ draft: Draft; token: Token }> {
  await mustBe(['admin'], act.by, trx);
  const { name, scope, endsAt } = token;
  const body = parsed(tokenSchema, { id: randomBytes(8).toString('hex'), name, scope, endsAt });
  if (body.endsAt <= now.toISOString())
    throw new DeskError('date-past', `${body.endsAt} has passed; choose a later end`, 'endsAt');
  return { draft: { type: 'token-added', ...envelope(act), body }, token: body };
}

export async function tokenRevoked(id: string, act: Act, trx: Trx): Promise<Draft> {
  await mustBe(['admin'], act.by, trx);
  const row = await trx.selectFrom('token').select('revoked').where('id', '=', id).executeTakeFirst();
  if (row === undefined || row.revoked)
    throw new DeskError('unknown-token', `there is no token ${id} in force`, id);
  return { type: 'token-revoked', ...envelope(act), body: { id } };
}

export async function settingsChanged(change: Partial<Settings>, act: Act, trx: Trx): Promise<Draft | null> {
  await mustBe(['admin'], act.by, trx);
  const before = await settingsOf(trx);
  const to = parsed(settingsSchema.partial(), change);
  const entries = Object.entries(before).filter(
    ([key, value]) =>
      key in to && JSON.stringify(value) !== JSON.stringify(Object.entries(to).find(([k]) => k === key)?.[1]),
  );
  if (entries.length === 0) return null;
  const from = parsed(settingsSchema.partial(), Object.fromEntries(entries));
  const changed = Object.fromEntries(Object.entries(to).filter(([key]) => key in from));
  return {
    type: 'settings-changed',
    ...envelope(act),
    body: { from, to: parsed(settingsSchema.partial(), changed) },
  };
}

export async function scheduleChanged(
  id: string,
  schedule: Schedule | null,
  act: Act,
  trx: Trx,
): Promise<Draft | null> {
  await mustBe(['admin'], act.by, trx);
  const to = schedule === null ? null : parsed(scheduleSchema, { ...schedule, id });
  const row = await trx.selectFrom('schedule').select('schedule').where('id', '=', id).executeTakeFirst();
  const from = row?.schedule ?? null;
  if (from === null && to === null) return null;
  return { type: 'schedule-changed', ...envelope(act), body: { from, to } };
}

async function personOf(name: string, trx: Trx): Promise<User | null> {
  const row = await trx.selectFrom('person').select('person').where('name', '=', name).executeTakeFirst();
  return row?.person ?? null;
}

async function mustExist(name: string, trx: Trx): Promise<User> {
  const person = await personOf(name, trx);
  if (person === null) throw new DeskError('unknown-user', `there is no user ${name}`, name);
  return person;
}

async function otherAdmin(name: string, trx: Trx): Promise<boolean> {
  const people = await trx.selectFrom('person').select('person').where('name', '<>', name).execute();
  return people.some(({ person }) => person.role === 'admin' && person.active);
}
