/** Adds and removes the schedules of crawls. */
import { scheduleSchema } from '../../../model/settings.ts';
import type { ServerContext } from '../../context.ts';
import { actorOf } from '../acting.ts';
import type { Change } from '../change.ts';

export const schedules =
  ({ desk, crawls }: ServerContext): Change =>
  async (fields, page, context) => {
    const act = { by: actorOf(context) };
    if (fields.text('act') === 'remove') {
      await desk.changeSchedule(fields.text('id'), null, act);
      return {};
    }
    const schedule = scheduleSchema.safeParse({
      id: fields.text('id'),
      cron: fields.text('cron').replace(/[ \t]+/g, ' '),
      timeZone: fields.text('timeZone'),
      policy: fields.text('policy'),
      sites: [],
      active: true,
    });
    if (!schedule.success) return { problem: page.own.setUp.schedules.wrong };
    await crawls?.check(schedule.data);
    await desk.changeSchedule(schedule.data.id, schedule.data, act);
    return {};
  };
