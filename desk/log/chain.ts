/** The chain of events: each carries the hash of the one before, over canonical JSON (RFC 8785). */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { eventSchema, GENESIS, type DeskEvent, type Draft } from '../model/events.ts';
import type { ChainState } from '../model/views.ts';

/** The end of the chain. */
export interface Head {
  seq: number;
  hash: string;
}

/** The head of an empty history. */
export const start: Head = { seq: 0, hash: GENESIS };

/** The event as one line of the log, without its line end. */
export const lineOf = (event: DeskEvent): string => [...partsOf(event)].join('');

/** Characters of a piece, more or less: of what people do, every event is one. */
const PIECE = 2 ** 20;

/** The line in pieces: that of a run with thousands of sites is longer than the memory should be. */
export function* piecesOf(event: DeskEvent): Generator<string> {
  let parts: string[] = [];
  let length = 0;
  for (const part of partsOf(event)) {
    parts.push(part);
    length += part.length;
    if (length < PIECE) continue;
    yield parts.join('');
    [parts, length] = [[], 0];
  }
  if (length > 0) yield parts.join('');
}

/** Links an event to the end of the chain. @param at UTC, ISO 8601 */
export function link(draft: Draft, head: Head, at: string): DeskEvent {
  const unsigned = { v: 1 as const, seq: head.seq + 1, at, ...draft, prev: head.hash };
  return eventSchema.parse({ ...unsigned, hash: hashOf(unsigned) });
}

/** SHA-256 of an event without its own hash. */
function hashOf(event: object): string {
  const hash = createHash('sha256');
  for (const part of partsOf({ ...event, hash: undefined })) hash.update(part);
  return hash.digest('hex');
}

/** Elements of the lists in a body are parts of their own. */
const DEPTH = 3;

/** Canonical JSON, part by part. */
function* partsOf(value: unknown, depth = DEPTH): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield canonical(value);
    return;
  }
  const isList = Array.isArray(value);
  yield isList ? '[' : '{';
  let between = '';
  const entries: Array<[string, unknown]> = Object.entries(value);
  if (!isList) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, each] of entries) {
    if (each === undefined && !isList) continue;
    yield isList ? between : `${between}${JSON.stringify(key)}:`;
    yield* partsOf(each, depth - 1);
    between = ',';
  }
  yield isList ? ']' : '}';
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('an event cannot be written as JSON');
  return text;
}

/** A line of the log as it is read, or what is wrong with it as the next link after `head`. */
export function readLink(
  line: string,
  head: Head,
): { event: DeskEvent } | { broken: NonNullable<ChainState['broken']> } {
  const seq = head.seq + 1;
  const raw = parse(line);
  if (raw === null) return { broken: { seq, what: 'unreadable' } };
  const parsed = eventSchema.safeParse(raw);
  if (!parsed.success) return { broken: { seq, what: 'changed' } };
  const event = parsed.data;
  if (event.seq !== seq) return { broken: { seq, what: event.seq > seq ? 'removed' : 'changed' } };
  // The text itself counts: a key that the schema does not know would not change the hash of what it reads.
  if (event.prev !== head.hash || hashOf(raw) !== event.hash || !isLine(raw, line))
    return { broken: { seq, what: 'changed' } };
  return { event };
}

/** Whether this is the canonical text of the event. */
function isLine(event: object, line: string): boolean {
  let at = 0;
  for (const part of partsOf(event)) {
    if (!line.startsWith(part, at)) return false;
    at += part.length;
  }
  return at === line.length;
}

function parse(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

/**
 * Follows the chain from its beginning. `known`: the head that somebody else keeps (the database, a mail); the log must
 * reach it. `from`: what comes before was followed already.
 */
export async function verifyChain(
  lines: AsyncIterable<string>,
  known: Head,
  from: Head = start,
): Promise<ChainState> {
  let head = from;
  for await (const line of lines) {
    const read = readLink(line, head);
    if ('broken' in read) return { events: head.seq, head: head.hash, broken: read.broken };
    head = { seq: read.event.seq, hash: read.event.hash };
    if (head.seq === known.seq && head.hash !== known.hash)
      return { events: head.seq, head: head.hash, broken: { seq: head.seq, what: 'changed' } };
  }
  const cutOff = head.seq < known.seq;
  return {
    events: head.seq,
    head: head.hash,
    broken: cutOff ? { seq: head.seq + 1, what: 'cut-off' } : null,
  };
}
