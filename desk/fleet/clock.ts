/** A worker whose clock is wrong dates evidence wrongly, and lets waivers end too soon or too late. */
import { sql } from 'kysely';
import { UsageError } from '../../crawler/errors.ts';
import type { Fleet } from './open.ts';

/** Seconds by which clocks may differ. */
const MOST_SECONDS = 300;

/** @throws UsageError when the clock of this machine is not that of the database */
export async function refuseWrongClock({ database }: Fleet, now: () => number = Date.now): Promise<void> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(database.db);
  const seconds = Math.round((now() - (rows[0]?.now.getTime() ?? 0)) / 1000);
  if (Math.abs(seconds) <= MOST_SECONDS) return;
  const amount =
    Math.abs(seconds) < 7200
      ? `${Math.round(Math.abs(seconds) / 60)} minutes`
      : `${Math.round(Math.abs(seconds) / 3600)} hours`;
  throw new UsageError(
    `the clock of this machine is ${amount} ${seconds > 0 ? 'ahead of' : 'behind'} that of the database`,
    'set it (timedatectl set-ntp true), and start the worker again',
  );
}
