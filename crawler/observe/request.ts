/** Requests: one observation per hop, with what became of it and who asked for it. */
import type { Exchange } from '../capture/network-log.ts';
import { findPersonalData } from '../../watch/redact/personal-data.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

export const observer = defineObserver({
  kinds: ['request'],
  create(context) {
    context.network.listen({
      started: (exchange) => context.provenance.loaded(exchange),
      finished: (exchange) => record(exchange, context),
    });
    return { attached: (target) => context.network.attach(target) };
  },
});

const recordable = /^(?:https?|wss?):/i;

function record(exchange: Exchange, { recorder, redact, provenance, canaries }: JourneyContext): void {
  const { request, response } = exchange;
  if (!recordable.test(request.url)) return;
  const url = new URL(request.url);
  const internal = response?.status === 307 ? (header(response.headers, 'non-authoritative-reason') ?? null) : null;
  const personalData = findPersonalData({ url: request.url, body: request.postData, referrer: header(request.headers, 'referer') }, canaries);
  recorder.record(
    {
      kind: 'request',
      id: exchange.id,
      url: redact.url(request.url),
      host: url.hostname.toLowerCase(),
      scheme: schemeOf(url.protocol),
      method: request.method.slice(0, 16),
      type: exchange.type,
      frame: redact.url(exchange.frameUrl),
      mainDocument: exchange.mainFrame,
      query: redact.query(request.url),
      body: request.postData === undefined ? [] : redact.body(request.postData),
      ...(exchange.redirectedFrom === null ? {} : { redirectedFrom: redact.url(exchange.redirectedFrom) }),
      status: response?.status ?? null,
      ...(response?.mimeType ? { mimeType: response.mimeType.slice(0, 80) } : {}),
      ...outcomeOf(exchange, internal),
      ...tlsOf(response),
      ...referrerOf(exchange, redact.url),
      ...(personalData.length > 0 ? { personalData } : {}),
      initiator: provenance.ofRequest(exchange),
    },
    exchange.moment,
  );
}

function schemeOf(protocol: string): 'http' | 'https' | 'ws' | 'wss' | 'other' {
  const scheme = protocol.slice(0, -1);
  return scheme === 'http' || scheme === 'https' || scheme === 'ws' || scheme === 'wss' ? scheme : 'other';
}

function header(headers: Record<string, string>, name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}

function outcomeOf({ response, failure }: Exchange, internal: string | null): { outcome: 'answered' | 'failed' | 'blocked' | 'pending' | 'upgraded'; reason?: string } {
  if (internal !== null) return { outcome: 'upgraded', reason: internal.slice(0, 80) };
  if (failure) return { outcome: failure.blocked === null ? 'failed' : 'blocked', reason: (failure.blocked ?? failure.text).slice(0, 120) };
  return { outcome: response ? 'answered' : 'pending' };
}

function tlsOf(response: Exchange['response']): { tls?: { protocol: string; cipher: string; issuer: string; validFrom: string; validTo: string } } {
  const details = response?.securityDetails;
  if (!details) return {};
  const date = (seconds: number): string => new Date(seconds * 1000).toISOString();
  return { tls: { protocol: details.protocol, cipher: details.cipher, issuer: details.issuer.slice(0, 200), validFrom: date(details.validFrom), validTo: date(details.validTo) } };
}

function referrerOf({ request }: Exchange, redactUrl: (url: string) => string): { referrer?: string } {
  const referrer = header(request.headers, 'referer');
  return referrer === undefined ? {} : { referrer: redactUrl(referrer) };
}
