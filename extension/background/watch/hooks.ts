/**
 * Turns the reports of in-page hooks into observations: cookies and storage that scripts set, and signals of
 * fingerprinting.
 */
import type { GapCode } from '../../../watch/hooks/gaps.ts';
import * as z from 'zod';
import {
  interfacesSchema,
  recordsOfInterfaces,
  type FoundRecord,
} from '../../../watch/consent-records/interfaces.ts';
import {
  hookMessageSchema,
  missingAfter,
  parseStack,
  type HookMessage,
} from '../../../watch/hooks/messages.ts';
import {
  consentRecordOf,
  recordOfCookie,
  recordOfStorage,
} from '../../../watch/observations/consent-record.ts';
import { contactOf } from '../../../watch/observations/contact.ts';
import { cookieWrittenBy } from '../../../watch/observations/cookie-write.ts';
import { FingerprintingCalls } from '../../../watch/observations/fingerprinting.ts';
import { writtenItemOf } from '../../../watch/observations/storage.ts';
import { chainOfStack } from '../../../watch/initiators.ts';
import type { Context } from '../context.ts';
import type { Page } from '../record/page.ts';
import type { PageVisit } from '../record/record-head.ts';
import { recordWritten } from './phases.ts';
import { sentences, type Sentence } from '../../messages/sentences.ts';

const interfacesReportSchema = z.object({ type: z.literal('interfaces'), answer: interfacesSchema });
type Message<T extends HookMessage['type']> = Extract<HookMessage, { type: T }>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Adds one report; a malformed one is ignored. */
export function hookReport(context: Context, page: Page, text: string, at: number): void {
  const raw = parsed(text);
  const message = hookMessageSchema.safeParse(raw);
  if (message.success) return observe(context, page, message.data, at);
  const interfaces = interfacesReportSchema.safeParse(raw);
  if (!interfaces.success) return;
  const host = URL.parse(page.url)?.hostname ?? '';
  for (const found of recordsOfInterfaces(interfaces.data.answer, host))
    consentRecord(context, page, found, at);
}

/** Adds what a record of the choice says, once per phase. */
export function consentRecord({ redact }: Context, page: Page, found: FoundRecord, at: number): void {
  const { record } = page;
  const phase = record.phaseAt(record.since(at));
  page.add(
    consentRecordOf(found, 'page-end', redact),
    at,
    `consent ${phase} ${found.area} ${found.name} ${found.host}`,
  );
}

const gapSentences: Record<GapCode, Sentence> = {
  payment: sentences.gapPayment,
  passkey: sentences.gapPasskey,
  'background-fetch': sentences.gapBackgroundFetch,
  'prerender-link': sentences.gapPrerenderLink,
  'database-texts': sentences.gapDatabaseTexts,
  broken: sentences.gapBroken,
};

function observe(context: Context, page: Page, message: HookMessage, at: number): void {
  const missing = missingAfter(message);
  if (missing.length > 0)
    page.record.gaps.miss(
      missing,
      message.type === 'gap' ? gapSentences[message.code] : sentences.frameTooBusy,
    );
  switch (message.type) {
    case 'fingerprinting':
      return fingerprinting(context, page, message, at);
    case 'storage':
      return stored(context, page, message, at);
    case 'document.cookie':
    case 'cookieStore':
      return cookieSet(context, page, message, at);
    case 'contact':
      return contacted(context, page, message, at);
    case 'fetchLater':
    case 'load':
    case 'gap':
  }
}

const chainOf = ({ stack, frame }: HookMessage, { redact }: Context) =>
  chainOfStack(parseStack(stack), frame, redact.url);

/** Calls by page; the counts live as long as the background. */
const counts = new WeakMap<PageVisit, FingerprintingCalls>();

function fingerprinting(context: Context, page: Page, message: Message<'fingerprinting'>, at: number): void {
  const { details } = page;
  if (!details) return;
  const calls = counts.get(details) ?? new FingerprintingCalls(context.redact);
  counts.set(details, calls);
  const call = calls.add(message, () => chainOf(message, context));
  if (call) page.addOnce(call.observed, at, `fingerprinting ${call.key}`);
}

/** `webRequest` shows the others. */
function contacted(context: Context, page: Page, message: Message<'contact'>, at: number): void {
  if (message.means !== 'peer-connection') return;
  const contact = contactOf(message, chainOf(message, context), context.redact);
  if (contact) page.addOnce(contact, at, `${contact.frame} ${contact.id}`);
}

function stored(context: Context, page: Page, message: Message<'storage'>, at: number): void {
  const { area, key, value } = message;
  const { record } = page;
  const item = writtenItemOf(message, chainOf(message, context), context.redact);
  page.add(
    item,
    at,
    `storage ${record.phaseAt(record.since(at))} ${item.origin} ${area} ${key} ${item.initiator.at(-1)?.url}`,
  );
  const found = area === 'localStorage' && value !== null ? recordOfStorage({ key, value, host: '' }) : null;
  if (found) recordWritten(record, key, found, at, (made) => context.choices.made(record, made));
}

function cookieSet(
  context: Context,
  page: Page,
  message: Message<'document.cookie' | 'cookieStore'>,
  at: number,
): void {
  const cookie = cookieWrittenBy(message, chainOf(message, context), context.redact);
  if (!cookie) return;
  const { record } = page;
  const { raw, observed } = cookie;
  context.cookies.add(page, cookie, at);
  const found = observed.deletion
    ? null
    : recordOfCookie({ name: raw.name, value: raw.value, domain: observed.domain, expires: null }, at);
  if (found) recordWritten(record, raw.name, found, at, (made) => context.choices.made(record, made));
}
