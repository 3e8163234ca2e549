/** Keeps cores busy, as other work on the machine does. */
import { Worker } from 'node:worker_threads';

/** Starts so many threads that never rest. Returns a function that ends them. */
export function keepBusy(threads: number): () => Promise<void> {
  const running = Array.from({ length: threads }, () => new Worker('for (;;);', { eval: true }));
  return async () => {
    await Promise.all(running.map((thread) => thread.terminate()));
  };
}
