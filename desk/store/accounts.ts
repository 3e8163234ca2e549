/** Passwords, sessions, sign-in links, identities and tokens: hashes in tables, never in the history. */
import { sql } from 'kysely';
import { passwordChanged } from '../act/set-up.ts';
import type { Accounts } from '../desk.ts';
import type { History } from '../log/history.ts';
import type { User } from '../model/people.ts';
import type { Db } from './database.ts';

export function openAccounts(db: Db, history: History): Accounts {
  const userOf = async (name: string): Promise<User | null> => {
    const row = await db.selectFrom('person').select('person').where('name', '=', name).executeTakeFirst();
    return row?.person.active === true ? row.person : null;
  };
  return {
    async passwordHash(user) {
      const row = await db
        .selectFrom('password')
        .select('hash')
        .where('person', '=', user)
        .executeTakeFirst();
      return row?.hash ?? null;
    },
    setPassword: (user, hash, by) =>
      history.write(async (trx) => {
        const draft = await passwordChanged(user, { by }, trx);
        await trx
          .insertInto('password')
          .values({ person: user, hash })
          .onConflict((conflict) => conflict.column('person').doUpdateSet({ hash }))
          .execute();
        await trx.deleteFrom('session').where('person', '=', user).execute();
        await trx.deleteFrom('sign_in_link').where('person', '=', user).execute();
        return { draft, result: () => undefined };
      }),
    ...sessions(db, userOf),
    ...signIn(db, userOf),
    async token(hash, now) {
      const row = await db
        .selectFrom('token_hash')
        .innerJoin('token', 'token.id', 'token_hash.id')
        .select(['token.id', 'token.name', 'token.scope', 'token.ends_at as endsAt'])
        .where('token_hash.hash', '=', hash)
        .where('token.revoked', '=', false)
        .where('token.ends_at', '>', now)
        .executeTakeFirst();
      if (row === undefined) return null;
      await db.updateTable('token_hash').set({ last_used_at: now }).where('hash', '=', hash).execute();
      return row;
    },
  };
}

type UserOf = (name: string) => Promise<User | null>;

const sessions = (
  db: Db,
  userOf: UserOf,
): Pick<
  Accounts,
  'addSession' | 'session' | 'touchSession' | 'endSession' | 'endSessionsOf' | 'endSessionsBefore'
> => ({
  async addSession({ hash, user, createdAt, lastUsedAt }) {
    await db
      .insertInto('session')
      .values({ hash, person: user, created_at: createdAt, last_used_at: lastUsedAt })
      .execute();
  },
  async session(hash) {
    const row = await db.selectFrom('session').selectAll().where('hash', '=', hash).executeTakeFirst();
    const user = row === undefined ? null : await userOf(row.person);
    if (row === undefined || user === null) return null;
    return { user, createdAt: row.created_at, lastUsedAt: row.last_used_at };
  },
  async touchSession(hash, at) {
    await db.updateTable('session').set({ last_used_at: at }).where('hash', '=', hash).execute();
  },
  async endSession(hash) {
    await db.deleteFrom('session').where('hash', '=', hash).execute();
  },
  async endSessionsOf(user) {
    await db.deleteFrom('session').where('person', '=', user).execute();
  },
  async endSessionsBefore({ createdAt, lastUsedAt }) {
    await sql`delete from session where created_at < ${createdAt} or last_used_at < ${lastUsedAt}`.execute(
      db,
    );
  },
});

const signIn = (
  db: Db,
  userOf: UserOf,
): Pick<
  Accounts,
  | 'addSignInLink'
  | 'useSignInLink'
  | 'userOfIdentity'
  | 'linkIdentity'
  | 'failures'
  | 'addFailure'
  | 'clearFailures'
> => ({
  async addSignInLink({ hash, user, endsAt }) {
    await db.insertInto('sign_in_link').values({ hash, person: user, ends_at: endsAt }).execute();
  },
  async useSignInLink(hash, now) {
    // Removed and read in one step: two who come at once are not both let in.
    const row = await db
      .deleteFrom('sign_in_link')
      .where('hash', '=', hash)
      .returning(['person', 'ends_at'])
      .executeTakeFirst();
    if (row === undefined || row.ends_at <= now) return null;
    return (await userOf(row.person))?.name ?? null;
  },
  async userOfIdentity(issuer, subject) {
    const row = await db
      .selectFrom('identity')
      .select('person')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return row === undefined ? null : userOf(row.person);
  },
  async linkIdentity(issuer, subject, user) {
    await db
      .insertInto('identity')
      .values({ issuer, subject, person: user })
      .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet({ person: user }))
      .execute();
  },
  async failures(key) {
    const row = await db.selectFrom('failure').selectAll().where('key', '=', key).executeTakeFirst();
    return row === undefined ? null : { count: row.count, lastAt: row.last_at };
  },
  async addFailure(key, at) {
    await sql`insert into failure (key, count, last_at) values (${key}, 1, ${at})
      on conflict (key) do update set count = failure.count + 1, last_at = excluded.last_at`.execute(db);
  },
  async clearFailures(key) {
    await db.deleteFrom('failure').where('key', '=', key).execute();
  },
});
