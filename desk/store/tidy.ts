/** What PostgreSQL does by itself in the background, and the embedded database never: it has no such processes. */
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Tables whose rows every night changes. */
const CHANGED = ['finding', 'site', 'meta', 'setting', 'crawl', 'mail', 'session', 'failure'];

/** Gives back the room of old rows and of the write-ahead log. Without it a desk grows by 10 MB and more every night. */
export async function tidy({ kind, db }: Database): Promise<void> {
  if (kind !== 'embedded') return;
  await sql.raw(`vacuum (analyze) ${CHANGED.map((name) => `"${name}"`).join(', ')}`).execute(db);
  await sql`checkpoint`.execute(db);
}
