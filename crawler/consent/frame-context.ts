/**
 * An isolated world of one frame, with the functions of `watch/banner/page/`. Their results are validated,
 * since the page is hostile.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import * as z from 'zod';
import { withTimeout } from '../timeouts.ts';
import { kitSource } from '../../watch/banner/page/kit.ts';
import { styleSchema, surroundingsSchema } from '../../watch/banner/styles.ts';
import { controlFactsSchema, scanSchema, type Scan } from '../../watch/banner/scan.ts';

/** Milliseconds for a frame to report its blocks and controls. */
const CALL_TIMEOUT_MS = 4000;
const aimSchema = z.object({ found: z.boolean(), x: z.number(), y: z.number(), covered: z.boolean() });
const placeSchema = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  shown: z.boolean(),
  place: z.string(),
});
const stateSchema = z.object({ shown: z.boolean(), checked: z.boolean().nullable() });
const focusSchema = z.object({
  at: z.enum(['on', 'group', 'off', 'gone']),
  element: z.int().nonnegative(),
});
const storageSchema = z
  .array(z.object({ area: z.enum(['localStorage', 'sessionStorage']), key: z.string(), value: z.string() }))
  .max(400);

/**
 * Calls the functions of `watch/banner/page/` in one document. Each throws when the document is gone or
 * hangs.
 */
export class FrameContext {
  readonly session: CDPSession;
  readonly frameId: string;
  readonly parentId: string | null;
  readonly url: string;
  /** Whether its document is gone. */
  lost = false;
  readonly #context: number;
  readonly #kit: string;
  readonly #roots = new Set<number>();
  readonly #owners = new Map<string, string>();

  private constructor(
    place: { session: CDPSession; frameId: string; parentId: string | null; url: string },
    context: number,
    kit: string,
  ) {
    this.session = place.session;
    this.frameId = place.frameId;
    this.parentId = place.parentId;
    this.url = place.url;
    this.#context = context;
    this.#kit = kit;
  }

  /** @throws Error when the frame is gone or has no document yet */
  static async make(place: {
    session: CDPSession;
    frameId: string;
    parentId: string | null;
    url: string;
    worldName: string;
  }): Promise<FrameContext> {
    const { session, frameId, worldName } = place;
    const { executionContextId } = await withTimeout(
      CALL_TIMEOUT_MS,
      session.send('Page.createIsolatedWorld', { frameId, worldName }),
    );
    const { result, exceptionDetails } = await withTimeout(
      CALL_TIMEOUT_MS,
      session.send('Runtime.evaluate', { expression: kitSource, contextId: executionContextId }),
    );
    if (!result.objectId || exceptionDetails)
      throw new Error(exceptionDetails?.exception?.description ?? 'the frame has no document yet');
    return new FrameContext(place, executionContextId, result.objectId);
  }

  async #call<S extends z.ZodType>(
    schema: S,
    method: string,
    ...values: Array<Protocol.Runtime.CallArgument>
  ): Promise<z.infer<S>> {
    const call = this.session.send('Runtime.callFunctionOn', {
      functionDeclaration: `function (...values) { return this.${method}(...values); }`,
      objectId: this.#kit,
      arguments: values,
      returnByValue: true,
      silent: true,
    });
    try {
      const { result, exceptionDetails } = await withTimeout(CALL_TIMEOUT_MS, call);
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description?.split('\n', 1)[0] ?? exceptionDetails.text);
      return schema.parse(result.value);
    } catch (error) {
      if (
        error instanceof Error &&
        /context|detached|closed|destroyed|Could not find object|Invalid remote object|Inspected target/i.test(
          error.message,
        )
      )
        this.lost = true;
      throw error;
    }
  }

  scan(options: { hint: string; marks: string; mostBlocks: number; mostControls: number }): Promise<Scan> {
    return this.#call(scanSchema, 'scan', { value: options });
  }

  aim(id: number, scroll: boolean) {
    return this.#call(aimSchema, 'aim', { value: id }, { value: scroll });
  }

  guard(links: boolean) {
    return this.#call(z.undefined(), 'guard', { value: links });
  }

  focus(id: number) {
    return this.#call(z.boolean(), 'focus', { value: id });
  }

  /** Where the focus is, as seen from the control of that number; 0: from none. */
  focusPlace(id: number) {
    return this.#call(focusSchema, 'focusPlace', { value: id });
  }

  stepsTo(id: number) {
    return this.#call(z.int().nullable(), 'stepsTo', { value: id });
  }

  wordless() {
    return this.#call(z.boolean(), 'wordless');
  }

  locate(selector: string) {
    return this.#call(z.int().nullable(), 'locate', { value: selector });
  }

  state(id: number) {
    return this.#call(stateSchema, 'state', { value: id });
  }

  anyShown(ids: number[]) {
    return this.#call(z.boolean(), 'anyShown', { value: ids });
  }

  mentions(hints: { named: string; nameless: string }) {
    return this.#call(z.array(controlFactsSchema).max(80), 'mentions', { value: hints });
  }

  hiddenTicks(block: number, seen: number[]) {
    return this.#call(z.array(z.string().max(400)).max(50), 'hiddenTicks', { value: block }, { value: seen });
  }

  styles(ids: number[]) {
    return this.#call(z.array(styleSchema).max(1000), 'styles', { value: ids });
  }

  surroundings(banner: { x: number; y: number; width: number; height: number }) {
    return this.#call(surroundingsSchema, 'surroundings', { value: banner });
  }

  storage() {
    return this.#call(storageSchema, 'storage');
  }

  origin() {
    return this.#call(z.string().max(500), 'origin');
  }

  ready() {
    return this.#call(z.string(), 'ready');
  }

  frameAt(owner: string) {
    return this.#call(placeSchema, 'frameAt', { objectId: owner });
  }

  frameGetsPoint(owner: string, x: number, y: number) {
    return this.#call(z.boolean(), 'frameGetsPoint', { objectId: owner }, { value: x }, { value: y });
  }

  bringFrameIntoView(owner: string) {
    return this.#call(z.undefined(), 'bringFrameIntoView', { objectId: owner });
  }

  /**
   * Object id of the element that holds a child frame; null when there is none. Source: CDP
   * `DOM.getFrameOwner`.
   */
  async ownerOf(frameId: string): Promise<string | null> {
    const known = this.#owners.get(frameId);
    if (known) return known;
    const objectId = await this.#resolve(
      (
        await withTimeout(CALL_TIMEOUT_MS, this.session.send('DOM.getFrameOwner', { frameId })).catch(
          () => null,
        )
      )?.backendNodeId ?? 0,
    );
    if (objectId) this.#owners.set(frameId, objectId);
    return objectId;
  }

  /** Makes a closed shadow root known. True when it is new. */
  async addRoot(host: number, root: number): Promise<boolean> {
    if (this.#roots.has(root)) return false;
    this.#roots.add(root);
    const [hostObject, rootObject] = await Promise.all([this.#resolve(host), this.#resolve(root)]);
    if (!hostObject || !rootObject) return false;
    await this.#call(z.undefined(), 'addRoot', { objectId: hostObject }, { objectId: rootObject });
    return true;
  }

  async #resolve(backendNodeId: number): Promise<string | null> {
    if (backendNodeId === 0) return null;
    const answer = await withTimeout(
      CALL_TIMEOUT_MS,
      this.session.send('DOM.resolveNode', { backendNodeId, executionContextId: this.#context }),
    ).catch(() => null);
    return answer?.object.objectId ?? null;
  }
}
