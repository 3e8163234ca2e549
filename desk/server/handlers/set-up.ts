/** Set-up: people, tokens, schedules, settings. Each change is told in the log. */
import * as z from 'zod';
import { DeskError, type Refusal } from '../../model/requests.ts';
import type { Schedule } from '../../model/settings.ts';
import { setUpPage } from '../../pages/set-up.ts';
import { setUpParts, type SetUpPart, type SetUpProps } from '../../pages/set-up/props.ts';
import type { ServerContext } from '../context.ts';
import { sayPage } from '../denied.ts';
import type { DeskContext, Handler } from '../env.ts';
import { Fields, fieldsOf } from '../form.ts';
import type { PageContextOf } from '../page-context.ts';
import { policyChanges } from '../policy-changes.ts';
import { noticeOf } from './acting.ts';
import type { Change, Result } from './change.ts';
import { people } from './set-up/people.ts';
import { schedules } from './set-up/schedules.ts';
import { settings } from './set-up/settings.ts';
import { tokens } from './set-up/tokens.ts';
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
