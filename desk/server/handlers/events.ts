/**
 * Server-sent events: a page that is open hears that something changed, which says that and not what; and how far the crawls of
 * the desk are.
 */
import { streamSSE } from 'hono/streaming';
import { barOf, progressText } from '../../pages/parts/crawls.ts';
import { textsOf } from '../../pages/page.ts';
import type { ServerContext } from '../context.ts';
import type { Handler } from '../env.ts';

/** A line that keeps a proxy from ending a silent connection, in milliseconds. */
const heartbeat = 25_000;
/** The browser asks again after this: so a session that ended is noticed. In milliseconds. */
const longest = 15 * 60_000;

/** The handler of the live pages. */
export function eventHandlers({ desk, crawls }: ServerContext) {
  return {
    'GET /events': (context) =>
      streamSSE(context, async (stream) => {
        const end = Promise.withResolvers<void>();
        const texts = textsOf(context.get('language'));
        const send = (event: string, data: string): void => {
          stream.writeSSE({ event, data }).catch(() => end.resolve());
        };
        const stops = [
          desk.onEvent((event) => send('changed', String(event.seq))),
          crawls?.onChange((crawl) => {
            const { id, state } = crawl;
            send('crawl', JSON.stringify({ id, state, ...barOf(crawl), text: progressText(crawl, texts) }));
          }),
        ];
        const beat = setInterval(() => {
          stream.write(': here\n\n').catch(() => end.resolve());
        }, heartbeat);
        const over = setTimeout(() => end.resolve(), longest);
        stream.onAbort(() => end.resolve());
        await stream.write(': here\n\n');
        await end.promise;
        for (const stop of stops) stop?.();
        clearInterval(beat);
        clearTimeout(over);
      }),
  } satisfies Record<string, Handler>;
}
