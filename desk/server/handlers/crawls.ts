/** Crawls now: asked for by an officer or administrator. */
import { DeskError } from '../../model/requests.ts';
import { siteId } from '../../../rules/policy/schema/values.ts';
import type { ServerContext } from '../context.ts';
import { sayPage } from '../denied.ts';
import type { Handler } from '../env.ts';
import { fieldsOf } from '../form.ts';
import { actorOf, withNotice } from './acting.ts';

/** The handler of the form. */
export function crawlHandlers({ crawls }: ServerContext) {
  return {
    'POST /crawls': async (context) => {
      const fields = await fieldsOf(context);
      if (crawls === null) return sayPage(context, 409, (own) => own.crawls.off);
      const site = fields.text('site');
      if (site !== '' && !siteId.safeParse(site).success)
        return sayPage(context, 409, ({ queue }) => queue.wrong['wrong-input']);
      try {
        await crawls.ask(fields.text('schedule'), site === '' ? [] : [site], { by: actorOf(context) });
      } catch (error) {
        if (error instanceof DeskError) return sayPage(context, 409, ({ queue }) => queue.wrong[error.code]);
        throw error;
      }
      return context.redirect(withNotice(fields.text('next'), { done: 'crawl', event: 1, n: 1 }), 303);
    },
  } satisfies Record<string, Handler>;
}
