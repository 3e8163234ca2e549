/**
 * Who caused a request, as DevTools knows it: an extension is told of the document only. Chromium's HAR has it as
 * `_initiator`; Firefox has none, and then nothing changes.
 */
import browser from 'webextension-polyfill';
import { useEffect, useState } from 'preact/hooks';
import * as z from 'zod';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import { upTo } from '../../../rules/text-ends.ts';
import { serverAddress } from '../../../watch/observations/as-site.ts';
import type { LiveRequest, LiveState } from '../../messages/live-state.ts';

const text = z.string().transform((value) => value.slice(0, 4000));
const callFrameSchema = z.object({ url: text, lineNumber: z.number(), columnNumber: z.number() });
const callFramesSchema = z.array(callFrameSchema).transform((frames) => frames.slice(0, 30));
const entrySchema = z.object({
  startedDateTime: z.string().max(60),
  request: z.object({ url: text }),
  _initiator: z.object({
    type: z.string(),
    url: text.optional(),
    lineNumber: z.number().optional(),
    stack: z
      .object({ callFrames: callFramesSchema, parent: z.object({ callFrames: callFramesSchema }).optional() })
      .optional(),
  }),
});

const logSchema = z.object({ entries: z.array(z.unknown()) });

/** Who caused one request. */
export interface Caused {
  /** Without parameters. */
  url: string;
  /** Milliseconds since 1970. */
  at: number;
  steps: InitiatorStep[];
}

/** Requests that are remembered; the oldest make room. */
const most = 3000;
/** Milliseconds that the two clocks of one request may differ. */
const sameMoment = 2500;

const bare = (url: string): string => upTo(url, '?#');

/** Who caused the request of a HAR entry; null where the browser does not say. */
export function causeOf(raw: unknown): Caused | null {
  const entry = entrySchema.safeParse(raw);
  if (!entry.success) return null;
  const { startedDateTime, request, _initiator: initiator } = entry.data;
  const { stack, url, lineNumber } = initiator;
  const frames = [...(stack?.callFrames ?? []), ...(stack?.parent?.callFrames ?? [])].filter(
    (frame) => frame.url !== '',
  );
  // The nearest call comes first there, and last in a chain.
  const calls = frames.toReversed().map((frame): InitiatorStep => ({
    type: 'script',
    url: bare(frame.url),
    line: frame.lineNumber + 1,
    column: frame.columnNumber + 1,
  }));
  const parsed: InitiatorStep[] =
    initiator.type === 'parser' && url !== undefined && url !== ''
      ? [{ type: 'document', url: bare(url), ...(lineNumber === undefined ? {} : { line: lineNumber + 1 }) }]
      : [];
  const steps = (calls.length > 0 ? calls : parsed).filter(
    (step, index, all) => step.url !== all[index - 1]?.url || step.line !== all[index - 1]?.line,
  );
  const at = Date.parse(startedDateTime);
  return steps.length === 0 || Number.isNaN(at) ? null : { url: bare(request.url), at, steps };
}

const isKnown = ({ initiator }: LiveRequest): boolean => initiator.some(({ line }) => line !== undefined);

/** The state with what DevTools knows of requests that nobody else could tell the cause of. */
export function withCauses(state: LiveState, caused: readonly Caused[]): LiveState {
  if (caused.length === 0) return state;
  const byUrl = Map.groupBy(caused, ({ url }) => url);
  const began = Date.parse(state.since);
  const requests = state.requests.map((request): LiveRequest => {
    if (isKnown(request)) return request;
    const address = bare(state.mapped ? serverAddress(request.url, state.mapped) : request.url);
    const moment = began + request.at;
    const apart = ({ at }: Caused): number => Math.abs(at - moment);
    const [nearest] = (byUrl.get(address) ?? []).toSorted((one, other) => apart(one) - apart(other));
    if (!nearest || apart(nearest) > sameMoment) return request;
    const documents = request.initiator.filter(({ type }) => type === 'document').slice(0, 1);
    const isOfDocument = nearest.steps[0]?.url === bare(documents[0]?.url ?? '');
    return { ...request, initiator: [...(isOfDocument ? [] : documents), ...nearest.steps] };
  });
  return { ...state, requests };
}

/** What DevTools has seen since it was opened; empty where the panel is a page of its own. */
export function useCauses(): readonly Caused[] {
  const [caused, change] = useState<readonly Caused[]>([]);
  useEffect(() => {
    const network = browser.devtools?.network;
    if (network === undefined) return undefined;
    let waiting: Caused[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const add = (entry: unknown): void => {
      const cause = causeOf(entry);
      if (cause === null) return;
      waiting.push(cause);
      timer ??= setTimeout(() => {
        timer = undefined;
        const more = waiting;
        waiting = [];
        change((known) => [...known, ...more].slice(-most));
      }, 200);
    };
    const addEarlier = async (): Promise<void> => {
      const log = logSchema.safeParse(await network.getHAR());
      for (const entry of log.data?.entries.slice(-most) ?? []) add(entry);
    };
    void addEarlier().catch(() => undefined);
    network.onRequestFinished.addListener(add);
    return () => {
      clearTimeout(timer);
      network.onRequestFinished.removeListener(add);
    };
  }, []);
  return caused;
}
