/** A stream of Node as one that `Request` and `Response` take; whoever leaves ends it. */
export function webStreamOf(source: AsyncIterable<unknown>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else if (value instanceof Uint8Array) controller.enqueue(Uint8Array.from(value));
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
