/** Desks with people, as tests begin with them: each is made once in a run of the tests, and then copied. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from '../../../desk/open.ts';
import type { Role } from '../../../desk/model/people.ts';
import { copyOfPrepared } from '../run-folder.ts';
import type { Prepared } from './postgres.ts';

/** When their people were added. */
export const PREPARED_AT = '2026-11-23T09:00:00.000Z';

/** People by their name, with what they may do. */
export interface People {
  name: string;
  language: 'nl' | 'en';
  roles: Readonly<Record<string, Role>>;
}

/** Lays the folder of a desk on the embedded database at `data`, with these people in it. */
export const preparedFolder = (people: People, data: string): Promise<void> =>
  copyOfPrepared(`desk-${people.name}`, (into) => fill(people, into), data);

/** The same on a server of PostgreSQL. */
export const preparedDatabase = (people: People): Prepared => ({
  name: people.name,
  async fill(database) {
    const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-desk-'));
    await fill(people, folder, database);
    await rm(folder, { recursive: true });
  },
});

async function fill({ roles, language }: People, data: string, database?: string): Promise<void> {
  const desk = await openDesk({ data, database, clock: () => new Date(PREPARED_AT) });
  for (const [name, role] of Object.entries(roles))
    await desk.addUser(
      { name, displayName: name, role, mail: null, language, active: true },
      { by: 'command' },
    );
  await desk.close();
}
