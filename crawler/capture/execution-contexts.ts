/**
 * The execution contexts in which the pages' own scripts run. Source: CDP `Runtime.executionContextCreated`.
 */
import * as z from 'zod';
import type { AttachedTarget } from '../browser/targets.ts';

const auxSchema = z.object({ isDefault: z.boolean() });
/** Contexts that are remembered for each target. */
const MAX_CONTEXTS = 1000;

/** Keeps the ids of the default contexts, one for each frame, by target. */
export class ExecutionContexts {
  readonly #contexts = new WeakMap<AttachedTarget, Set<number>>();

  /** Begins to follow a page or frame; other targets are ignored. */
  attach(target: AttachedTarget): void {
    if (target.type !== 'page' && target.type !== 'frame') return;
    const ids = new Set<number>();
    this.#contexts.set(target, ids);
    target.session.on('Runtime.executionContextCreated', ({ context }) => {
      if (ids.size < MAX_CONTEXTS && auxSchema.safeParse(context.auxData).data?.isDefault === true)
        ids.add(context.id);
    });
    target.session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      ids.delete(executionContextId),
    );
    target.session.on('Runtime.executionContextsCleared', () => ids.clear());
  }

  /** Ids of the contexts that exist now in a page or frame. */
  of(target: AttachedTarget): readonly number[] {
    return [...(this.#contexts.get(target) ?? [])];
  }
}
