/** Waits for something that becomes true by itself, without a guess at how long it takes. */
export async function until<T>(
  look: () => Promise<T>,
  right: (value: T) => boolean,
  patience = 10_000,
): Promise<T> {
  const began = Date.now();
  for (;;) {
    const value = await look();
    if (right(value) || Date.now() - began > patience) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
