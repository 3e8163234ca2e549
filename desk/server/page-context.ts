/** What a page is made with, from the request and the desk. */
import { toDecide } from '../model/states.ts';
import { textsOf, type Notice, type PageContext } from '../pages/page.ts';
import type { ServerContext } from './context.ts';
import type { DeskContext } from './env.ts';

/** For a page outside the desk: nothing of what it holds. */
export function bareContext(context: DeskContext): PageContext {
  const url = new URL(context.req.url);
  return {
    ...textsOf(context.get('language')),
    visitor: null,
    toDecide: null,
    here: `${url.pathname}${url.search}`,
    today: '',
    timeZone: 'UTC',
    notice: null,
  };
}

/** Makes the context of a page for someone who signed in. */
export type PageContextOf = (context: DeskContext, notice?: Notice | null) => Promise<PageContext>;

/** The number in the navigation is counted once after each event, not for each page. */
export function pageContexts({ desk }: Pick<ServerContext, 'desk'>): PageContextOf {
  let counted: { day: string; count: number; timeZone: string } | null = null;
  desk.onEvent(() => {
    counted = null;
  });
  const dayIn = (timeZone: string): string =>
    // This locale writes a day as ISO 8601 does.
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(desk.clock());
  const count = async (): Promise<{ day: string; count: number; timeZone: string }> => {
    if (counted !== null && counted.day === dayIn(counted.timeZone)) return counted;
    const [{ timeZone }, { counts }] = await Promise.all([desk.queries.settings(), desk.queries.queue({})]);
    const sum = toDecide.reduce((total, state) => total + counts[state], 0);
    counted = { day: dayIn(timeZone), count: sum, timeZone };
    return counted;
  };
  return async (context, notice = null) => {
    const visitor = context.get('visitor');
    const { day, count: waiting, timeZone } = await count();
    return { ...bareContext(context), visitor, toDecide: waiting, today: day, timeZone, notice };
  };
}
