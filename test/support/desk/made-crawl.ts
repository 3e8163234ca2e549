/**
 * Stands in for `cookiewacht crawl`: makes a run where it is told to, as the file beside the policy (POLICY.how) says: how many
 * attempts die first, how long it takes, when the run began. It adds a line to POLICY.log when it begins and when it ends.
 */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { decisionsSchema } from '../../../rules/policy/schema/decisions.ts';
import { makeRun } from '../../../bench/desk/make-run.ts';

const howSchema = z.object({
  startedAt: z.string(),
  die: z.number().default(0),
  exit: z.number().default(0),
  takes: z.number().default(0),
});
const args = process.argv.slice(2);
const after = (name: string): string => args[args.indexOf(name) + 1] ?? '';
const policy = after('--policy');
const log = (line: string): void => appendFileSync(`${policy}.log`, `${line} ${process.pid}\n`);

process.on('SIGTERM', () => process.exit(130));
const how = howSchema.parse(JSON.parse(readFileSync(`${policy}.how`, 'utf8')));
decisionsSchema.parse(JSON.parse(readFileSync(after('--decisions'), 'utf8')));
mkdirSync(after('--out'));
log('began');
const attempts = readFileSync(`${policy}.log`, 'utf8').match(/^began/gm)?.length ?? 0;
process.stderr.write('[one] https://www.one.nl/\n[one] reject: complete, 3 pages\n');
if (attempts <= how.die) process.kill(process.pid, 'SIGKILL');
if (how.exit === 2) {
  process.stderr.write('policy.yaml: the policy is wrong\n');
  process.exit(2);
}
await wait(how.takes);
await makeRun(after('--out'), {
  startedAt: how.startedAt,
  sites: [{ id: args.includes('--site') ? after('--site') : 'one', findings: [{ name: '_ga' }] }],
});
process.stderr.write('[one] done: 1 violation, 3 pages, 1.0 s\n');
log('ended');
process.exit(how.exit);
