/**
 * Mail of the desk. What is told, the letters and their jobs are written in one transaction; each letter is then handed to the
 * server on its own. One that the server may have taken is not sent again.
 */
import { randomUUID } from 'node:crypto';
import type { Job } from 'pg-boss';
import { reasonOf } from '../../crawler/errors.ts';
import type { Boss } from '../jobs/boss.ts';
import type { OpenDesk } from '../open.ts';
import { settingsOf } from '../store/project.ts';
import { digestOf, tell } from './digest.ts';
import { letterOf } from './letter.ts';
import { mailServer } from './server.ts';

const DIGEST = 'digest';
const MAIL = 'mail';
/** Looks for what nobody noticed, such as a night that did not come. */
const LOOK = '*/10 * * * *';

export interface MailOptions {
  /** Where people reach the desk. */
  address: string;
  environment: NodeJS.ProcessEnv;
  say: (line: string) => void;
  /** Seconds between two looks into the queue, at least 0.5; and before a letter is tried again. */
  pollingIntervalSeconds?: number;
  retryDelay?: number;
}

export interface Mail {
  /** Writes what must be told now; the number of letters. */
  digest(): Promise<number>;
  stop(): void;
}

export async function openMail(desk: OpenDesk, jobs: Boss, options: MailOptions): Promise<Mail> {
  const { boss } = jobs;
  const { pollingIntervalSeconds = 2, retryDelay = 60, say } = options;
  await boss.createQueue(DIGEST, { policy: 'stately', retryLimit: 3, retryDelay });
  // Slower and slower, for a day.
  const timing = {
    retryLimit: 30,
    retryDelay,
    ...(retryDelay > 1 ? { retryBackoff: true, retryDelayMax: 3600 } : {}),
  };
  await boss.createQueue(MAIL, timing);
  await boss.updateQueue(MAIL, timing);
  await boss.work(DIGEST, { pollingIntervalSeconds }, async () => {
    await writeLetters(desk, jobs, options);
  });
  await boss.work<{ mail: string }>(MAIL, { pollingIntervalSeconds }, ([job]) =>
    sendLetter(job, desk, options),
  );
  await boss.schedule(DIGEST, LOOK, {});
  const forget = desk.onEvent(({ type }) => {
    if (type === 'run-taken-in') boss.send(DIGEST, {}).catch((error: unknown) => say(reasonOf(error)));
  });
  return { digest: () => writeLetters(desk, jobs, options), stop: forget };
}

async function writeLetters(
  desk: OpenDesk,
  { boss, inside }: Boss,
  { address, environment, say }: MailOptions,
): Promise<number> {
  const { db } = desk.database;
  const settings = await settingsOf(db);
  const server = mailServer(settings, environment);
  if (server === null) return 0;
  if (typeof server === 'string') say(`mail: ${server}`);
  const to = await recipients(desk, settings.mailTo);
  const digest = to.length === 0 ? null : await digestOf(desk);
  if (digest === null) return 0;
  const at = desk.clock().toISOString();
  return db.transaction().execute(async (trx) => {
    // Another process of this desk was faster: nothing of this is written, and the queue looks again.
    if (!(await tell(digest.keys, at, trx))) throw new Error('told meanwhile');
    for (const { mail: recipient, language } of to) {
      const id = randomUUID();
      const letter = letterOf(digest, language, address, settings.timeZone);
      await trx
        .insertInto('mail')
        .values({ id, recipient, ...letter, written_at: at, state: 'waiting' })
        .execute();
      await boss.send(MAIL, { mail: id }, inside(trx));
    }
    return to.length;
  });
}

/** Everybody once: people in their own language, other addresses in Dutch. */
async function recipients(
  desk: OpenDesk,
  others: readonly string[],
): Promise<Array<{ mail: string; language: 'nl' | 'en' }>> {
  const { users } = await desk.queries.setUp();
  const found = new Map<string, { mail: string; language: 'nl' | 'en' }>();
  for (const mail of others) found.set(mail.toLowerCase(), { mail, language: 'nl' });
  for (const { active, mail, language } of users)
    if (active && mail !== null) found.set(mail.toLowerCase(), { mail, language });
  return [...found.values()];
}

/** @throws when the queue should try again */
async function sendLetter(
  job: Job<{ mail: string }> | undefined,
  desk: OpenDesk,
  { environment, say }: MailOptions,
): Promise<void> {
  const { db } = desk.database;
  const id = job?.data.mail ?? '';
  const letter = await db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst();
  if (letter === undefined) return;
  const settle = async (state: typeof letter.state, problem: string | null): Promise<void> => {
    await db
      .updateTable('mail')
      .set({ state, problem, settled_at: desk.clock().toISOString() })
      .where('id', '=', id)
      .execute();
    if (problem !== null) say(`mail to ${letter.recipient}: ${problem}`);
  };
  // The desk ended while the server took it.
  if (letter.state === 'sending') return settle('unsure', 'the desk ended while it was sent');
  if (letter.state !== 'waiting') return;
  const server = mailServer(await settingsOf(db), environment);
  if (server === null || typeof server === 'string') {
    await settle('waiting', server ?? 'mail was switched off');
    throw new Error(server ?? 'mail was switched off');
  }
  await db
    .updateTable('mail')
    .set({ state: 'sending', attempts: letter.attempts + 1 })
    .where('id', '=', id)
    .execute();
  const handed = await server.send({ ...letter, to: letter.recipient });
  if (handed.state === 'sent') return settle('sent', null);
  if (handed.state !== 'later') return settle(handed.state, handed.problem);
  await settle('waiting', handed.problem);
  throw new Error(handed.problem);
}
