/** What people do on the desk: decide, comment, undo, answer a request. */
import { DeskError, type Decide, type Refusal } from '../../model/requests.ts';
import { readDecision, readFindings, type WrongInput } from '../decision-form.ts';
import type { ServerContext } from '../context.ts';
import type { DeskContext, Handler } from '../env.ts';
import { fieldsOf, type Fields } from '../form.ts';
import { textsOf } from '../../pages/page.ts';
import { showAgain } from './reading.ts';
import type { Shown } from './shown.ts';
import { actorOf, withNotice, withoutAsking } from './acting.ts';

/** The handlers that change what is decided. */
export function workHandlers({ desk }: ServerContext, shown: Shown) {
  const wordsOf = (context: DeskContext) => textsOf(context.get('language')).own.queue;

  /** Back to the page with the form, as it was typed, and what is wrong. */
  const again = (context: DeskContext, fields: Fields, why: Refusal | WrongInput): Promise<Response> =>
    showAgain(shown, context, fields, wordsOf(context).wrong[why], why === 'finding-changed' ? 409 : 422);

  const decide: Handler = async (context) => {
    const fields = await fieldsOf(context);
    const { day: today } = await desk.queries.waiting();
    const findings = readFindings(fields.all('finding'));
    const decision = readDecision(fields, today);
    if (findings.length === 0) return again(context, fields, 'nothing');
    if (typeof decision === 'string') return again(context, fields, decision);
    const developer = context.get('visitor')?.role === 'developer';
    if (developer && (decision.kind === 'confirmed' || decision.kind === 'not-ours'))
      return again(context, fields, 'not-allowed');
    const cause = fields.text('cause');
    const asked: Decide = { findings, cause: cause === '' ? null : cause.slice(0, 400), decision };
    try {
      const { event, requested } = await desk.decide(asked, { by: actorOf(context) });
      const done = requested ? 'requested' : decision.kind;
      return context.redirect(withNotice(fields.text('next'), { done, event, n: findings.length }), 303);
    } catch (error) {
      if (error instanceof DeskError) return again(context, fields, error.code);
      throw error;
    }
  };

  const comment: Handler = async (context) => {
    const fields = await fieldsOf(context);
    const [finding] = readFindings(fields.all('finding'));
    const text = fields.text('words');
    if (finding === undefined) return again(context, fields, 'nothing');
    if (text === '') return again(context, fields, 'reason-missing');
    if (text.length > 4000) return again(context, fields, 'long');
    try {
      const event = await desk.comment(finding.fingerprint, text, { by: actorOf(context) });
      const to = withoutAsking(fields.text('from'));
      return context.redirect(withNotice(to, { done: 'commented', event, n: 1 }), 303);
    } catch (error) {
      if (error instanceof DeskError) return again(context, fields, error.code);
      throw error;
    }
  };

  const undo: Handler = async (context) => {
    const fields = await fieldsOf(context);
    try {
      const event = await desk.undo(Number(fields.text('event')), { by: actorOf(context) });
      return context.redirect(withNotice(fields.text('to'), { done: 'undone', event, n: 1 }), 303);
    } catch (error) {
      if (error instanceof DeskError) return again(context, fields, error.code);
      throw error;
    }
  };

  const answer: Handler = async (context) => {
    const fields = await fieldsOf(context);
    try {
      const approved = fields.text('answer') === 'approve';
      const event = await desk.answer(Number(fields.text('request')), approved, { by: actorOf(context) });
      return context.redirect(withNotice(fields.text('to'), { done: 'answered', event, n: 1 }), 303);
    } catch (error) {
      if (error instanceof DeskError) return again(context, fields, error.code);
      throw error;
    }
  };

  return {
    'POST /decisions': decide,
    'POST /comments': comment,
    'POST /undo': undo,
    'POST /requests': answer,
  } satisfies Record<string, Handler>;
}
