/** Decides, undoes and comments until it is killed. Prints each event's number when the desk has acknowledged it. */
import { writeSync } from 'node:fs';
import { openDesk } from '../../../desk/open.ts';

const [data = '', database] = process.argv.slice(2);
const desk = await openDesk({ data, database: database === '' ? undefined : database });
const act = { by: 'user:anna' } as const;
const findings = (await desk.queries.findings({ accepted: 'with' })).map(({ fingerprint }) => fingerprint);
const say = (event: number): void => void writeSync(1, `${event}\n`);
say(0);

async function decideOnAndOn(from: number): Promise<void> {
  for (let at = from; ; at += 1) {
    const fingerprint = findings[at % findings.length] ?? '';
    const decision = { kind: 'confirmed' as const, owner: `team ${at}`, words: null };
    const { event } = await desk.decide(
      { findings: [{ fingerprint, version: null }], cause: null, decision },
      act,
    );
    say(event);
    if (at % 3 === 0) say(await desk.undo(event, act));
    if (at % 5 === 0) say(await desk.comment(fingerprint, `comment ${at}`, act));
  }
}
await Promise.all([0, 1, 2, 3].map(decideOnAndOn));
