/** Set-up: people, tokens, schedules, settings. Each change is told in the log. */
import * as z from 'zod';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { daySchema } from '../../model/decision.ts';
import { roleSchema, scopeSchema, userNameSchema } from '../../model/people.ts';
import { smtpAddress } from '../../mail/server.ts';
import { DeskError, type Refusal } from '../../model/requests.ts';
import { scheduleSchema, settingsSchema, type Schedule } from '../../model/settings.ts';
import { setUpPage, setUpParts, type SetUpPart, type SetUpProps } from '../../pages/set-up.ts';
import { hashOfSecret, newSecret } from '../auth/secret.ts';
import { newSignInLink } from '../auth/sessions.ts';
import type { ServerContext } from '../context.ts';
import { sayPage } from '../denied.ts';
import type { DeskContext, Handler } from '../env.ts';
import { Fields, fieldsOf } from '../form.ts';
import type { PageContextOf } from '../page-context.ts';
import { policyChanges } from '../policy-changes.ts';
import { actorOf, noticeOf } from './acting.ts';
import type { Change, Result } from './change.ts';
import { testMail } from './test-mail.ts';

const nothingTyped = new Fields(new Map());
const partSchema = z.enum(setUpParts);

/** The handlers of the set-up. */
export function setUpHandlers(server: ServerContext, pageOf: PageContextOf) {
  const { queries } = server.desk;
  const show = async (
    context: DeskContext,
    part: SetUpPart,
    {
      problem = null,
      notice = null,
      secret = null,
      typed = nothingTyped,
    }: {
      problem?: string | null;
      notice?: string | null;
      secret?: SetUpProps['secret'];
      typed?: Fields;
    } = {},
  ): Promise<Response> => {
    const [page, view, crawling, fleet] = await Promise.all([
      pageOf(context),
      queries.setUp(),
      queries.crawling(),
      queries.fleet(),
    ]);
    page.here = `/set-up/${part}`;
    if (notice !== null) page.notice = { text: notice, undo: null };
    if (context.req.query('done') !== undefined)
      page.notice = noticeOf(context) ?? { text: page.own.setUp.settings.saved, undo: null };
    const policies = part === 'policies' ? await policyChanges(queries, view.policies) : [];
    const next = nextTimes(server, view.schedules);
    const props = {
      page,
      view,
      crawling,
      fleet,
      next,
      part,
      problem,
      secret,
      policies,
      typed: (name: string) => typed.text(name),
    };
    return context.html(setUpPage(props), problem === null ? 200 : 422);
  };
  const changing =
    (part: SetUpPart, change: Change): Handler =>
    async (context) => {
      const fields = await fieldsOf(context);
      const page = await pageOf(context);
      const { problem, notice, secret } = await change(fields, page, context).catch(
        (error: unknown): Result => {
          if (error instanceof DeskError)
            return { problem: page.own.queue.wrong[error.code satisfies Refusal] };
          throw error;
        },
      );
      if (problem !== undefined) return show(context, part, { problem, typed: fields });
      if (notice !== undefined) return show(context, part, { notice, typed: fields });
      if (secret) return show(context, part, { secret });
      return context.redirect(`/set-up/${part}?done`, 303);
    };
  return {
    'GET /set-up': (context) => show(context, 'people'),
    'GET /set-up/:part': (context) => {
      const part = partSchema.safeParse(context.req.param('part'));
      return part.success ? show(context, part.data) : sayPage(context, 404, ({ error }) => error.notFound);
    },
    'POST /set-up/people': changing('people', people(server)),
    'POST /set-up/tokens': changing('tokens', tokens(server)),
    'POST /set-up/schedules': changing('schedules', schedules(server)),
    'POST /set-up/settings': changing('mail', settings(server)),
    'POST /set-up/test-mail': changing('mail', testMail(server)),
  } satisfies Record<string, Handler>;
}

/** A time that an earlier version took has no next one. */
const nextTimes = ({ crawls }: ServerContext, schedules: readonly Schedule[]): Map<string, string> =>
  new Map(
    schedules.flatMap((schedule) => {
      try {
        const next = crawls?.next(schedule) ?? null;
        return next === null ? [] : [[schedule.id, next.toISOString()] as const];
      } catch (error) {
        if (error instanceof DeskError) return [];
        throw error;
      }
    }),
  );

const people =
  ({ desk, origin }: ServerContext): Change =>
  async (fields, page, context) => {
    const words = page.own.setUp.people;
    const name = fields.text('name').toLowerCase();
    const act = { by: actorOf(context) };
    const link = async (): Promise<Result> => ({
      secret: {
        text: words.link(toDisplay(name)),
        value: `${origin.text}${await newSignInLink(desk.accounts, name, desk.clock())}`,
      },
    });
    if (!userNameSchema.safeParse(name).success) return { problem: words.wrongName };
    switch (fields.text('act')) {
      case 'add': {
        const mail = fields.text('mail');
        const role = roleSchema.safeParse(fields.text('role'));
        if (!role.success) return { problem: page.own.queue.wrong['wrong-input'] };
        await desk.addUser(
          {
            name,
            displayName: fields.text('displayName') || name,
            role: role.data,
            mail: mail === '' ? null : mail,
            language: page.language,
            active: true,
          },
          act,
        );
        return link();
      }
      case 'role': {
        const role = roleSchema.safeParse(fields.text('role'));
        if (!role.success) return { problem: page.own.queue.wrong['wrong-input'] };
        await desk.changeUser(name, { role: role.data }, act);
        return {};
      }
      case 'link':
        if ((await desk.queries.user(name)) === null)
          return { problem: page.own.queue.wrong['unknown-user'] };
        return link();
      case 'disable':
      case 'enable':
        await desk.changeUser(name, { active: fields.text('act') === 'enable' }, act);
        return {};
      default:
        return { problem: page.own.queue.wrong['wrong-input'] };
    }
  };

/** A token lives for a year at most, in days. */
const longestToken = 366;

const tokens =
  ({ desk }: ServerContext): Change =>
  async (fields, page, context) => {
    const words = page.own.setUp.tokens;
    const act = { by: actorOf(context) };
    if (fields.text('act') === 'revoke') {
      await desk.revokeToken(fields.text('id'), act);
      return {};
    }
    const name = fields.text('name');
    if (!/^[\w.-]{1,64}$/.test(name)) return { problem: words.wrongName };
    const scope = scopeSchema.safeParse(fields.text('scope'));
    if (!scope.success) return { problem: page.own.queue.wrong['wrong-input'] };
    const ends = daySchema.safeParse(fields.text('ends'));
    const days = ends.success ? (Date.parse(ends.data) - Date.parse(page.today)) / 86_400_000 : -1;
    if (!ends.success || days < 1 || days > longestToken) return { problem: words.wrongEnd };
    const { tokens: known } = await desk.queries.setUp();
    if (known.some((each) => !each.revoked && each.name === name)) return { problem: words.taken };
    const secret = newSecret();
    await desk.addToken(
      { name, scope: scope.data, endsAt: `${ends.data}T23:59:59.000Z`, hash: hashOfSecret(secret) },
      act,
    );
    return { secret: { text: words.secret, value: secret } };
  };

const schedules =
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

const settings =
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
