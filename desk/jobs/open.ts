/** What the desk does by itself, beside its pages: crawls and mail. Everything that waits is in the queue of its database. */
import { join } from 'node:path';
import type { OpenDesk } from '../open.ts';
import { openBoss } from './boss.ts';
import { openFleet, type Fleet } from '../fleet/open.ts';
import { openMail } from '../mail/mail.ts';
import { thisProgram } from './child.ts';
import { openCrawls, type Crawls } from './crawls.ts';

export interface Jobs {
  crawls: Crawls;
  /** Ends what runs; it is done again at the next start. */
  stop(): Promise<void>;
}

interface Where {
  /** Folder of the desk. */
  folder: string;
  /** Where people reach it. */
  address: string;
  say: (line: string) => void;
  /** Address of the PostgreSQL whose workers make the crawls; null where the desk makes them. */
  fleet: string | null;
}

export async function openJobs(desk: OpenDesk, { folder, address, say, fleet: url }: Where): Promise<Jobs> {
  const boss = await openBoss(desk.database, { schedule: true, onError: (reason) => say(`jobs: ${reason}`) });
  let fleet: Fleet | undefined;
  try {
    if (url !== null) fleet = await openFleet(url, { onError: (reason) => say(`queue: ${reason}`) });
    const crawls = await openCrawls(desk, boss, {
      program: thisProgram(),
      folder: join(folder, 'crawls'),
      say,
      fleet,
    });
    const mail = await openMail(desk, boss, { address, environment: process.env, say });
    return {
      crawls,
      async stop() {
        mail.stop();
        await crawls.stop();
        await fleet?.close();
        await boss.stop();
      },
    };
  } catch (error) {
    await fleet?.close();
    await boss.stop({ patience: 0 });
    throw error;
  }
}
