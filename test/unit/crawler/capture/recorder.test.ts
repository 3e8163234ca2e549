/** The timeline of a journey: each observation says where and when. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Recorder } from '../../../../crawler/capture/recorder.ts';
import { readEvidence } from '../../../../crawler/run/evidence-files.ts';

async function recorder(): Promise<{ recorder: Recorder; file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'evidence.ndjson');
  return { recorder: new Recorder(file), file };
}

const failure = (reason: string) => ({ kind: 'failure' as const, observer: 'test', affects: [], reason });

test('observations belong to the visit, page and phase in which they come', async () => {
  const { recorder: written, file } = await recorder();
  written.record(failure('before'));
  await written.during({ visit: 0, page: 'https://a.example/' }, async () => {
    written.record(failure('at the address'));
    written.arriveAt('https://a.example/home');
    written.enter('after-accept');
    written.record(failure('after the click'));
    await Promise.resolve();
  });
  written.record(failure('between visits'));
  await written.close();
  const evidence = await readEvidence(file);
  expect(evidence.map(({ seq, visit, page, phase }) => [seq, visit, page, phase])).toEqual([
    [0, null, '', 'before-choice'],
    [1, 0, 'https://a.example/', 'before-choice'],
    [2, 0, 'https://a.example/home', 'after-accept'],
    [3, null, '', 'after-accept'],
  ]);
});

test('a visit that fails is over all the same', async () => {
  const { recorder: written } = await recorder();
  const failing = written.during({ visit: 3, page: 'x' }, () => Promise.reject(new Error('no tab')));
  await expect(failing).rejects.toThrow('no tab');
  expect(written.now()).toMatchObject({ visit: null, page: '' });
  await written.close();
});

test('nothing is written after the end of the journey', async () => {
  const { recorder: written, file } = await recorder();
  written.record({ kind: 'journey-end', status: 'complete' });
  written.record(failure('too late'));
  await written.close();
  expect((await readEvidence(file)).map(({ kind }) => kind)).toEqual(['journey-end']);
});
