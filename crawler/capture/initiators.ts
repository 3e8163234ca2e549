/** Builds initiator chains: from the document through tag managers and scripts to a request or a cookie. */
import type { Protocol } from 'puppeteer-core';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { CallFrame } from '../../watch/hooks/messages.ts';
import { isTagManager } from '../../rules/facts/tag-managers.ts';
import { placeOf, scriptsOf } from '../../watch/initiators.ts';
import type { Exchange } from './exchange.ts';

const MAX_CHAIN = 12;
/** Addresses that scripts were told to have elements load. */
const MAX_TOLD = 2000;
/** Frames whose request for one and the same URL is remembered. */
const MAX_FRAMES = 50;

/** Remembers what loaded each script, stylesheet and frame of the current page. */
export class Initiators {
  /** The first request of each frame for each URL. */
  readonly #loads = new Map<string, Exchange[]>();
  /** What scripts have elements load, by address: the stack of each frame's first. */
  readonly #told = new Map<string, Array<{ frame: string; stack: CallFrame[] }>>();
  /** Stacks of requests for which the browser names the document, by request id. */
  readonly #stacks = new Map<string, CallFrame[]>();
  readonly #redact: (url: string) => string;

  constructor(redact: (url: string) => string) {
    this.#redact = redact;
  }

  /** A script of the document at `frame` has an element load this address, which the browser does when it is over. */
  told(address: string, frame: string, stack: CallFrame[]): void {
    const key = loadKey(address);
    const told = this.#told.get(key) ?? [];
    if (stack.length === 0 || told.length >= MAX_FRAMES || this.#told.size >= MAX_TOLD) return;
    if (!told.some((each) => each.frame === frame)) this.#told.set(key, [...told, { frame, stack }]);
  }

  /** The stack of the script that had an element make this request. Redirects have that of the first hop. */
  #toldOf({ id, request, frameUrl, initiator }: Exchange): CallFrame[] | undefined {
    if (callFrames(initiator.stack).length > 0) return undefined;
    const told = this.#told.get(loadKey(request.url)) ?? [];
    const { origin } = URL.parse(frameUrl) ?? {};
    // A page may have changed its address meanwhile, and a document without one has that of its origin.
    const own =
      told.find(({ frame }) => frame === frameUrl) ??
      told.find(({ frame }) => URL.parse(frame)?.origin === origin);
    return this.#stacks.get(id) ?? own?.stack;
  }

  /** Notes a request for a script, document or stylesheet; the first one of a frame for a URL counts. */
  loaded(exchange: Exchange): void {
    const stack = this.#toldOf(exchange);
    if (stack) this.#stacks.set(exchange.id, stack);
    if (!['script', 'document', 'stylesheet'].includes(exchange.type)) return;
    const { url } = exchange.request;
    const loads = this.#loads.get(url) ?? [];
    if (loads.length < MAX_FRAMES && !loads.some(({ frameUrl }) => frameUrl === exchange.frameUrl))
      this.#loads.set(url, [...loads, exchange]);
  }

  /** Forgets the page. */
  reset(): void {
    this.#loads.clear();
    this.#told.clear();
    this.#stacks.clear();
  }

  /** The chain of a request, from the document to the nearest script. Source: CDP `Network.Initiator`. */
  ofRequest(exchange: Exchange): InitiatorStep[] {
    const stack = this.#stacks.get(exchange.id);
    const seen = new Set([exchange.request.url]);
    const chain = stack
      ? this.#ofScripts(scriptsOf(stack), exchange.frameUrl, seen)
      : this.#ofInitiator(exchange.initiator, exchange, seen);
    return exchange.redirectedFrom === null
      ? chain
      : [...chain, { type: 'redirect', url: this.#redact(exchange.redirectedFrom) }];
  }

  /** The chain of a script's action, given its call stack, innermost call first. */
  ofStack(stack: readonly CallFrame[], frameUrl: string): InitiatorStep[] {
    return this.#ofScripts(scriptsOf(stack), frameUrl, new Set());
  }

  #ofInitiator(
    initiator: Protocol.Network.Initiator,
    exchange: Exchange,
    seen: Set<string>,
  ): InitiatorStep[] {
    const scripts = scriptsOf(callFrames(initiator.stack));
    // What called a script that loaded another is left out: the chain is long enough.
    if (scripts.length > 0)
      return this.#ofScripts(scripts.slice(0, seen.size > 1 ? 1 : undefined), exchange.frameUrl, seen);
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

  /** The scripts of a stack: what called the last one stands before it, after what loaded it. */
  #ofScripts([top, ...callers]: readonly CallFrame[], frameUrl: string, seen: Set<string>): InitiatorStep[] {
    if (!top) return [this.#documentStep(frameUrl)];
    const step = (call: CallFrame): InitiatorStep => ({
      ...this.#step(addressOf(call.url, frameUrl), frameUrl),
      ...placeOf(call),
    });
    const last = step(top);
    const ancestors = this.#ancestors(addressOf(top.url, frameUrl), frameUrl, seen);
    const told = new Set([this.#redact(frameUrl), last.url, ...ancestors.map(({ url }) => url)]);
    const between = callers
      .map(step)
      .filter(({ url }) => !told.has(url))
      .toReversed();
    // An inline script has the document's URL, so its step is the document already.
    const isOwn = last.type === 'document' || addressOf(top.url, frameUrl) === frameUrl;
    const begins = ancestors.length > 0 || (isOwn && between.length === 0);
    return [...(begins ? [] : [this.#documentStep(frameUrl)]), ...ancestors, ...between, last];
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

/** The scheme does not count, since the browser makes https of it, nor does what only the page sees. */
const loadKey = (url: string): string =>
  (url.split('#', 1)[0] ?? '').replace(/^https?:/, '').replaceAll('&amp;', '&');

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
