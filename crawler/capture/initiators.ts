/** Builds initiator chains: from the document through tag managers and scripts to a request or a cookie. */
import type { Protocol } from 'puppeteer-core';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { CallFrame } from '../../watch/hooks/messages.ts';
import { isTagManager } from '../../rules/facts/tag-managers.ts';
import type { Exchange } from './exchange.ts';

const MAX_CHAIN = 12;

/** Remembers what loaded each script, stylesheet and frame of the current page. */
export class Initiators {
  /** The first request for each URL. */
  readonly #loads = new Map<string, Exchange>();
  readonly #redact: (url: string) => string;

  constructor(redact: (url: string) => string) {
    this.#redact = redact;
  }

  /** Notes a request for a script, document or stylesheet; the first one for a URL counts. */
  loaded(exchange: Exchange): void {
    if (
      ['script', 'document', 'stylesheet'].includes(exchange.type) &&
      !this.#loads.has(exchange.request.url)
    )
      this.#loads.set(exchange.request.url, exchange);
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
    const url = initiator.url ?? exchange.frameUrl;
    if (exchange.type === 'document' && url === exchange.request.url) return [{ type: 'browser', url: '' }];
    const step = { ...this.#step(url), ...position(initiator.lineNumber, initiator.columnNumber) };
    return [...this.#ancestors(url, seen), step];
  }

  #ofScript(frame: CallFrame, frameUrl: string, seen: Set<string>): InitiatorStep[] {
    const step: InitiatorStep = {
      ...this.#step(frame.url),
      ...position(frame.lineNumber, frame.columnNumber),
      ...(frame.functionName ? { function: frame.functionName.slice(0, 80) } : {}),
    };
    const ancestors = this.#ancestors(frame.url, seen);
    // An inline script has the document's URL, so its step is the document already.
    if (ancestors.length === 0 && frame.url !== frameUrl && step.type !== 'document')
      return [this.#documentStep(frameUrl), step];
    return [...ancestors, step];
  }

  /** The chain that loaded the script or frame at `url`. */
  #ancestors(url: string, seen: Set<string>): InitiatorStep[] {
    const load = this.#loads.get(url);
    if (!load || seen.has(url) || seen.size >= MAX_CHAIN) return [];
    seen.add(url);
    if (load.type === 'document' && load.initiator.type === 'other') return [];
    return this.#ofInitiator(load.initiator, load, seen);
  }

  #step(url: string): InitiatorStep {
    const load = this.#loads.get(url);
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
