/**
 * The execution contexts in which the pages' own scripts run. Source: CDP `Runtime.executionContextCreated`.
 */
import * as z from 'zod';
import type { AttachedTarget } from '../browser/targets.ts';

const auxSchema = z.object({ isDefault: z.boolean(), frameId: z.string() });
/** Contexts that are remembered for each target. */
const MAX_CONTEXTS = 1000;

/** The default context of a frame. */
export interface FrameContext {
  id: number;
  frameId: string;
}

/** Keeps the default contexts, one for each frame, by target. */
export class ExecutionContexts {
  readonly #contexts = new WeakMap<AttachedTarget, Map<number, FrameContext>>();

  /** Begins to follow a page or frame; other targets are ignored. */
  attach(target: AttachedTarget): void {
    if (target.type !== 'page' && target.type !== 'frame') return;
    const contexts = new Map<number, FrameContext>();
    this.#contexts.set(target, contexts);
    target.session.on('Runtime.executionContextCreated', ({ context: { id, auxData } }) => {
      const { data } = auxSchema.safeParse(auxData);
      if (contexts.size < MAX_CONTEXTS && data?.isDefault === true)
        contexts.set(id, { id, frameId: data.frameId });
    });
    target.session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      contexts.delete(executionContextId),
    );
    target.session.on('Runtime.executionContextsCleared', () => contexts.clear());
  }

  /** The contexts that exist now in a page or frame. */
  of(target: AttachedTarget): readonly FrameContext[] {
    return [...(this.#contexts.get(target)?.values() ?? [])];
  }
}
