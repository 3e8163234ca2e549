/** What the one who acts may do, whoever asked: the pages have a table of their own, and this is the last word. */
import type { Actor, Role } from '../model/people.ts';
import { DeskError } from '../model/requests.ts';
import type { Db, Trx } from '../store/database.ts';

/** The role of the actor; `machine` for a command on the desk's machine and the desk itself. */
async function roleOf(actor: Actor, db: Pick<Db | Trx, 'selectFrom'>): Promise<Role | 'machine' | null> {
  if (actor === 'command' || actor === 'desk') return 'machine';
  if (actor.startsWith('token:')) {
    const token = await db
      .selectFrom('token')
      .select('id')
      .where('name', '=', actor.slice('token:'.length))
      .where('scope', '=', 'decisions')
      .where('revoked', '=', false)
      .executeTakeFirst();
    // Whoever made it is an administrator, and lets it decide.
    return token === undefined ? null : 'officer';
  }
  if (!actor.startsWith('user:')) return null;
  const row = await db
    .selectFrom('person')
    .select('person')
    .where('name', '=', actor.slice('user:'.length))
    .executeTakeFirst();
  return row?.person.active === true ? row.person.role : null;
}

/** @throws DeskError `not-allowed` */
export async function mustBe(
  roles: readonly Role[],
  actor: Actor,
  db: Pick<Db | Trx, 'selectFrom'>,
): Promise<Role | 'machine'> {
  const role = await roleOf(actor, db);
  if (role === 'machine' || (role !== null && roles.includes(role))) return role;
  throw new DeskError(
    'not-allowed',
    `${actor} may not do this: it takes the role ${roles.join(' or ')}`,
    actor,
  );
}
