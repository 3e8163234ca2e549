/** From what the hooks in a page report to observations: cookies and storage that scripts set, and signals of fingerprinting. */
import { decodeRecord } from '../../../watch/consent-records/decode.ts';
import { interfacesSchema, recordsOfInterfaces, type FoundRecord } from '../../../watch/consent-records/interfaces.ts';
import { hookMessageSchema, parseStack, type HookMessage } from '../../../watch/hook-messages.ts';
import { cookieOfScript, cookieWriteOf } from '../../../watch/observe/cookie-write.ts';
import { chainOfStack } from '../../../watch/provenance.ts';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { recordWritten } from './phases.ts';
import type { TabRecord } from '../record/record.ts';

const interfacesReportSchema = z.object({ type: z.literal('interfaces'), answer: interfacesSchema });
/** The hooks stop reporting a technique after this many calls in a frame. */
const fingerprintCeiling = 200;
const short = (name: string): string => name.slice(0, 100);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One report; what is not well-formed says nothing. */
export function hookReport(context: Context, record: TabRecord, text: string, at: number): void {
  const raw = parsed(text);
  const message = hookMessageSchema.safeParse(raw);
  if (message.success) return observe(context, record, message.data, at);
  const interfaces = interfacesReportSchema.safeParse(raw);
  if (!interfaces.success) return;
  const host = URL.canParse(record.head.pageUrl) ? new URL(record.head.pageUrl).hostname : '';
  for (const found of recordsOfInterfaces(interfaces.data.answer, host)) consentRecord(context, record, found, at);
}

/** What a record of the choice says, once a phase. */
export function consentRecord({ redact }: Context, record: TabRecord, found: FoundRecord, at: number): void {
  const { decoded } = found;
  const phase = record.phaseAt(record.since(at));
  record.add(
    { kind: 'consent-record', moment: 'page-end', ...found, name: redact.name(found.name), decoded: { ...decoded, granted: decoded.granted.map(redact.name).map(short), denied: decoded.denied.map(redact.name).map(short) } },
    at,
    `consent ${phase} ${found.area} ${found.name} ${found.host}`,
  );
}

function observe(context: Context, record: TabRecord, message: HookMessage, at: number): void {
  const { redact } = context;
  const stack = parseStack(message.stack);
  const initiator = chainOfStack(stack, message.frame, redact.url);
  if (message.last) record.miss(['cookie-write', 'storage', 'fingerprinting'], 'scripts of one frame set more than is watched; the rest is not seen');
  if (message.type === 'fingerprinting') {
    const script = stack[0]?.url ?? message.frame;
    const key = `fingerprinting ${record.visit} ${message.technique} ${script} ${message.frame}`;
    const calls = (counts.get(record)?.get(key) ?? 0) + 1;
    counts.set(record, (counts.get(record) ?? new Map()).set(key, calls));
    record.add({ kind: 'fingerprinting', technique: message.technique, script: redact.url(script), frame: redact.url(message.frame), calls, atLeast: calls >= fingerprintCeiling, initiator }, at, key);
    return;
  }
  if (message.type === 'storage') {
    const origin = URL.canParse(message.frame) ? new URL(message.frame).origin : 'null';
    record.add({ kind: 'storage', area: message.area, origin, key: redact.name(message.key), how: 'write', value: message.value === null ? null : redact.shape(message.value), initiator }, at, `storage ${record.phaseAt(record.since(at))} ${origin} ${message.area} ${message.key} ${initiator.at(-1)?.url}`);
    const found = message.area === 'localStorage' && message.value !== null ? decodeRecord({ area: 'localStorage', name: message.key, value: message.value }) : null;
    if (found) recordWritten(record, message.key, found, at);
    return;
  }
  if (message.type !== 'document.cookie' && message.type !== 'cookieStore') return;
  const cookie = cookieOfScript(message);
  if (!cookie) return;
  const { raw, ...rest } = cookie;
  const observed = cookieWriteOf(raw, { via: message.type, url: message.frame, ...rest, initiator }, redact);
  record.touch('attempts', raw.name, observed.domain);
  record.add(observed, at);
  const found = observed.deletion ? null : decodeRecord({ area: 'cookie', name: raw.name, value: raw.value });
  if (found) recordWritten(record, raw.name, found, at);
}

/** Calls are counted for as long as the background lives. */
const counts = new WeakMap<TabRecord, Map<string, number>>();
