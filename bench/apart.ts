/**
 * Runs the servers of the sites in a process of their own, so that their processor time is nobody's. As a
 * program, it starts the server that its first argument names, and sends what visitors need to know.
 */
import { fork } from 'node:child_process';
import * as z from 'zod';
import { startSmallSite } from './small-site.ts';
import { startWorkload } from './workload.ts';

/** What the visitors of a server need to know. */
interface Apart<Told> {
  told: Told;
  stop(): Promise<void>;
}

/** The fixed workload, apart. `sites`: how many instead of 12. */
export const workloadApart = (sites?: number): Promise<Apart<{ urls: string[] }>> =>
  serveApart(
    z.object({ urls: z.array(z.string()) }),
    'workload',
    ...(sites === undefined ? [] : [String(sites)]),
  );

const smallSite = z.object({ urls: z.array(z.string()), connectTo: z.array(z.string()) });

/** The small site, apart. Its authority is written to `caFile`. */
export const smallSiteApart = (caFile: string): Promise<Apart<z.output<typeof smallSite>>> =>
  serveApart(smallSite, 'small site', caFile);

async function serveApart<S extends z.ZodType>(
  schema: S,
  name: 'workload' | 'small site',
  ...args: string[]
): Promise<Apart<z.output<S>>> {
  const child = fork(import.meta.filename, [name, ...args]);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const told = await new Promise<unknown>((done, fail) => {
    child.once('message', done);
    child.once('exit', (code) => fail(new Error(`the server of the ${name} ended with code ${code}`)));
  });
  return {
    told: schema.parse(told),
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

if (import.meta.main) {
  const [name, argument = ''] = process.argv.slice(2);
  const { stop: _stop, ...told } =
    name === 'small site'
      ? await startSmallSite(argument)
      : await startWorkload(Number(argument) || undefined);
  process.send?.(told);
}
