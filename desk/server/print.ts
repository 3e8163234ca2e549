/** Prints a page to PDF with a browser of this machine, as a process of its own that fetches nothing. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findBrowsers } from '../../crawler/browser/find.ts';
import { reasonOf } from '../../crawler/errors.ts';

const run = promisify(execFile);

/** A log of thousands of lines prints within seconds; a browser that hangs is ended. In milliseconds. */
const longest = 60_000;

/** The browser prints by a script of its own, so that scripts cannot be switched off: the page itself allows none. */
const nothingRuns =
  '<meta http-equiv="content-security-policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">';

/** One after the other: each starts a browser. */
let last: Promise<unknown> = Promise.resolve();

/**
 * @param html a page without other resources
 * @returns null where no browser is found, or it fails; `say` tells why
 */
export function printPdf(html: string, say: (line: string) => void): Promise<Buffer | null> {
  const mine = last.then(() => print(html, say));
  last = mine.catch(() => undefined);
  return mine;
}

async function print(html: string, say: (line: string) => void): Promise<Buffer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-print-'));
  try {
    const { found } = await findBrowsers();
    const [browser] = found;
    if (browser === undefined) return null;
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html.replace('<head>', `<head>${nothingRuns}`));
    await run(
      browser.path,
      [
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        '--no-pdf-header-footer',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        // Chromium refuses to run as root with its sandbox.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        pathToFileURL(page).href,
      ],
      { timeout: longest, killSignal: 'SIGKILL' },
    );
    return await readFile(pdf);
  } catch (error) {
    say(`the log could not be printed: ${reasonOf(error)}`);
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
