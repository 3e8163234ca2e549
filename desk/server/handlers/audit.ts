/** The log: a page, a CSV, and a PDF that our own browser prints. */
import { dayAndTime } from '../../../reports/messages/index.ts';
import { daySchema } from '../../model/decision.ts';
import { eventTypes, type DeskEvent } from '../../model/events.ts';
import type { AuditFilter } from '../../model/views.ts';
import { auditPage, auditPrint } from '../../pages/audit.ts';
import { aboutEvent, changeInEvent } from '../../pages/event-text.ts';
import { csvLine } from '../csv.ts';
import type { ServerContext } from '../context.ts';
import { sayPage } from '../denied.ts';
import type { DeskContext, Handler } from '../env.ts';
import type { PageContextOf } from '../page-context.ts';
import { printPdf } from '../print.ts';

/** A PDF holds this many events; the CSV has all. */
const longestPdf = 5000;

/** The filter of an address; a day that is none is named. */
function filterOf(context: DeskContext): { filter: AuditFilter; wrongDay: boolean } {
  const query = new URL(context.req.url).searchParams;
  const text = (name: string): string | undefined => query.get(name)?.slice(0, 200) || undefined;
  const day = (name: string) => daySchema.safeParse(text(name));
  const [from, to] = [day('from'), day('to')];
  const types = query.getAll('types').filter((type) => eventTypes.includes(type));
  const page = Math.trunc(Number(query.get('page')));
  const who = text('by');
  return {
    filter: {
      types: types.length === 0 ? undefined : types,
      by: who === undefined || who.includes(':') || who === 'command' || who === 'desk' ? who : `user:${who}`,
      from: from.success ? from.data : undefined,
      to: to.success ? to.data : undefined,
      fingerprint: text('fingerprint'),
      text: text('text'),
      page: page > 1 ? page : undefined,
    },
    wrongDay: (text('from') !== undefined && !from.success) || (text('to') !== undefined && !to.success),
  };
}

/** The handlers of the log. */
export function auditHandlers({ desk, say }: ServerContext, pageOf: PageContextOf) {
  const { queries } = desk;
  return {
    'GET /audit': async (context) => {
      const { filter, wrongDay } = filterOf(context);
      const [page, view] = await Promise.all([pageOf(context), queries.audit(filter)]);
      const problem = wrongDay ? page.own.audit.wrongDay : null;
      return context.html(auditPage({ page, view, problem }), wrongDay ? 422 : 200);
    },
    'GET /audit.csv': async (context) => {
      const { filter, wrongDay } = filterOf(context);
      const page = await pageOf(context);
      if (wrongDay) return context.text(page.own.audit.wrongDay, 422);
      const row = (event: DeskEvent): string =>
        csvLine([
          String(event.seq),
          event.at,
          event.by,
          event.type,
          aboutEvent(event)
            .map(({ text }) => text)
            .join(' '),
          changeInEvent(event, page),
          event.why ?? '',
          event.run ?? '',
          event.prev,
          event.hash,
        ]);
      const lines = [
        csvLine(['number', 'at', 'by', 'type', 'about', 'change', 'why', 'run', 'previous hash', 'hash']),
      ];
      for await (const event of queries.auditEvents(filter)) lines.push(row(event));
      return context.body(lines.join(''), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="cookiewacht-log.csv"',
      });
    },
    'GET /audit.pdf': async (context) => {
      const { filter, wrongDay } = filterOf(context);
      const page = await pageOf(context);
      if (wrongDay) return context.text(page.own.audit.wrongDay, 422);
      const events: DeskEvent[] = [];
      for await (const event of queries.auditEvents(filter)) {
        events.push(event);
        if (events.length >= longestPdf) break;
      }
      const madeAt = dayAndTime(desk.clock().toISOString(), page.words);
      const chain = await desk.chain();
      const pdf = await printPdf(auditPrint({ page, events, chain, filter, madeAt }), say);
      if (pdf === null) return sayPage(context, 409, ({ audit }) => audit.noBrowser);
      return context.body(new Uint8Array(pdf), 200, {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="cookiewacht-log.pdf"',
      });
    },
  } satisfies Record<string, Handler>;
}
