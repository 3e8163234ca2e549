/**
 * Whose turn it is to visit a domain or an address: one worker at a time, by the clock of the database. Who holds a turn
 * renews it; the turn of one that died ends by itself.
 */
import { sql } from 'kysely';
import type { Db } from '../store/database.ts';

/** Takes all of these turns, or none. */
export async function takeTurns(
  db: Db,
  keys: readonly string[],
  holder: string,
  seconds: number,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    // In one order, so that two workers never wait for each other.
    for (const key of keys.toSorted()) {
      const taken = await sql`
        insert into fleet_turn (key, holder, until)
        values (${key}, ${holder}, now() + ${seconds} * interval '1 second')
        on conflict (key) do update set holder = excluded.holder, until = excluded.until
        where fleet_turn.until < now() or fleet_turn.holder = excluded.holder
        returning key`.execute(trx);
      if (taken.rows.length === 0) {
        await sql`update fleet_turn set until = now() where holder = ${holder}`.execute(trx);
        return false;
      }
    }
    return true;
  });
}

/** Keeps the turns of a holder for some more seconds. */
export async function renewTurns(db: Db, holder: string, seconds: number): Promise<void> {
  await sql`update fleet_turn set until = now() + ${seconds} * interval '1 second' where holder = ${holder}`.execute(
    db,
  );
}

/** Gives all turns of a holder back; `rest`: seconds for which nobody is to visit them. */
export async function endTurns(db: Db, holder: string, rest: number): Promise<void> {
  if (rest > 0)
    await sql`update fleet_turn set until = now() + ${rest} * interval '1 second', holder = 'rest'
              where holder = ${holder} and key like 'domain:%'`.execute(db);
  await sql`delete from fleet_turn where holder = ${holder} or until < now() - interval '1 day'`.execute(db);
}
