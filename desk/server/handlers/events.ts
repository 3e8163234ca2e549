/** Server-sent events: a page that is open hears that something changed. They say that, and not what. */
import { streamSSE } from 'hono/streaming';
import type { ServerContext } from '../context.ts';
import type { Handler } from '../env.ts';

/** A line that keeps a proxy from ending a silent connection, in milliseconds. */
const heartbeat = 25_000;
/** The browser asks again after this: so a session that ended is noticed. In milliseconds. */
const longest = 15 * 60_000;

/** The handler of the live pages. */
export function eventHandlers({ desk }: ServerContext) {
  return {
    'GET /events': (context) =>
      streamSSE(context, async (stream) => {
        const end = Promise.withResolvers<void>();
        const stop = desk.onEvent((event) => {
          stream.writeSSE({ event: 'changed', data: String(event.seq) }).catch(() => end.resolve());
        });
        const beat = setInterval(() => {
          stream.write(': here\n\n').catch(() => end.resolve());
        }, heartbeat);
        const over = setTimeout(() => end.resolve(), longest);
        stream.onAbort(() => end.resolve());
        await stream.write(': here\n\n');
        await end.promise;
        stop();
        clearInterval(beat);
        clearTimeout(over);
      }),
  } satisfies Record<string, Handler>;
}
