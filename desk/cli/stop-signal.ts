/** Ctrl-C or the end of the service. */
export function stopSignal(): { asked: Promise<void>; forget(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = (): void => resolve();
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    asked: promise,
    forget() {
      process.off('SIGINT', stop).off('SIGTERM', stop);
    },
  };
}
