/** `kill -9` at random moments under load: what was acknowledged is there, and nothing is half done. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { History } from '../../../desk/log/history.ts';
import { onBoth } from '../../support/desk/on-both.ts';
import { everything } from '../../support/scope.ts';

const script = resolve(import.meta.dirname, '../../support/desk/decide-for-ever.ts');
/** A hundred at night. */
const kills = everything ? 100 : 10;

/** Runs the script until it has acknowledged so many events, and a moment more; the last event that it acknowledged. */
async function killed(data: string, database: string, after: number, wait: number): Promise<number> {
  const child = spawn(process.execPath, [script, data, database], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  let said = 0;
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Math.max(last, Number(line));
    said += 1;
    if (said === after + 1) setTimeout(() => child.kill('SIGKILL'), wait);
  }
  expect((await exit)[1]).toBe('SIGKILL');
  return last;
}

onBoth('killed', (under) => {
  test(
    `${kills} times: no acknowledged event is lost, and the tables are those of the history`,
    async () => {
      const desk = await under.open();
      const names = Array.from({ length: 20 }, (_, at) => ({ name: `c${at}x` }));
      await under.night({ startedAt: '2026-11-20T02:00:00.000Z', sites: [{ id: 'one', findings: names }] });
      const database = 'url' in desk.database.engine ? desk.database.engine.url : '';
      const data = under.folder();
      await desk.close();
      for (let at = 0; at < kills; at += 1) {
        const last = await killed(data, database, Math.floor(Math.random() * 12), Math.random() * 40);
        const again = await under.again();
        const chain = await again.chain();
        expect(chain.broken, `kill ${at}`).toBeNull();
        expect(chain.events, `kill ${at}`).toBeGreaterThanOrEqual(last);
        const shown = async () => [
          await again.queries.findings({ accepted: 'with' }),
          (await again.queries.audit({})).total,
        ];
        const before = await shown();
        expect(before[1]).toBe(chain.events);
        await History.rebuild(again.database, again.history.log);
        expect(await shown(), `kill ${at}`).toEqual(before);
        await again.close();
      }
    },
    everything ? 7_200_000 : 900_000,
  );
});
