/** Observes requests: one observation for each hop, with its outcome and its initiators. */
import type { Request, Unstamped } from '../../rules/evidence/index.ts';
import { parseStack } from '../../watch/hooks/messages.ts';
import { contactOf } from '../../watch/observations/contact.ts';
import { headerOf } from '../../watch/observations/headers.ts';
import { validatorOf } from '../../watch/observations/validator.ts';
import { isRecordable, outcomeOf, requestOf } from '../../watch/observations/request.ts';
import type { Exchange } from '../capture/exchange.ts';
import { WorkerImports } from '../capture/worker-imports.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

/** Kind `request`. */
export const observer = defineObserver({
  kinds: ['request'],
  create(context) {
    const imports = new WorkerImports();
    context.network.listen({
      started: (exchange) => imports.loaded(exchange),
      finished: (exchange) => {
        if (isRecordable(exchange.request.url))
          context.recorder.record(requestOfExchange(exchange, context), exchange.stamp);
      },
      missed: ({ affects, reason, stamp }) =>
        context.recorder.record(
          { kind: 'failure', observer: 'request', affects: [...affects], reason: reason.slice(0, 300) },
          stamp,
        ),
    });
    context.hooks.listen((message) => {
      if (message.type !== 'contact') return;
      const initiator = context.initiators.ofStack(parseStack(message.stack), message.frame);
      const again = message.means === 'worker-update' ? imports.of(message.url) : [];
      for (const url of [message.url, ...again]) {
        const contact = contactOf({ ...message, url }, initiator, context.redact);
        if (contact) context.recorder.record(contact);
      }
    });
    return {};
  },
});

type Tools = Pick<JourneyContext, 'redact' | 'initiators' | 'canaries'>;

/** The observation of a hop that has finished. */
export function requestOfExchange(
  exchange: Exchange,
  { redact, initiators, canaries }: Tools,
): Unstamped<Request> {
  const { id, request, response, raw: received, failure, redirectedFrom } = exchange;
  const { url, method } = request;
  const raw = {
    id,
    url,
    method,
    type: exchange.type,
    frame: exchange.frameUrl,
    mainDocument: exchange.mainFrame,
    body: exchange.body?.text,
    bodyUnread: exchange.body?.unread ?? null,
    referrer: headerOf(Object.entries(request.headers), 'referer'),
    redirectedFrom,
    initiator: initiators.ofRequest(exchange),
  };
  const headers = Object.entries(response?.headers ?? received?.headers ?? {});
  const outcome = outcomeOf({
    status: response?.status ?? received?.status ?? null,
    headers,
    mimeType: response?.mimeType,
    failure,
  });
  const head = Object.entries(received?.headers ?? response?.headers ?? {});
  const validator = exchange.mainFrame
    ? {}
    : validatorOf(received?.status ?? outcome.status, head, redact.shape);
  const ahead = exchange.speculative === null ? {} : { speculative: exchange.speculative };
  return { ...requestOf(raw, redact, canaries), ...ahead, ...outcome, ...tlsOf(response), ...validator };
}

function tlsOf(response: Exchange['response']): Pick<Request, 'tls'> {
  const details = response?.securityDetails;
  if (!details) return {};
  const { protocol, cipher, issuer } = details;
  const date = (seconds: number): string => new Date(seconds * 1000).toISOString();
  return {
    tls: {
      protocol,
      cipher,
      issuer: issuer.slice(0, 200),
      validFrom: date(details.validFrom),
      validTo: date(details.validTo),
    },
  };
}
