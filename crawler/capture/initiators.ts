/** Builds initiator chains: from the document through tag managers and scripts to a request or a cookie. */
import type { Protocol } from 'puppeteer-core';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { CallFrame } from '../../watch/hooks/messages.ts';
import { isTagManager } from '../../rules/facts/tag-managers.ts';
import type { Exchange } from './exchange.ts';

const MAX_CHAIN = 12;
/** Frames whose request for one and the same URL is remembered. */
const MAX_FRAMES = 50;

/** Remembers what loaded each script, stylesheet and frame of the current page. */
export class Initiators {
  /** The first request of each frame for each URL. */
  readonly #loads = new Map<string, Exchange[]>();
  readonly #redact: (url: string) => string;

  constructor(redact: (url: string) => string) {
    this.#redact = redact;
  }

  /** Notes a request for a script, document or stylesheet; the first one of a frame for a URL counts. */
  loaded(exchange: Exchange): void {
    if (!['script', 'document', 'stylesheet'].includes(exchange.type)) return;
    const { url } = exchange.request;
    const loads = this.#loads.get(url) ?? [];
    if (loads.length < MAX_FRAMES && !loads.some(({ frameUrl }) => frameUrl === exchange.frameUrl))
      this.#loads.set(url, [...loads, exchange]);
  }

  /** Forgets the page. */
  reset(): void {
    this.#loads.clear();
  }

  /** The chain of a request, from the document to the nearest script. Source: CDP `Network.Initiator`. */
  ofRequest(exchange: Exchange): InitiatorStep[] {
    const chain = this.#ofInitiator(exchange.initiator, exchange, new Set([exchange.request.url]));
    return exchange.redirectedFrom === null
      ? chain
      : [...chain, { type: 'redirect', url: this.#redact(exchange.redirectedFrom) }];
  }

  /** The chain of a script's action, given its call stack, innermost call first. */
  ofStack(stack: readonly CallFrame[], frameUrl: string): InitiatorStep[] {
    const top = stack.find(({ url }) => url !== '');
    return top ? this.#ofScript(top, frameUrl, new Set()) : [this.#documentStep(frameUrl)];
  }

  #ofInitiator(
    initiator: Protocol.Network.Initiator,
    exchange: Exchange,
    seen: Set<string>,
  ): InitiatorStep[] {
    const frames = callFrames(initiator.stack);
    const top = frames.find(({ url }) => url !== '');
    if (top) return this.#ofScript(top, exchange.frameUrl, seen);
    if (
      exchange.targetType === 'service-worker' ||
      exchange.targetType === 'shared-worker' ||
      exchange.targetType === 'worker'
    ) {
      return [
        {
          type: exchange.targetType === 'service-worker' ? 'service-worker' : 'worker',
          url: this.#redact(exchange.frameUrl),
        },
      ];
    }
    const url = addressOf(initiator.url, exchange.frameUrl);
    if (exchange.type === 'document' && url === exchange.request.url) return [{ type: 'browser', url: '' }];
    const step = {
      ...this.#step(url, exchange.frameUrl),
      ...position(initiator.lineNumber, initiator.columnNumber),
    };
    return [...this.#ancestors(url, exchange.frameUrl, seen), step];
  }

  #ofScript(frame: CallFrame, frameUrl: string, seen: Set<string>): InitiatorStep[] {
    const url = addressOf(frame.url, frameUrl);
    const step: InitiatorStep = {
      ...this.#step(url, frameUrl),
      ...position(frame.lineNumber, frame.columnNumber),
      ...(frame.functionName ? { function: frame.functionName.slice(0, 80) } : {}),
    };
    const ancestors = this.#ancestors(url, frameUrl, seen);
    // An inline script has the document's URL, so its step is the document already.
    if (ancestors.length === 0 && url !== frameUrl && step.type !== 'document')
      return [this.#documentStep(frameUrl), step];
    return [...ancestors, step];
  }

  /** The request of the frame for a URL, else that of the first frame that asked for it. */
  #load(url: string, frameUrl: string): Exchange | undefined {
    const loads = this.#loads.get(url) ?? [];
    return loads.find((each) => each.frameUrl === frameUrl) ?? loads[0];
  }

  /** The chain that loaded the script or frame at `url`. */
  #ancestors(url: string, frameUrl: string, seen: Set<string>): InitiatorStep[] {
    const load = this.#load(url, frameUrl);
    if (!load || seen.has(url) || seen.size >= MAX_CHAIN) return [];
    seen.add(url);
    if (load.type === 'document' && load.initiator.type === 'other') return [];
    return this.#ofInitiator(load.initiator, load, seen);
  }

  #step(url: string, frameUrl: string): InitiatorStep {
    const load = this.#load(url, frameUrl);
    const type = isTagManager(url)
      ? 'tag-manager'
      : load?.type === 'document' || !load
        ? load
          ? 'document'
          : 'script'
        : load.type === 'stylesheet'
          ? 'stylesheet'
          : 'script';
    return { type, url: this.#redact(url) };
  }

  #documentStep(url: string): InitiatorStep {
    return { type: 'document', url: this.#redact(url) };
  }
}

/** A document without an address (`about:srcdoc`), and an inline style, stand for the frame that they are in. */
const addressOf = (url: string | undefined, frameUrl: string): string =>
  url === undefined || url === '' || url.startsWith('about:') ? frameUrl : url;

/** At most some 50 call frames: innermost call first, then those of the asynchronous parents. */
function callFrames(stack: Protocol.Runtime.StackTrace | undefined): CallFrame[] {
  const frames: CallFrame[] = [];
  for (let current = stack; current && frames.length < 50; current = current.parent)
    frames.push(...current.callFrames);
  return frames;
}

function position(
  line: number | undefined,
  column: number | undefined,
): Pick<InitiatorStep, 'line' | 'column'> {
  return {
    ...(line !== undefined && line >= 0 ? { line: Math.trunc(line) + 1 } : {}),
    ...(column !== undefined && column >= 0 ? { column: Math.trunc(column) + 1 } : {}),
  };
}
