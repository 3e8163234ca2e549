/** The worlds in which the pages' own scripts run, one a frame, by target. Source: CDP `Runtime.executionContextCreated`. */
import * as z from 'zod';
import type { AttachedTarget } from '../browser/targets.ts';

const auxSchema = z.object({ isDefault: z.boolean() });
/** More than this are not kept count of. */
const MAX_CONTEXTS = 1000;

export class ExecutionContexts {
  readonly #contexts = new WeakMap<AttachedTarget, Set<number>>();

  attach(target: AttachedTarget): void {
    if (target.type !== 'page' && target.type !== 'frame') return;
    const worlds = new Set<number>();
    this.#contexts.set(target, worlds);
    target.session.on('Runtime.executionContextCreated', ({ context }) => {
      if (worlds.size < MAX_CONTEXTS && auxSchema.safeParse(context.auxData).data?.isDefault === true)
        worlds.add(context.id);
    });
    target.session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      worlds.delete(executionContextId),
    );
    target.session.on('Runtime.executionContextsCleared', () => worlds.clear());
  }

  /** Ids of the worlds that live now in a page or frame. */
  of(target: AttachedTarget): readonly number[] {
    return [...(this.#contexts.get(target) ?? [])];
  }
}
