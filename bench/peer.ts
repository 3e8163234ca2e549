/**
 * The peer that npm has: gdpr-cookie-scanner (MIT, github.com/Slashgear/gdpr-cookie-scanner) checks one page
 * before the choice, after a refusal, and after an acceptance. It is no dependency: the benchmark installs it
 * into a temporary folder.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { runNode, runProgram } from './commands.ts';

/** Pinned, so that figures can be compared. */
export const PEER = '@slashgear/gdpr-cookie-scanner@3.8.2';
const BROWSER = 'BENCH_PEER_BROWSER';
const ARGUMENTS = 'BENCH_PEER_ARGUMENTS';

/**
 * It would use a browser that Playwright downloads, and has no option for another one. This is loaded before
 * it, and gives Playwright a browser of this machine, and the resolver rules that lead to the site.
 */
const preload = `import { chromium } from 'playwright';
const launch = chromium.launch.bind(chromium);
chromium.launch = (options) => launch({ ...options, executablePath: process.env.${BROWSER},
  args: [...options.args, ...JSON.parse(process.env.${ARGUMENTS})] });
`;

/** What it reports of a page, as far as it shows that it did its work. */
const reportSchema = z.object({
  modal: z.object({ buttons: z.array(z.object({ type: z.string() })) }),
  cookiesAfterAccept: z.array(z.unknown()),
});

/** The installed peer. */
export interface Peer {
  /**
   * Scans one page and writes its reports below `out`.
   * @throws Error when it fails, or did not see the banner with both its buttons
   */
  scan(url: string, options: { executable: string; rules: string; home: string; out: string }): Promise<void>;
}

/**
 * Installs it with npm, without install scripts.
 * @throws Error when npm cannot install it
 */
export async function installPeer(folder: string): Promise<Peer> {
  const npm = [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=1',
    PEER,
  ];
  await runProgram('npm', npm);
  const shim = join(folder, 'preload.mjs');
  await writeFile(shim, preload);
  const program = join(folder, 'node_modules/@slashgear/gdpr-cookie-scanner/dist/cli.js');
  return {
    scan: async (url, { executable, rules, home, out }) => {
      const args = ['--import', shim, program, 'scan', url, '--locale', 'nl-NL', '--output', out];
      await runNode([...args, '--format', 'html,json'], {
        codes: [0, 1],
        env: {
          HOME: home,
          [BROWSER]: executable,
          [ARGUMENTS]: JSON.stringify([`--host-resolver-rules=${rules}`]),
        },
      });
      await checkReport(out, url);
    },
  };
}

async function checkReport(out: string, url: string): Promise<void> {
  const name =
    (await readdir(out, { recursive: true })).find((each) => each.endsWith('.json')) ?? 'no report';
  const { modal, cookiesAfterAccept } = reportSchema.parse(
    JSON.parse(await readFile(join(out, name), 'utf8')),
  );
  const seen = new Set(modal.buttons.map(({ type }) => type));
  if (!seen.has('accept') || !seen.has('reject')) throw new Error(`it did not see the banner of ${url}`);
  if (cookiesAfterAccept.length === 0) throw new Error(`it saw no cookie after accepting ${url}`);
}
