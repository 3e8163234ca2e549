/** What a worker does with a site and with a run: commands of Cookiewacht, each in a process of its own. */
import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { exitCodes } from '../../crawler/cli/exit-code.ts';
import { runChild, thisProgram, type ChildEnd, type ChildOptions } from '../jobs/child.ts';
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

/** `own`: options of the worker's own machine, such as `--browser` and `--cacert`. `program`: the command line. */
export const craftsWith = (own: readonly string[], program: readonly string[] = thisProgram()): Crafts => ({
  async crawlSite({ site, policy, args }, out, signal) {
    const file = `${out}-policy.yaml`;
    await writeFile(file, policy);
    const command = ['crawl', '--policy', file, '--site', site, '--out', out, '--format', 'json'];
    await run({ program, args: [...command, ...args, ...own], signal }, CRAWLED);
    const { sites } = askedTooMuch.parse(JSON.parse(await readFile(`${out}/report.json`, 'utf8')));
    const pages = sites.flatMap(({ journeys }) => journeys.flatMap((journey) => journey.pages));
    return { rest: pages.some(({ status }) => status === 429) ? REST_SECONDS : 0 };
  },

  assemble: (parts, about, out, signal) =>
    run({ program, args: ['assemble', parts, '--about', about, '--out', out], signal }, [0]),
});

/** @throws Error that says in one sentence why there is no result */
async function run(child: ChildOptions, accepted: readonly number[]): Promise<void> {
  const end = await runChild(child);
  child.signal.throwIfAborted();
  if (end.code === null || !accepted.includes(end.code)) throw new Error(reasonOf(child.args[0] ?? '', end));
}

function reasonOf(command: string, { code, signal, said }: ChildEnd): string {
  if (signal !== null) return `the ${command} was ended by ${signal}`;
  // Of a fault that the user can mend the last line says how.
  const told = said.at(code === exitCodes.usage ? -2 : -1);
  return `the ${command} ended with code ${code}: ${(told ?? 'it said nothing').slice(0, 200)}`;
}
