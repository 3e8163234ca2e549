/**
 * Waits until all have ended, also after one has failed: what the caller then closes or removes is used by nobody.
 * @throws what the first of them that failed was rejected with
 */
export async function allEnded(promises: Iterable<Promise<void>>): Promise<void> {
  const ended = await Promise.allSettled(promises);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
