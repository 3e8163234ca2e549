/** A desk that makes a crawl of its schedule `night`, until it is killed. */
import { join, resolve } from 'node:path';
import { openBoss } from '../../../desk/jobs/boss.ts';
import { openCrawls } from '../../../desk/jobs/crawls.ts';
import { openDesk } from '../../../desk/open.ts';

const [data = '', database, ask] = process.argv.slice(2);
const desk = await openDesk({ data, database: database === '' ? undefined : database });
const jobs = await openBoss(desk.database, { superviseIntervalSeconds: 1, monitorIntervalSeconds: 1 });
const crawls = await openCrawls(desk, jobs, {
  program: [resolve(import.meta.dirname, 'made-crawl.ts')],
  folder: join(data, 'crawls'),
  say: () => undefined,
  heartbeatSeconds: 10,
  retryDelay: 1,
  pollingIntervalSeconds: 0.5,
});
if (ask === 'ask') await crawls.ask('night', ['one'], { by: 'user:anna' });
