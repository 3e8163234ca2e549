/** What a page is made with, from the request and the desk. */
import { textsOf, type Notice, type PageContext } from '../pages/page.ts';
import type { ServerContext } from './context.ts';
import type { DeskContext } from './env.ts';

/** For a page outside the desk: nothing of what it holds. */
export function bareContext(context: DeskContext): PageContext {
  const url = new URL(context.req.url);
  // What was just done is said once: the page leads to itself without it.
  for (const name of ['done', 'event', 'n']) url.searchParams.delete(name);
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

export function pageContexts({ desk }: Pick<ServerContext, 'desk'>): PageContextOf {
  return async (context, notice = null) => {
    const visitor = context.get('visitor');
    const { toDecide, day, timeZone } = await desk.queries.waiting();
    return { ...bareContext(context), visitor, toDecide, today: day, timeZone, notice };
  };
}
