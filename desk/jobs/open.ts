/** What the desk does by itself, beside its pages: crawls and mail. Everything that waits is in the queue of its database. */
import { join } from 'node:path';
import type { OpenDesk } from '../open.ts';
import { openBoss } from './boss.ts';
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
}

export async function openJobs(desk: OpenDesk, { folder, address, say }: Where): Promise<Jobs> {
  const boss = await openBoss(desk.database, { schedule: true, onError: (reason) => say(`jobs: ${reason}`) });
  try {
    const crawls = await openCrawls(desk, boss, {
      program: thisProgram(),
      folder: join(folder, 'crawls'),
      say,
    });
    const mail = await openMail(desk, boss, { address, environment: process.env, say });
    return {
      crawls,
      async stop() {
        mail.stop();
        await crawls.stop();
        await boss.stop();
      },
    };
  } catch (error) {
    await boss.stop({ patience: 0 });
    throw error;
  }
}
