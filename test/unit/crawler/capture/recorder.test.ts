/** The timeline of a journey: each observation says where and when. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
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

test('what reverses or hides text is written escaped', async () => {
  const { recorder: written, file } = await recorder();
  written.record(failure('cookie\u202egpj.exe\u009b31m'));
  await written.close();
  expect(await readFile(file, 'utf8')).not.toMatch(/[\u202e\u009b]/);
  expect(await readEvidence(file)).toMatchObject([{ reason: 'cookie\u202egpj.exe\u009b31m' }]);
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

test('a journey that goes on has a file of its own, and the numbers and the clock go on', async () => {
  const { recorder: written, file } = await recorder();
  written.record(failure('one'));
  written.enter('after-accept');
  written.record(failure('two'));
  const until = written.last;
  written.record(failure('of the first journey only'));
  written.record({ kind: 'journey-end', status: 'complete' });
  const second = `${file}.second`;
  await written.continueIn(second, failure('start'), until);
  written.record(failure('three'));
  await written.close();
  const seqs = (evidence: ReadonlyArray<{ seq: number }>): number[] => evidence.map(({ seq }) => seq);
  const [before, after] = [await readEvidence(file), await readEvidence(second)];
  expect(seqs(before)).toEqual([0, 1, 2, 3]);
  expect(seqs(after)).toEqual([0, 2]);
  expect(after.map(({ phase }) => phase)).toEqual(['before-choice', 'after-accept']);
  expect(after[1]?.at).toBeGreaterThanOrEqual(before[1]?.at ?? Infinity);
});
