/** One attempt at a crawl: the process, what it left, and what was wrong with it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exitCodes } from '../../crawler/cli/exit-code.ts';
import { reasonOf } from '../../crawler/errors.ts';
import { digest, manifestFile } from '../../crawler/run/manifest.ts';
import type { CrawlProblem, CrawlProgress } from '../model/crawls.ts';
import type { Decisions } from '../../rules/policy/schema/decisions.ts';
import { DeskError } from '../model/requests.ts';
import { sitesOfPolicy } from './policy.ts';
import { runChild, type ChildEnd } from './child.ts';

interface Attempt {
  policy: string;
  /** All of the policy if empty. */
  sites: readonly string[];
  /** The program `cookiewacht`, and its first arguments. */
  program: readonly string[];
  /** Where the run is made. */
  out: string;
  /** Its hours are over. */
  expired: AbortSignal;
  /** The desk stops. */
  stopped: AbortSignal;
  /** What people decided, by which the run is judged. */
  decisions: Decisions;
  onProgress: (progress: CrawlProgress) => void;
  /** @throws DeskError when the desk refuses the run */
  takeIn(): Promise<void>;
}

/** Makes the run and takes it in; what is wrong, or null. */
export async function attemptCrawl(attempt: Attempt): Promise<CrawlProblem | null> {
  const { out, expired, stopped } = attempt;
  await mkdir(dirname(out), { recursive: true });
  await rm(out, { recursive: true, force: true });
  const decisions = decisionsFile(out);
  await writeFile(decisions, JSON.stringify(attempt.decisions));
  const end = await start(attempt).catch(reasonOf);
  await rm(decisions, { force: true });
  if (typeof end === 'string') return { kind: 'wrong', detail: end.slice(0, 600) };
  const detail = lastWords(end);
  if (expired.aborted && !stopped.aborted) return { kind: 'late', detail };
  if (end.code === exitCodes.usage) return { kind: 'wrong', detail };
  const made = await digest(join(out, manifestFile)).catch(() => null);
  if (made === null || end.code === null || end.code === exitCodes.interrupted)
    return { kind: 'died', detail };
  try {
    await attempt.takeIn();
    return null;
  } catch (error) {
    if (error instanceof DeskError) return { kind: 'refused', detail: error.message.slice(0, 600) };
    throw error;
  }
}

/** Beside the run: nothing but what a crawl writes is in it. */
const decisionsFile = (out: string): string => `${out}.decisions.json`;

async function start(attempt: Attempt): Promise<ChildEnd> {
  const { policy, sites, program, out, expired, stopped, onProgress } = attempt;
  const known = sites.length > 0 ? sites : await sitesOfPolicy(policy).catch(() => null);
  const total = known?.length || null;
  let done = 0;
  return runChild({
    program,
    args: [
      'crawl',
      '--policy',
      policy,
      '--decisions',
      decisionsFile(out),
      '--out',
      out,
      ...(sites.length > 0 ? ['--site', ...sites] : []),
    ],
    signal: AbortSignal.any([expired, stopped]),
    onLine(line, shown) {
      if (/^\[[^\]]+\] done: /.test(line)) done += 1;
      onProgress({ done: Math.min(done, total ?? Infinity), total, line: shown });
    },
  });
}

/** How it ended, and what it said last. */
function lastWords({ code, signal, said }: ChildEnd): string {
  const how = signal === null ? `exit code ${code}` : signal;
  return [how, ...said].join(' · ').slice(0, 600);
}
