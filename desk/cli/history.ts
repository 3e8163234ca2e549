/** `desk verify`, `rebuild`, `backup` and `restore`: the history, and keeping it. */
import * as z from 'zod';
import { defineCommand, flag, text } from '../../crawler/cli/command.ts';
import { print } from '../../crawler/cli/output.ts';
import { UsageError } from '../../crawler/errors.ts';
import { backup, restore } from '../keep/backup.ts';
import { verifyDesk, type Verified } from '../keep/verify.ts';
import { History } from '../log/history.ts';
import { openDesk, openStorage } from '../open.ts';
import { deskOptions, storageOptions } from './storage.ts';

const nothing = z.tuple([]);
const oneFile = z.tuple([z.string()]);

const verifyOptions = z.object({
  ...storageOptions,
  head: text('--head <hash>', 'a hash from a mail or a manifest, which the history must hold'),
});

export const verifyCommand = defineCommand({
  name: 'verify',
  description: 'check that nobody changed the history; names the first event that was',
  examples: {
    'verify --data /var/lib/cookiewacht': 'whether every event is as it was written',
    'verify --head 5f2b…': 'and whether a hash from a digest mail is among them',
  },
  args: nothing,
  options: verifyOptions,
  async run(_none, given) {
    if (given.head !== undefined && !/^[0-9a-f]{64}$/.test(given.head))
      throw new UsageError(
        '--head: expects 64 hexadecimal digits',
        'copy the hash from the mail or the manifest',
      );
    const state = await verifyDesk(deskOptions(given), given.head ?? null);
    await print(sentenceOf(state));
    return { kind: 'verified', sound: state.broken === null && state.holdsHead !== false };
  },
});

const brokenWords = {
  changed: 'somebody changed it',
  removed: 'an event before it was removed',
  'cut-off': 'the history ends before it, and the database knows it',
  unreadable: 'its line cannot be read',
} as const;

function sentenceOf({ events, head, broken, holdsHead }: Verified): string {
  if (broken !== null)
    return `Event ${broken.seq} is broken: ${brokenWords[broken.what]}. The ${events} events before it are as they were written.`;
  const lines = [`All ${events} events are as they were written. The last has the hash ${head}.`];
  if (holdsHead === true) lines.push('The hash that you named is among them.');
  if (holdsHead === false)
    lines.push('The hash that you named is not among them: somebody wrote the history anew.');
  return lines.join('\n');
}

export const rebuildCommand = defineCommand({
  name: 'rebuild',
  description: 'make the database again from the history; passwords stay',
  examples: { 'rebuild --data /var/lib/cookiewacht': 'after a crash, or a database that is wrong' },
  args: nothing,
  options: z.object(storageOptions),
  async run(_none, given) {
    const opened: Array<() => Promise<void>> = [];
    try {
      const { database, log } = await openStorage(deskOptions(given), opened);
      const { seq } = await History.rebuild(database, log);
      await print(`The database is made again from ${seq} events.`);
    } finally {
      for (const end of opened.toReversed()) await end();
    }
    return { kind: 'shown' };
  },
});

export const backupCommand = defineCommand({
  name: 'backup',
  description: 'write the history, the hashes of passwords and the evidence into one file',
  examples: {
    'backup desk-2026-11-23.tar.gz': 'everything',
    'backup desk-2026-11-23.tar.gz --without-evidence': 'where the evidence has a backup of its own',
  },
  takes: { '<file>': 'new file' },
  args: oneFile,
  options: z.object({
    ...storageOptions,
    withoutEvidence: flag('--without-evidence', 'leave the evidence of the runs out'),
  }),
  async run([file], given) {
    const desk = await openDesk(deskOptions(given));
    try {
      const { events, runs } = await backup(desk, file, { evidence: !given.withoutEvidence });
      await print(`${file}: holds ${events} events and the evidence of ${runs} runs.`);
    } finally {
      await desk.close();
    }
    return { kind: 'shown' };
  },
});

export const restoreCommand = defineCommand({
  name: 'restore',
  description: 'fill an empty desk from a backup',
  examples: { 'restore desk-2026-11-23.tar.gz --data /var/lib/cookiewacht': 'into an empty folder' },
  takes: { '<file>': 'backup' },
  args: oneFile,
  options: z.object(storageOptions),
  async run([file], given) {
    const { events, runs } = await restore(file, deskOptions(given));
    await print(`Restored ${events} events and the evidence of ${runs} runs.`);
    return { kind: 'shown' };
  },
});
