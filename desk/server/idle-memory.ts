/**
 * Gives memory back when nobody asks for anything. V8 collects when memory is wanted, not when there is time: a desk that
 * fifty people used in the morning would hold what they needed, up to two gigabytes, until the evening.
 */
import { collectGarbage } from '../../crawler/run/collect-garbage.ts';

interface Options {
  /** Milliseconds without a request after which the desk is at rest. */
  quiet?: number;
  /** What the process holds, in bytes. */
  held?: () => number;
  collect?: () => void;
}

/** A collection stops the desk for some tenths of a second: it is made for this much at least, in bytes. */
const WORTH_IT = 48 * 2 ** 20;

/** @returns what is called at each request */
export function idleMemory({
  quiet = 5000,
  held = () => process.memoryUsage.rss(),
  collect = () => collectGarbage({ shrink: true }),
}: Options = {}): () => void {
  let after = 0;
  const rest = (): void => {
    if (held() < after + WORTH_IT) return;
    collect();
    after = held();
  };
  let timer: NodeJS.Timeout | null = null;
  return () => {
    if (timer) timer.refresh();
    else timer = setTimeout(rest, quiet).unref();
  };
}
