/** What a worker does with a site and with a run: commands of Cookiewacht, each in a process of its own. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { parsePolicy } from '../../rules/policy/parse.ts';
import { exitCodes } from '../../crawler/cli/exit-code.ts';
import { restInLine } from '../../crawler/run/rest-note.ts';
import { hasPrograms, writeSentFiles } from '../../crawler/run/sent-files.ts';
import { runChild, thisProgram, type ChildEnd, type ChildOptions } from '../jobs/child.ts';
import { MOST_ATTEMPTS } from './sites.ts';
import { AskedToRest, type Crafts } from './worker-options.ts';

/** Exit codes with which a crawl has made a report: compliant, findings, something could not be checked. */
const CRAWLED = [0, 1, 3];
/** What the worker itself reaches database, store and desk by: no crawl needs it. */
const OWN_KEYS = /^(?:DATABASE_URL$|AWS_|PG[A-Z]+$|COOKIEWACHT_DESK_)/;
/** Seconds for which a domain is left alone that said that it is asked too much, and that a worker waits for it. */
const REST_SECONDS = 120;

const askedTooMuch = z.object({
  sites: z.array(
    z.object({ journeys: z.array(z.object({ pages: z.array(z.object({ status: z.number().nullish() })) })) }),
  ),
});

/** What is of the worker's machine, and not of the run. */
interface OwnOptions {
  /** Of `crawl`, such as `--browser` and `--cacert`. */
  crawl?: readonly string[];
  /** Of `assemble`: the key that signs. */
  assemble?: readonly string[];
  /** Seconds for which a crawl waits when its site asks for it; for more the site is put back. */
  mostRest?: number;
  /** Environment variables whose values the recorded flows of a run may type. */
  secrets?: readonly string[];
}

/** `program`: the command line. */
export function craftsWith(own: OwnOptions, program: readonly string[] = thisProgram()): Crafts {
  const secretsOf = latest(secretsIn);
  return {
    async crawlSite({ site, policy, args, files, attempts }, out, signal) {
      const folder = `${out}-policy`;
      await mkdir(folder);
      const file = join(folder, 'policy.yaml');
      await writeFile(file, policy);
      await writeSentFiles(folder, files);
      refuseSecrets(secretsOf(policy), site, own.secrets ?? []);
      const command = ['crawl', '--policy', file, '--site', site, '--out', out, '--format', 'json'];
      // A worker takes runs with programs only where it was told to.
      const allowed = hasPrograms(files) ? ['--allow-code'] : [];
      const hidden = Object.keys(process.env).filter((name) => OWN_KEYS.test(name));
      const all = [...command, ...allowed, ...args, ...(own.crawl ?? [])];
      // The last attempt takes what there is, as a crawl without workers does.
      const mostRest = attempts < MOST_ATTEMPTS - 1 ? (own.mostRest ?? REST_SECONDS) : Infinity;
      const longRest = new AbortController();
      const onLine = (line: string): void => {
        const seconds = restInLine(line);
        if (seconds !== null && seconds > mostRest) longRest.abort(new AskedToRest(seconds));
      };
      const ends = AbortSignal.any([signal, longRest.signal]);
      await run({ program, args: all, signal: ends, hidden, onLine }, CRAWLED);
      const { sites } = askedTooMuch.parse(JSON.parse(await readFile(`${out}/report.json`, 'utf8')));
      const pages = sites.flatMap(({ journeys }) => journeys.flatMap((journey) => journey.pages));
      return { rest: pages.some(({ status }) => status === 429) ? REST_SECONDS : 0 };
    },

    assemble({ parts, about, baseline, out }, signal) {
      const compared = baseline === null ? [] : ['--baseline', baseline];
      const args = ['assemble', parts, '--about', about, '--out', out, ...compared, ...(own.assemble ?? [])];
      return run({ program, args, signal }, [0]);
    },
  };
}

/** Remembers the latest answer: sites of one run have one policy, and thousands of sites take long to parse. */
function latest<T>(of: (text: string) => T): (text: string) => T {
  let known: { text: string; answer: T } | null = null;
  return (text) => (known = known?.text === text ? known : { text, answer: of(text) }).answer;
}

/** What the recorded flows of a policy type, by site. */
const secretsIn = (policy: string): { site: string; names: string[] }[] =>
  parsePolicy(policy, 'the policy').policy.journeys.map(({ site, secrets }) => ({
    site,
    names: Object.keys(secrets),
  }));

/** Whoever may queue a run could else have a flow type any secret of this machine into a site of his. */
function refuseSecrets(flows: ReturnType<typeof secretsIn>, of: string, allowed: readonly string[]): void {
  const named = flows.flatMap(({ site, names }) => (site === of ? names : []));
  const refused = named.find((name) => !allowed.includes(name));
  if (refused !== undefined)
    throw new Error(`its journey types ${refused}, which this worker does not give (--secret ${refused})`);
}

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
