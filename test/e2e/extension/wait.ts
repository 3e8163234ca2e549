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

/** The part of a page that both drivers have. */
interface Closable {
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Closes the page that the extension opens once it is installed: it opens in every fresh profile. A page is asked itself
 * for its address, since one that its driver did not open keeps the first address for puppeteer in Firefox.
 */
export async function closeWelcome(
  pages: () => Promise<Closable[]> | Closable[],
  extensions = 1,
): Promise<void> {
  const isWelcome = "location.pathname === '/ui/welcome/index.html'";
  const open = async (): Promise<Closable[]> => {
    const all = await Promise.all(
      (await pages()).map(async (page) =>
        (await page.evaluate(isWelcome).catch(() => false)) ? [page] : [],
      ),
    );
    return all.flat();
  };
  const found = await until(open, ({ length }) => length >= extensions, 30_000);
  if (found.length !== extensions) throw new Error(`the first page is open ${found.length} times`);
  for (const page of found) await page.close();
}
