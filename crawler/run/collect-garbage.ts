/** V8's own collector, which it shows only when it is asked to. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: unknown;

/** Collects now, which stops the process for some tenths of a second. `shrink`: the heap becomes smaller too. */
export function collectGarbage({ shrink = false } = {}): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc');
    setFlagsFromString('--no-expose-gc');
  }
  if (typeof collect === 'function')
    Reflect.apply(collect, undefined, shrink ? [{ flavor: 'last-resort' }] : []);
}
