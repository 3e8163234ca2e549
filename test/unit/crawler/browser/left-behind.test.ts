import { mkdir, mkdtemp, readFile, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { markOwner, sweepProfiles } from '../../../../crawler/browser/left-behind.ts';

test('old folders of browsers are removed, and nothing else', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const old = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  for (const name of [
    'cookiewacht-browser-old',
    'cookiewacht-browser-used',
    'cookiewacht-browser-new',
    'another-old',
  ])
    await mkdir(join(parent, name, 'profile/Default'), { recursive: true });
  await writeFile(join(parent, 'another-old/kept'), '');
  await symlink(join(parent, 'another-old'), join(parent, 'cookiewacht-browser-link'));
  for (const path of ['cookiewacht-browser-old/profile/Default', 'cookiewacht-browser-old/profile'])
    await utimes(join(parent, path), old, old);
  for (const name of ['cookiewacht-browser-old', 'cookiewacht-browser-used', 'another-old'])
    await utimes(join(parent, name), old, old);
  await sweepProfiles(parent);
  expect((await readdir(parent)).toSorted()).toEqual([
    'another-old',
    'cookiewacht-browser-link',
    'cookiewacht-browser-new',
    'cookiewacht-browser-used',
  ]);
  expect(await readdir(join(parent, 'another-old'))).toContain('kept');
  await sweepProfiles(join(parent, 'nowhere'));
});

// Linux shows its processes.
test.runIf(process.platform === 'linux')(
  'a folder goes with its owner: not before, and at once then',
  async () => {
    const parent = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
    onTestFinished(() => rm(parent, { recursive: true, force: true }));
    const old = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    const folders = ['mine', 'dead', 'reused', 'elsewhere', 'broken'].map(
      (name) => `cookiewacht-browser-${name}`,
    );
    const [mine = '', dead = '', reused = '', elsewhere = '', broken = ''] = folders;
    for (const name of folders) {
      await mkdir(join(parent, name));
      await markOwner(join(parent, name));
    }
    const change = async (name: string, to: object): Promise<void> => {
      const file = join(parent, name, 'owner.json');
      await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...to }));
    };
    // Numbers of processes end at 4,194,304 on Linux.
    await change(dead, { pid: 4_194_305 });
    await change(reused, { began: '1' });
    await change(elsewhere, { pid: 4_194_305, space: 'another machine' });
    await writeFile(join(parent, broken, 'owner.json'), '{');
    await utimes(join(parent, mine), old, old);
    await sweepProfiles(parent);
    expect((await readdir(parent)).toSorted()).toEqual([broken, elsewhere, mine].toSorted());
  },
);
