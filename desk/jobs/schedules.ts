/** The desk's schedules in the queue: nights by cron and time zone, and those that were missed. */
import { reasonOf } from '../../crawler/errors.ts';
import { DeskError } from '../model/requests.ts';
import type { Schedule } from '../model/settings.ts';
import type { Db } from '../store/database.ts';
import type { Boss } from './boss.ts';
import { sitesOfPolicy } from './policy.ts';

/** Gives the queue the schedules of the desk. What came due while no desk ran is made once. */
export async function followSchedules(
  queue: string,
  db: Db,
  { boss }: Boss,
  say: (line: string) => void,
): Promise<void> {
  const rows = await db.selectFrom('schedule').select('schedule').execute();
  const wanted = rows.flatMap(({ schedule }) => (schedule.active ? [schedule] : []));
  for (const { key } of await boss.getSchedules(queue))
    if (!wanted.some(({ id }) => id === key)) await boss.unschedule(queue, key);
  for (const { id, cron, timeZone } of wanted)
    await boss
      .schedule(queue, cron, { schedule: id }, { tz: timeZone, key: id, missed: 'once' })
      // Of a time that an earlier version took.
      .catch((error: unknown) => say(`schedule ${id}: ${reasonOf(error)}`));
}

/** When it is next; null for one that is switched off. @throws DeskError for a time that is none */
export function nextOf({ active, cron, timeZone }: Schedule, now: Date, { boss }: Boss): Date | null {
  if (!active) return null;
  try {
    return boss.previewSchedule(cron, { tz: timeZone, from: now, count: 1 })[0] ?? null;
  } catch (error) {
    throw new DeskError('wrong-cron', reasonOf(error), 'cron', { cause: error });
  }
}

/** @throws DeskError for a time that is none, and a policy that cannot be read */
export async function checkSchedule(schedule: Schedule, now: Date, jobs: Boss): Promise<void> {
  nextOf({ ...schedule, active: true }, now, jobs);
  await sitesOfPolicy(schedule.policy).catch((error: unknown) => {
    throw new DeskError('wrong-policy', reasonOf(error), 'policy', { cause: error });
  });
}
