/** Changes the rules of the desk and its mail. */
import { smtpAddress } from '../../../mail/server.ts';
import { settingsSchema } from '../../../model/settings.ts';
import type { ServerContext } from '../../context.ts';
import { actorOf } from '../acting.ts';
import type { Change } from '../change.ts';

/** `shop: 30, blog: 90`; what is no number of days is refused with the form. */
const daysBySite = (text: string): Record<string, number> =>
  Object.fromEntries(
    text
      .split(/[\n,;]+/)
      .map((part) => part.split(':').map((each) => each.trim()))
      .filter(([site = '']) => site !== '')
      .map(([site = '', days = '']) => [site, days === '' ? Number.NaN : Number(days)]),
  );

/** What the form holds of the settings. */
const formSchema = settingsSchema.omit({ runKey: true });

export const settings =
  ({ desk }: ServerContext): Change =>
  async (fields, page, context) => {
    const orNull = (name: string): string | null => (fields.text(name) === '' ? null : fields.text(name));
    const days = fields.text('retentionDays');
    const given = formSchema.safeParse({
      fourEyes: fields.text('fourEyes') === 'true',
      timeZone: fields.text('timeZone'),
      lateAfterHours: Number(fields.text('lateAfterHours')),
      retentionDays: days === '' ? null : Number(days),
      retentionBySite: daysBySite(fields.text('retentionBySite')),
      smtp: orNull('smtp'),
      mailFrom: orNull('mailFrom'),
      mailTo: fields
        .text('mailTo')
        .split(/[\s,;]+/)
        .filter((address) => address !== ''),
    });
    if (!given.success) {
      const { fields: names, wrong } = page.own.setUp.settings;
      const field = given.error.issues[0]?.path[0];
      const label = Object.entries(names).find(([name]) => name === field)?.[1];
      return { problem: label === undefined ? wrong : `${label}: ${wrong}` };
    }
    if (given.data.smtp !== null && smtpAddress(given.data.smtp) === null)
      return { problem: page.own.mail.wrongSmtp };
    await desk.changeSettings(given.data, { by: actorOf(context) });
    return {};
  };
