/** What the desk does for itself every night: removes evidence whose time is over, and keeps a copy of the embedded desk. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { reasonOf } from '../../crawler/errors.ts';
import { dayIn } from '../model/calendar.ts';
import type { OpenDesk } from '../open.ts';
import { backup } from './backup.ts';
import { applyRetention } from './retention.ts';

/** Name of the folder of the copies, within that of the desk. */
export const COPIES = 'copies';
/** Copies that are kept, a night each. */
const KEPT = 14;
const HOUR_MS = 3_600_000;
const copyName = /^\d{4}-\d{2}-\d{2}\.tar\.gz$/;

interface Where {
  /** Folder of the desk. */
  data: string;
  say(line: string): void;
}

/**
 * Copies the log and the hashes of passwords into one file: the database is made again from it. Evidence is where it was.
 * With PostgreSQL there is a dump of the database's own.
 */
export async function copyDesk(desk: OpenDesk, { data }: Pick<Where, 'data'>): Promise<void> {
  if (desk.database.kind !== 'embedded') return;
  const { timeZone } = await desk.queries.settings();
  const folder = join(data, COPIES);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${dayIn(timeZone, desk.clock())}.tar.gz`;
  const there = (await readdir(folder)).filter((each) => copyName.test(each));
  if (!there.includes(name)) await backup(desk, join(folder, name), { evidence: false });
  const kept = [...new Set([...there, name])].toSorted().toReversed();
  for (const old of kept.slice(KEPT)) await rm(join(folder, old), { force: true });
}

/** Does both. What fails is said, and tried again the next night. */
export async function keepUp(desk: OpenDesk, where: Where): Promise<void> {
  for (const [what, work] of [
    ['evidence could not be removed', () => applyRetention(desk)],
    ['the desk could not be copied', () => copyDesk(desk, where)],
  ] as const)
    try {
      await work();
    } catch (error) {
      where.say(`${what}: ${reasonOf(error)}`);
    }
}

/** Of several desks on one PostgreSQL the first does it: the others find the day taken. */
async function isMine({ database, clock }: OpenDesk, day: string): Promise<boolean> {
  if (database.kind === 'embedded') return true;
  const { rows } = await sql`insert into told (key, at) values (${`upkeep:${day}`}, ${clock().toISOString()})
    on conflict do nothing returning key`.execute(database.db);
  if (rows.length === 0) return false;
  await sql`delete from told where key like 'upkeep:%' and key < ${`upkeep:${day}`}`.execute(database.db);
  return true;
}

/** Does both now, and then once a day, at the first full hour of the day of the desk. The answer stops it. */
export function startUpkeep(desk: OpenDesk, where: Where): () => Promise<void> {
  let last = '';
  let going: Promise<void> = Promise.resolve();
  const daily = async (): Promise<void> => {
    const { timeZone } = await desk.queries.settings();
    const day = dayIn(timeZone, desk.clock());
    if (day === last) return;
    last = day;
    if (await isMine(desk, day)) await keepUp(desk, where);
  };
  const look = (): void => {
    going = going.then(daily).catch((error: unknown) => where.say(reasonOf(error)));
  };
  const timer = setInterval(look, HOUR_MS);
  look();
  return async () => {
    clearInterval(timer);
    await going;
  };
}
