/** Evidence goes when its time is over, by site; the log stays, and the desk is copied every night. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restore } from '../../../desk/keep/backup.ts';
import { applyRetention } from '../../../desk/keep/retention.ts';
import { COPIES, copyDesk, keepUp, startUpkeep } from '../../../desk/keep/upkeep.ts';
import { openDesk, type OpenDesk } from '../../../desk/open.ts';
import { onBoth } from '../../support/desk/on-both.ts';

const nights = ['2026-09-01', '2026-11-01', '2026-11-20'] as const;
const made = (day: string) => ({
  startedAt: `${day}T02:00:00.000Z`,
  sites: [
    { id: 'one', findings: [{ name: '_ga' }] },
    { id: 'two', findings: [{ name: '_gid' }] },
  ],
});
const evidenceOf = (site: string): string => `sites/${site}/none/evidence.ndjson`;
const act = { by: 'user:root' } as const;

onBoth('retention', (under) => {
  const threeNights = async (): Promise<{ desk: OpenDesk; manifests: string[] }> => {
    const desk = await under.open();
    const manifests: string[] = [];
    for (const day of nights) manifests.push((await under.night(made(day))).manifest);
    return { desk, manifests };
  };
  /** Which sites of each night still have their evidence. */
  const held = async (desk: OpenDesk, manifests: readonly string[]): Promise<string[]> => {
    const result: string[] = [];
    for (const manifest of manifests) {
      const there: string[] = [];
      for (const site of ['one', 'two']) {
        const file = await desk.queries.runFile(manifest, evidenceOf(site));
        file?.stream.destroy();
        if (file !== null) there.push(site);
      }
      result.push(there.join(' '));
    }
    return result;
  };

  test('is for ever unless somebody says otherwise', async () => {
    const { desk, manifests } = await threeNights();
    expect(await applyRetention(desk)).toEqual({ runs: 0, parts: 0 });
    expect(await held(desk, manifests)).toEqual(['one two', 'one two', 'one two']);
  });

  test('removes by site and age, tells the log once, and the log stays', async () => {
    const { desk, manifests } = await threeNights();
    await desk.changeSettings({ retentionDays: 60, retentionBySite: { two: 10 } }, act);
    expect(await applyRetention(desk)).toEqual({ runs: 1, parts: 1 });
    expect(await held(desk, manifests)).toEqual(['', 'one', 'one two']);
    expect(await desk.queries.report(manifests[0] ?? '')).toBeNull();
    expect((await desk.queries.run(manifests[0] ?? ''))?.run.evidence).toBe(false);
    expect((await desk.queries.run(manifests[1] ?? ''))?.run.evidence).toBe(true);
    expect((await desk.queries.runs()).total).toBe(3);
    const told = async () =>
      (await desk.queries.audit({ types: ['evidence-removed'] })).events.map(({ body }) => body);
    expect(await told()).toEqual([
      { manifest: manifests[1], sites: ['two'] },
      { manifest: manifests[0], sites: [] },
    ]);
    expect(await applyRetention(desk)).toEqual({ runs: 0, parts: 0 });
    expect(await told()).toHaveLength(2);
    expect((await desk.chain()).broken).toBeNull();

    under.setClock('2027-02-01T03:00:00.000Z');
    expect(await applyRetention(desk)).toEqual({ runs: 2, parts: 0 });
    expect(await held(desk, manifests)).toEqual(['', '', '']);
    // What was seen is still known, and still to decide.
    expect(await desk.queries.findings({ accepted: 'with' })).toHaveLength(2);
    const [finding] = await desk.queries.findings({ accepted: 'with' });
    expect((await desk.queries.finding(finding?.fingerprint ?? ''))?.evidence).toBeNull();
  });

  test('a removal that was cut off is done again', async () => {
    const { desk, manifests } = await threeNights();
    await desk.changeSettings({ retentionDays: 1 }, act);
    await desk.evidence.removeAll(manifests[0] ?? '');
    expect(await applyRetention(desk)).toEqual({ runs: 3, parts: 0 });
    expect((await desk.queries.audit({ types: ['evidence-removed'] })).total).toBe(3);
  });

  test('the embedded desk is copied each night, and a copy is enough to begin again', async () => {
    const { desk } = await threeNights();
    const data = under.folder();
    const [finding] = await desk.queries.findings({ accepted: 'with' });
    await desk.comment(finding?.fingerprint ?? '', 'kept', { by: 'user:anna' });
    const said: string[] = [];
    for (let day = 1; day <= 16; day += 1) {
      under.setClock(`2026-12-${String(day).padStart(2, '0')}T03:00:00.000Z`);
      await keepUp(desk, { data, say: (line) => said.push(line) });
    }
    expect(said).toEqual([]);
    const copies = (await readdir(join(data, COPIES)).catch(() => [])).toSorted();
    if (under.kind === 'postgresql') return expect(copies).toEqual([]);
    expect(copies).toHaveLength(14);
    expect(copies.at(-1)).toBe('2026-12-16.tar.gz');
    const again = join(data, 'again');
    await restore(join(data, COPIES, copies.at(-1) ?? ''), { data: again });
    const opened = await openDesk({ data: again });
    try {
      const { history } = (await opened.queries.finding(finding?.fingerprint ?? '')) ?? {};
      expect(JSON.stringify(history)).toContain('kept');
    } finally {
      await opened.close();
    }
    await rm(again, { recursive: true });
  });

  test('several desks on one PostgreSQL do the upkeep of a day once', async () => {
    const { desk } = await threeNights();
    await desk.changeSettings({ retentionDays: 1 }, act);
    const said: string[] = [];
    // What fails is said, by each that tries.
    const evidence = { ...desk.evidence, removeAll: () => Promise.reject(new Error('the disk is away')) };
    const where = { data: under.folder(), say: (line: string) => void said.push(line) };
    const stops = [1, 2].map(() => startUpkeep({ ...desk, evidence }, where));
    for (const stop of stops) await stop();
    const tried = said.filter((line) => line.includes('the disk is away'));
    expect(tried).toHaveLength(under.kind === 'postgresql' ? 1 : 2);
  });

  test('a copy is for its owner only', async () => {
    const desk = await under.open();
    await copyDesk(desk, { data: under.folder() });
    if (under.kind === 'postgresql') return;
    const [copy = ''] = await readdir(join(under.folder(), COPIES));
    expect((await stat(join(under.folder(), COPIES, copy))).mode & 0o077).toBe(0);
  });
});
