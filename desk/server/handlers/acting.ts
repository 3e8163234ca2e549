/** Who acts, and what a page says about what was just done. */
import type { Actor } from '../../model/people.ts';
import { textsOf, type Notice } from '../../pages/page.ts';
import { returnAddress } from '../auth/return-address.ts';
import type { DeskContext } from '../env.ts';

/** Who acts, as the history names them. */
export const actorOf = (context: DeskContext): Actor => `user:${context.get('visitor')?.name ?? ''}`;

interface Done {
  done: string;
  event: number;
  n: number;
}

/** An address of the desk with what was just done. */
export function withNotice(to: string, { done, event, n }: Done): string {
  const url = new URL(returnAddress(to), 'http://desk.invalid');
  url.searchParams.set('done', done);
  url.searchParams.set('event', String(event));
  url.searchParams.set('n', String(n));
  return `${url.pathname}${url.search}`;
}

/** The page without an open form. */
export function withoutAsking(to: string): string {
  const url = new URL(returnAddress(to), 'http://desk.invalid');
  url.searchParams.delete('do');
  return `${url.pathname}${url.search}`;
}

/** What was just done, from the address; undoing is offered for decisions. */
export function noticeOf(context: DeskContext): Notice | null {
  const { queue } = textsOf(context.get('language')).own;
  const done = context.req.query('done') ?? '';
  const [event, n] = [Number(context.req.query('event')), Math.max(1, Number(context.req.query('n')) || 1)];
  if (!Number.isInteger(event) || event < 1 || n > 100_000) return null;
  if (Object.hasOwn(queue.decided, done)) {
    const say = Object.entries(queue.decided).find(([kind]) => kind === done)?.[1];
    return say === undefined ? null : { text: say(n), undo: event };
  }
  if (done === 'crawl') return { text: textsOf(context.get('language')).own.crawls.asked, undo: null };
  if (done === 'requested') return { text: queue.requested, undo: event };
  if (done === 'undone') return { text: queue.undone, undo: null };
  if (done === 'commented') return { text: queue.commented, undo: null };
  return done === 'answered' ? { text: queue.answered, undo: null } : null;
}
