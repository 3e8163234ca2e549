/** What is done to decisions: undone, answered; and comments. */
import { dayIn } from '../model/calendar.ts';
import { wordsSchema } from '../model/decision.ts';
import type { Draft } from '../model/events.ts';
import { DeskError } from '../model/requests.ts';
import type { Act } from '../desk.ts';
import type { Trx } from '../store/database.ts';
import { settingsOf } from '../store/project.ts';
import { mustBe } from './actor.ts';
import { checkDate, newestRun } from './decide.ts';

/** Takes a decision or a request back: one's own, or as an officer anybody's. @throws DeskError */
export async function undoDraft(event: number, { by, why = null }: Act, trx: Trx): Promise<Draft> {
  const role = await mustBe(['officer', 'developer', 'admin'], by, trx);
  const row = await decisionRow(event, trx);
  if (row === undefined || (row.standing !== 'in-force' && row.standing !== 'requested'))
    throw new DeskError('nothing-to-undo', `event ${event} is no decision that can be undone`, String(event));
  if (row.by !== by && role === 'developer')
    throw new DeskError('not-allowed', 'only an officer undoes what somebody else decided', String(event));
  return { type: 'undone', by, why, run: await newestRun(trx), body: { event } };
}

/** An officer answers a developer's request. @throws DeskError */
export async function answerDraft(
  request: number,
  approved: boolean,
  { by, why = null }: Act,
  now: Date,
  trx: Trx,
): Promise<Draft> {
  await mustBe(['officer'], by, trx);
  const row = await decisionRow(request, trx);
  if (row === undefined)
    throw new DeskError('unknown-request', `there is no request ${request}`, String(request));
  if (row.standing !== 'requested')
    throw new DeskError('request-answered', `request ${request} is answered already`, String(request));
  if (row.by === by)
    throw new DeskError('own-request', 'somebody else must answer your request', String(request));
  if (approved) checkDate(row.decision, dayIn((await settingsOf(trx)).timeZone, now));
  return { type: 'answered', by, why, run: await newestRun(trx), body: { request, approved } };
}

const decisionRow = (event: number, trx: Trx) =>
  trx
    .selectFrom('decision')
    .select(['by', 'standing', 'decision'])
    .where('event', '=', event)
    .executeTakeFirst();

/** @throws DeskError */
export async function commentDraft(fingerprint: string, text: string, { by }: Act, trx: Trx): Promise<Draft> {
  await mustBe(['officer', 'developer', 'admin'], by, trx);
  const words = wordsSchema.safeParse(text);
  if (!words.success) throw new DeskError('wrong-input', 'a comment has 1 to 4,000 characters', 'text');
  const row = await trx
    .selectFrom('finding')
    .select('id')
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  if (row === undefined)
    throw new DeskError('unknown-finding', `no run saw a finding ${fingerprint}`, fingerprint);
  return {
    type: 'commented',
    by,
    why: null,
    run: await newestRun(trx),
    body: { fingerprint, text: words.data },
  };
}
