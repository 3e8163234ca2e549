/** The history can be proven, and everything is made of it, on both databases. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fingerprintOf, type MadeFinding } from '../../../bench/desk/make-run.ts';
import { backup, restore } from '../../../desk/keep/backup.ts';
import { digestOf } from '../../../desk/mail/digest.ts';
import { verifyDesk } from '../../../desk/keep/verify.ts';
import { History } from '../../../desk/log/history.ts';
import { openDesk, type OpenDesk } from '../../../desk/open.ts';
import { openPostgres } from '../../../desk/store/database.ts';
import { onBoth, type DeskUnderTest } from '../../support/desk/on-both.ts';
import { temporaryFolder } from '../../support/command-line.ts';

const ga: MadeFinding = { name: '_ga' };
const pixel: MadeFinding = { name: '_fbp', service: 'Meta Pixel' };
const anna = { by: 'user:anna' } as const;

/** A desk on which something happened of every type that changes what is shown. */
async function busyDesk(under: DeskUnderTest): Promise<OpenDesk> {
  const desk = await under.open();
  const one = fingerprintOf('one', ga);
  await under.night({ startedAt: '2026-11-20T02:00:00.000Z', sites: [{ id: 'one', findings: [ga, pixel] }] });
  await under.night({ startedAt: '2026-11-22T02:00:00.000Z', sites: [{ id: 'one', findings: [pixel] }] });
  await under.night({ startedAt: '2026-11-21T02:00:00.000Z', sites: [{ id: 'one', findings: [ga] }] });
  const { event } = await desk.decide(
    {
      findings: [{ fingerprint: one, version: null }],
      cause: null,
      decision: { kind: 'confirmed', owner: 'web', words: null },
    },
    anna,
  );
  await desk.undo(event, anna);
  await desk.comment(one, 'gone?', anna);
  await desk.changeSettings({ fourEyes: true }, { by: 'user:root' });
  await desk.accounts.setPassword('anna', 'scrypt$x', 'command');
  return desk;
}

/** All that is shown. */
async function shownBy({ queries }: OpenDesk) {
  return {
    today: await queries.today(),
    queue: await queries.queue({ accepted: 'with', states: ['fixed', 'new', 'open', 'back', 'unknown'] }),
    finding: await queries.finding(fingerprintOf('one', ga)),
    runs: await queries.runs(),
    site: await queries.site('one'),
    people: (await queries.setUp()).users,
    settings: await queries.settings(),
    audit: await queries.audit({}),
  };
}

onBoth('the history', (under) => {
  test('the log alone makes the same desk again, and passwords stay', async () => {
    const desk = await busyDesk(under);
    const before = await shownBy(desk);
    await sql`update finding set newest = 'gone', facts = '{}', decided = 99`.execute(desk.database.db);
    await sql`delete from site_night`.execute(desk.database.db);
    const log = under.kind === 'embedded' ? join(under.folder(), 'log.ndjson') : null;
    await rebuildDesk(desk);
    expect(await shownBy(desk)).toEqual(before);
    expect(await desk.accounts.passwordHash('anna')).toBe('scrypt$x');
    if (log !== null)
      expect((await readFile(log, 'utf8')).trim().split('\n')).toHaveLength(before.audit.total);
  });

  test('a backup makes the same desk elsewhere, and is refused where there is one', async () => {
    const desk = await busyDesk(under);
    const before = await shownBy(desk);
    const news = async (of: OpenDesk) => (await digestOf(of))?.fresh.count ?? 0;
    expect(await news(desk)).toBeGreaterThan(0);
    const place = await temporaryFolder();
    try {
      const file = join(place.path, 'backup.tar.gz');
      expect(await backup(desk, file, { evidence: true })).toMatchObject({ runs: 3 });
      await expect(backup(desk, file, { evidence: true })).rejects.toThrow('exists already');
      const data = join(place.path, 'other');
      expect(await restore(file, { data })).toMatchObject({ runs: 3 });
      await expect(restore(file, { data })).rejects.toThrow('has a history already');
      await writeFile(join(place.path, 'no-backup'), 'x'.repeat(5000));
      await expect(
        restore(join(place.path, 'no-backup'), { data: join(place.path, 'third') }),
      ).rejects.toThrow('is no backup of a desk');
      const other = await openDesk({ data, clock: () => desk.clock() });
      try {
        expect(await shownBy(other)).toEqual(before);
        // The desk before it told what there is.
        expect(await news(other)).toBe(0);
        expect(await other.accounts.passwordHash('anna')).toBe('scrypt$x');
      } finally {
        await other.close();
      }
    } finally {
      await place.remove();
    }
  });

  test('what somebody does to it is named', async () => {
    const desk = await busyDesk(under);
    const { events, head } = await desk.chain();
    const data = under.folder();
    const database = 'url' in desk.database.engine ? desk.database.engine.url : undefined;
    await desk.close();
    const verify = (hash: string | null = null) => verifyDesk({ data, database }, hash);
    expect(await verify(head)).toEqual({ events, head, broken: null, holdsHead: true });
    expect((await verify('0'.repeat(64))).holdsHead).toBe(false);
    const harm = database === undefined ? harmFile(join(data, 'log.ndjson')) : harmTable(database);
    for (const [what, seq] of [
      ['changed', 2],
      ['removed', 3],
      ['cut-off', events],
    ] as const) {
      const mend = await harm(what, seq);
      expect((await verify()).broken, what).toEqual({ seq, what });
      await mend();
    }
    expect((await verify()).broken).toBeNull();
  });
});

/** Makes the tables again of a desk that is open. */
const rebuildDesk = async ({ database, history }: OpenDesk): Promise<void> => {
  await History.rebuild(database, history.log);
};

type Harm = (what: 'changed' | 'removed' | 'cut-off', seq: number) => Promise<() => Promise<void>>;

const harmFile =
  (path: string): Harm =>
  async (what, seq) => {
    const text = await readFile(path, 'utf8');
    const lines = text.trimEnd().split('\n');
    const broken =
      what === 'changed'
        ? lines.with(seq - 1, (lines[seq - 1] ?? '').replace('"command"', '"desk"'))
        : lines.toSpliced(seq - 1, 1);
    await writeFile(path, `${broken.join('\n')}\n`);
    return () => writeFile(path, text);
  };

/** The table refuses; its owner can switch that off, and the chain still tells. */
const harmTable =
  (url: string): Harm =>
  async (what, seq) => {
    const { db, close } = await openPostgres(url);
    const row = await db.selectFrom('event').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow();
    const change = () =>
      what === 'changed'
        ? sql`update event set line = replace(line, '"command"', '"desk"') where seq = ${seq}`.execute(db)
        : sql`delete from event where seq = ${seq}`.execute(db);
    await expect(change()).rejects.toThrow('only appended to');
    await expect(sql`truncate event`.execute(db)).rejects.toThrow('only appended to');
    await sql`alter table event disable trigger append_only`.execute(db);
    await change();
    return async () => {
      await sql`delete from event where seq = ${seq}`.execute(db);
      await db.insertInto('event').values(row).execute();
      await sql`alter table event enable trigger append_only`.execute(db);
      await close();
    };
  };
