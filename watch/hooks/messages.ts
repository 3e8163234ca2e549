/** The messages of the hooks, and their call stacks. A page can forge messages, so they are validated. */
import * as z from 'zod';
import type { Kind } from '../../rules/evidence/index.ts';
import { gapCodeSchema } from './gaps.ts';
import { storageAreaSchema } from '../../rules/evidence/storage.ts';

const common = { frame: z.string().max(2000), stack: z.string().max(6000), last: z.boolean() };
const text = z.string().max(8192);

/**
 * A message of the hooks. `frame`: address of the document or worker. `last`: its hooks report nothing more of
 * this type.
 */
export const hookMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('document.cookie'), raw: text, ...common }),
  z.object({
    type: z.literal('cookieStore'),
    name: text,
    value: text,
    domain: text.nullable(),
    path: text,
    /** Milliseconds since 1970. */
    expires: z.number().nullable(),
    /** Seconds; precedes `expires`. */
    maxAge: z.number().nullable(),
    sameSite: text,
    partitioned: z.boolean(),
    ...common,
  }),
  z.object({
    type: z.literal('storage'),
    area: storageAreaSchema,
    key: text,
    value: text.nullable(),
    ...common,
  }),
  z.object({ type: z.literal('fetchLater'), ...common }),
  /** A script has an element load this address, later. */
  z.object({ type: z.literal('load'), url: text, ...common }),
  /** Something that the hooks cannot see, or see no more. */
  z.object({
    type: z.literal('gap'),
    affects: z.array(z.enum(['request', 'cookie-write', 'storage', 'fingerprinting'])).max(4),
    code: gapCodeSchema,
    detail: text.optional(),
    ...common,
  }),
  /** A server that the page makes the browser speak to, by a way that the browser's events may not show. */
  z.object({
    type: z.literal('contact'),
    means: z.enum(['peer-connection', 'web-transport', 'worker-update']),
    /** As the page named it: `stun:host:port`, `turn:…`, `https://…`. */
    url: text,
    ...common,
  }),
  z.object({
    type: z.literal('fingerprinting'),
    technique: z.enum(['canvas-readback', 'webgl-parameters', 'audio', 'font-enumeration']),
    ...common,
  }),
]);
/** A validated message. */
export type HookMessage = z.infer<typeof hookMessageSchema>;

/** The kinds of evidence that lack something after this message. */
export function missingAfter(message: HookMessage): Kind[] {
  if (message.type === 'gap') return message.affects;
  if (!message.last) return [];
  switch (message.type) {
    case 'document.cookie':
    case 'cookieStore':
      return ['cookie-write'];
    case 'storage':
      return ['storage'];
    case 'fingerprinting':
      return ['fingerprinting'];
    case 'contact':
      return ['request'];
    case 'fetchLater':
    case 'load':
      return [];
  }
}

/** A place in a script, zero-based. */
export interface CallFrame {
  url: string;
  lineNumber: number;
  columnNumber: number;
  functionName: string;
}

/**
 * The calls of a stack, innermost first, without those of the hooks. Sources: V8 stack trace API;
 * SpiderMonkey `Error.stack`.
 */
export function parseStack(stack: string): CallFrame[] {
  return stack.split('\n').flatMap((line): CallFrame[] => {
    const match =
      /^\s*at (?:(?:async )?(.*?) \()?(.*?):(\d+):(\d+)\)?$/.exec(line) ??
      /^([^@]*)@(.*?):(\d+):(\d+)$/.exec(line);
    const [, functionName = '', url = '', lineNumber, columnNumber] = match ?? [];
    if (!match || !/^(?:https?|blob|data):/.test(url)) return [];
    return [
      {
        url,
        functionName: functionName.replace(/^(?:Object|HTMLDocument|Storage|CookieStore)\./, ''),
        lineNumber: Number(lineNumber) - 1,
        columnNumber: Number(columnNumber) - 1,
      },
    ];
  });
}
