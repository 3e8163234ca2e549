/** Reads a setting from the background. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../messages/client.ts';
import type { Answer } from '../../messages/ui.ts';

type Readable =
  | 'policy-get'
  | 'maps-get'
  | 'taught-get'
  | 'ignored-get'
  | 'links-get'
  | 'baseline-get'
  | 'language-get';

export interface Reading<T extends Readable> {
  /** Null until the background has answered. */
  value: Answer<T> | null;
  failed: boolean;
  reread(): void;
}

/** A setting, and a function that reads it again. */
export function useReading<T extends Readable>(type: T): Reading<T> {
  const [value, change] = useState<Answer<T> | null>(null);
  const [failed, fail] = useState(false);
  const last = useRef(0);
  const reread = useCallback((): void => {
    const get = async (): Promise<void> => {
      const question = (last.current += 1);
      try {
        const answer = await read(type);
        // The answer to a later question may have come first.
        if (question !== last.current) return;
        change(() => answer);
        fail(false);
      } catch {
        fail(true);
      }
    };
    void get();
  }, [type]);
  useEffect(reread, [reread]);
  return { value, failed, reread };
}

async function read<T extends Readable>(type: T): Promise<Answer<T>>;
async function read(type: Readable): Promise<unknown> {
  return ask({ type });
}
