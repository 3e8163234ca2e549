/**
 * Runs autoconsent in one frame: its script in an isolated world of its own, and the messages to and from it.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import * as z from 'zod';
import { withTimeout } from '../../timeouts.ts';
import type { FrameContext } from '../frame-context.ts';
import { disabledCode, type Autoconsent } from './rules.ts';

const worldName = 'cookiewacht-autoconsent';
const binding = 'cookiewachtAutoconsent';
/** Milliseconds for autoconsent's script in a frame to answer. */
const CALL_TIMEOUT_MS = 3000;

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('cmpDetected'), cmp: z.string().max(200) }),
  z.object({ type: z.literal('popupFound'), cmp: z.string().max(200) }),
  z.object({ type: z.literal('optInResult'), cmp: z.string().max(200), result: z.boolean() }),
  z.object({ type: z.literal('optOutResult'), cmp: z.string().max(200), result: z.boolean() }),
  z.object({
    type: z.literal('report'),
    state: z.object({ lifecycle: z.string().max(40), clicks: z.number() }),
  }),
]);
/** A message of autoconsent's script. Source: @duckduckgo/autoconsent, `lib/messages.ts`. */
export type Message = z.infer<typeof messageSchema>;

/** Autoconsent in one frame. */
export class AutoconsentFrame {
  readonly #session: CDPSession;
  readonly #context: number;
  readonly #forget: () => void;

  private constructor(session: CDPSession, context: number, forget: () => void) {
    this.#session = session;
    this.#context = context;
    this.#forget = forget;
  }

  /**
   * Starts the script. Null if no rule applies to this frame.
   * @throws Error when the frame is gone
   */
  static async start(
    world: FrameContext,
    library: Autoconsent,
    goal: 'accept' | 'refuse',
    onMessage: (message: Message) => void,
  ): Promise<AutoconsentFrame | null> {
    const { session, frameId, url, parentId } = world;
    const rules = library.rulesFor(url, parentId === null, goal);
    if (rules.length === 0) return null;
    const { executionContextId } = await withTimeout(
      CALL_TIMEOUT_MS,
      session.send('Page.createIsolatedWorld', { frameId, worldName }),
    );
    const called = (event: Protocol.Runtime.BindingCalledEvent): void => {
      if (event.name !== binding || event.executionContextId !== executionContextId) return;
      const message = parse(event.payload);
      if (message) onMessage(message);
    };
    session.on('Runtime.bindingCalled', called);
    const frame = new AutoconsentFrame(session, executionContextId, () =>
      session.off('Runtime.bindingCalled', called),
    );
    await withTimeout(
      CALL_TIMEOUT_MS,
      session.send('Runtime.addBinding', { name: binding, executionContextName: worldName }),
    );
    // Without requestIdleCallback the script begins at once.
    const setUp = [
      'globalThis.requestIdleCallback = undefined',
      'delete globalThis.autoconsentReceiveMessage',
      `globalThis.autoconsentSendMessage = async (message) => void globalThis.${binding}(JSON.stringify(message))`,
    ];
    await frame.#evaluate(`${setUp.join('; ')}; ${library.script}`);
    const config = {
      enabled: true,
      autoAction: null,
      disabledCmps: disabledCode,
      enablePrehide: false,
      enableCosmeticRules: false,
      enableHeuristicDetection: false,
      heuristicMode: 'off',
      detectRetries: 0,
    };
    await frame.tell({ type: 'initResp', config, rules: { autoconsent: rules } });
    return frame;
  }

  /** Sends a message to the script. */
  async tell(message: object): Promise<void> {
    await this.#evaluate(`void globalThis.autoconsentReceiveMessage(${JSON.stringify(message)})`);
  }

  /** Stops listening to the script. */
  stop(): void {
    this.#forget();
  }

  async #evaluate(expression: string): Promise<void> {
    await withTimeout(
      CALL_TIMEOUT_MS,
      this.#session.send('Runtime.evaluate', { expression, contextId: this.#context, silent: true }),
    );
  }
}

function parse(payload: string): Message | null {
  try {
    return messageSchema.safeParse(JSON.parse(payload.slice(0, 100_000))).data ?? null;
  } catch {
    return null;
  }
}
