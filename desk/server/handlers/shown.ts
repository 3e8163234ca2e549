/** Pages that show the queue and findings, also after a form that was filled in wrongly. */
import { monthsLater } from '../../model/calendar.ts';
import type { DecisionKind } from '../../model/decision.ts';
import type { FindingView } from '../../model/views.ts';
import { findingPage } from '../../pages/finding.ts';
import { filterOf, readQueueAddress, type Typed } from '../../pages/queue-address.ts';
import { queuePage } from '../../pages/queue.ts';
import type { ServerContext } from '../context.ts';
import { sayPage } from '../denied.ts';
import type { DeskContext } from '../env.ts';
import type { Fields } from '../form.ts';
import type { PageContextOf } from '../page-context.ts';
import { actorOf, noticeOf } from './acting.ts';

/** What a form said, and what is wrong with it. */
interface Again {
  typed: Typed;
  problem: string;
  status: 409 | 422;
}

/** Shows pages by their address. */
export interface Shown {
  queue(context: DeskContext, address: string, again?: Again): Promise<Response>;
  finding(context: DeskContext, address: string, again?: Again): Promise<Response>;
}

/** An acceptance is proposed for so many months. */
const monthsProposed = 3;

/** Makes them. */
export function shownPages({ desk }: ServerContext, pageOf: PageContextOf): Shown {
  const proposed = async (context: DeskContext, today: string, asking: boolean): Promise<Typed> => {
    const last = asking ? await lastAccepted(context) : null;
    return {
      kind: 'accepted',
      reason: 'fix-planned',
      owner: '',
      condition: 'none',
      words: '',
      ...last,
      until: monthsLater(today, monthsProposed),
    };
  };
  /** The reason that the same person gave last: a pile of findings often has one. */
  const lastAccepted = async (context: DeskContext): Promise<Pick<Typed, 'reason' | 'words'> | null> => {
    const { events } = await desk.queries.audit({ types: ['decided', 'requested'], by: actorOf(context) });
    const [last] = events.flatMap((event) =>
      (event.type === 'decided' || event.type === 'requested') && event.body.decision.kind === 'accepted'
        ? [event.body.decision]
        : [],
    );
    return last === undefined ? null : { reason: last.reason, words: last.words };
  };

  return {
    async queue(context, address, again) {
      const read = readQueueAddress(new URL(address, 'http://desk.invalid').searchParams);
      const [page, view] = await Promise.all([
        pageOf(context, noticeOf(context)),
        desk.queries.queue(filterOf(read)),
      ]);
      page.here = address;
      const typed = again?.typed ?? (await proposed(context, page.today, read.do === 'accepted'));
      const asked =
        again === undefined || again.typed.kind === 'confirmed' || again.typed.kind === 'claimed-fixed';
      const shown = asked ? read : { ...read, do: askingOf(again.typed.kind) };
      return context.html(
        queuePage({ page, view, address: shown, typed, problem: again?.problem ?? null }),
        again?.status ?? 200,
      );
    },
    async finding(context, address, again) {
      const url = new URL(address, 'http://desk.invalid');
      const fingerprint = url.pathname.split('/').at(-1) ?? '';
      const at = Math.trunc(Number(url.searchParams.get('moment')));
      const view: FindingView | null = await desk.queries.finding(fingerprint);
      if (view === null) return sayPage(context, 404, ({ error }) => error.notFound);
      const page = await pageOf(context, noticeOf(context));
      page.here = address;
      const asking = readQueueAddress(url.searchParams).do ?? null;
      const typed = again?.typed ?? (await proposed(context, page.today, asking === 'accepted'));
      return context.html(
        findingPage({
          page,
          view,
          moment: Number.isInteger(at) && url.searchParams.has('moment') ? at : null,
          asking: again === undefined ? asking : (askingOf(again.typed.kind) ?? asking),
          typed,
          problem: again?.problem ?? null,
        }),
        again?.status ?? 200,
      );
    },
  };
}

const askingOf = (kind: Typed['kind']): 'accepted' | 'not-ours' | 'comment' | undefined =>
  kind === 'accepted' || kind === 'not-ours' || kind === 'comment' ? kind : undefined;

const kinds: readonly DecisionKind[] = ['confirmed', 'accepted', 'not-ours', 'claimed-fixed'];

/** What was typed, to show it again. */
export const typedOf = (fields: Fields): Typed => ({
  kind: kinds.find((kind) => kind === fields.text('kind')) ?? 'comment',
  reason: fields.text('reason'),
  until: fields.text('until'),
  words: fields.text('words'),
  owner: fields.text('owner'),
  condition: fields.text('condition'),
});
