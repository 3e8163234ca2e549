/** What a worker does with a site and with a run: commands of Cookiewacht, each in a process of its own. */
import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { runCommand } from './child.ts';
import type { Crafts } from './worker-options.ts';

/** Exit codes with which a crawl has made a report: compliant, findings, something could not be checked. */
const CRAWLED = [0, 1, 3];
/** Seconds for which a domain is left alone that said that it is asked too much. */
const REST_SECONDS = 120;

const askedTooMuch = z.object({
  sites: z.array(
    z.object({ journeys: z.array(z.object({ pages: z.array(z.object({ status: z.number().nullish() })) })) }),
  ),
});

/**
 * `own`: options of the worker's own machine, such as `--browser` and `--cacert`. `program`: the command line, by default that
 * which started this process.
 */
export const craftsWith = (own: readonly string[], program = process.argv[1] ?? ''): Crafts => ({
  async crawlSite({ site, policy, args }, out, signal) {
    const file = `${out}-policy.yaml`;
    await writeFile(file, policy);
    const command = ['crawl', '--policy', file, '--site', site, '--out', out, '--format', 'json'];
    await runCommand([...command, ...args, ...own], { program, signal, accepted: CRAWLED });
    const { sites } = askedTooMuch.parse(JSON.parse(await readFile(`${out}/report.json`, 'utf8')));
    const pages = sites.flatMap(({ journeys }) => journeys.flatMap((journey) => journey.pages));
    return { rest: pages.some(({ status }) => status === 429) ? REST_SECONDS : 0 };
  },

  async assemble(parts, about, out, signal) {
    await runCommand(['assemble', parts, '--about', about, '--out', out], { program, signal, accepted: [0] });
  },
});
