/** Makes observations of fingerprinting for every sensor: which script used which technique how often. */
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { Fingerprinting, Unstamped } from '../../rules/evidence/index.ts';
import { parseStack, type HookMessage } from '../hooks/messages.ts';
import type { Redactor } from '../redact/redactor.ts';

/** The hooks stop reporting a technique after this many calls in a frame. */
const MAX_REPORTED_CALLS = 200;
/** Combinations of script, technique and frame that are counted. */
const MAX_KEYS = 500;

type CallMessage = Extract<HookMessage, { type: 'fingerprinting' }>;

/** Counts the calls of one page. */
export class FingerprintingCalls {
  readonly #counts = new Map<string, Unstamped<Fingerprinting>>();
  readonly #redact: Redactor;

  constructor(redact: Redactor) {
    this.#redact = redact;
  }

  /** Counts a call. `initiator` is called for the first one only. Null if there are too many combinations. */
  add(
    { technique, frame, stack }: CallMessage,
    initiator: () => InitiatorStep[],
  ): { key: string; observed: Unstamped<Fingerprinting> } | null {
    const script = parseStack(stack)[0]?.url ?? frame;
    const key = `${technique} ${script} ${frame}`;
    const known = this.#counts.get(key);
    if (!known && this.#counts.size >= MAX_KEYS) return null;
    const calls = (known?.calls ?? 0) + 1;
    const first = known ?? {
      kind: 'fingerprinting',
      technique,
      script: this.#redact.url(script),
      frame: this.#redact.url(frame),
      initiator: initiator(),
    };
    const observed = {
      ...first,
      calls,
      atLeast: calls >= MAX_REPORTED_CALLS,
    } satisfies Unstamped<Fingerprinting>;
    this.#counts.set(key, observed);
    return { key, observed };
  }

  /** Returns all counts and starts again. */
  take(): Array<Unstamped<Fingerprinting>> {
    const all = [...this.#counts.values()];
    this.#counts.clear();
    return all;
  }
}
