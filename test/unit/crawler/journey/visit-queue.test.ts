/** How many visits go on at the same time, and whose turn it is. */
import { afterEach, expect, test, vi } from 'vitest';
import { LONGEST_REST_MS, VisitQueue } from '../../../../crawler/journey/visit-queue.ts';

afterEach(() => vi.useRealTimers());

/** Visits that end when they are told to, and the highest count of those that went on together. */
class Visits {
  readonly #queue: VisitQueue;
  readonly running: string[] = [];
  readonly begun: string[] = [];
  readonly most = new Map<string, number>();
  readonly #ends = new Map<string, () => void>();
  readonly #all: Array<Promise<void>> = [];

  constructor(concurrency: number, perHost: number) {
    this.#queue = new VisitQueue({ concurrency, perHost });
  }

  add(url: string, priority = 0): void {
    const { host } = new URL(url);
    const visit = async (): Promise<void> => {
      this.running.push(url);
      this.begun.push(url);
      this.#count('all', this.running.length);
      this.#count(host, this.running.filter((each) => new URL(each).host === host).length);
      await new Promise<void>((resolve) => this.#ends.set(url, resolve));
      this.running.splice(this.running.indexOf(url), 1);
    };
    this.#all.push(this.#queue.add(url, priority, visit));
  }

  /** Lets everything that can begin do so. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  }

  async end(url: string | undefined): Promise<void> {
    if (url !== undefined) this.#ends.get(url)?.();
    await this.settle();
  }

  async endAll(): Promise<void> {
    await this.settle();
    while (this.running.length > 0) await this.end(this.running[0]);
    await Promise.all(this.#all);
  }

  #count(what: string, now: number): void {
    this.most.set(what, Math.max(this.most.get(what) ?? 0, now));
  }
}

const pagesOf = (host: string, count: number): string[] =>
  Array.from({ length: count }, (_nothing, page) => `https://${host}/${page}`);

test('one host gets no more visits at once than --per-host, however many wait', async () => {
  const visits = new Visits(8, 3);
  for (const url of pagesOf('one.example', 9)) visits.add(url);
  await visits.endAll();
  expect(visits.begun).toHaveLength(9);
  expect(visits.most.get('one.example')).toBe(3);
});

test('all hosts together get no more than --concurrency, and a full host holds up no other', async () => {
  const visits = new Visits(4, 3);
  for (const host of ['one.example', 'two.example', 'three.example'])
    for (const url of pagesOf(host, 6)) visits.add(url);
  await visits.settle();
  expect(visits.running.map((url) => new URL(url).host)).toEqual([
    'one.example',
    'one.example',
    'one.example',
    'two.example',
  ]);
  await visits.endAll();
  expect(visits.begun).toHaveLength(18);
  expect(visits.most.get('all')).toBe(4);
  expect(visits.most.get('two.example')).toBeLessThanOrEqual(3);
});

test('hosts differ by port, as servers do, and not by scheme', async () => {
  const visits = new Visits(9, 1);
  for (const url of ['http://one.example/', 'https://one.example/', 'http://one.example:8080/'])
    visits.add(url);
  await visits.settle();
  expect(visits.running).toEqual(['http://one.example/', 'http://one.example:8080/']);
  await visits.endAll();
});

test('of the visits that wait, those of the site that began first go first', async () => {
  const visits = new Visits(1, 2);
  visits.add('https://first.example/0', 0);
  visits.add('https://second.example/0', -1);
  visits.add('https://third.example/0', -2);
  await visits.settle();
  visits.add('https://first.example/1', 0);
  await visits.endAll();
  expect(visits.begun).toEqual([
    'https://first.example/0',
    'https://first.example/1',
    'https://second.example/0',
    'https://third.example/0',
  ]);
});

test('a visit that fails gives its place to the next', async () => {
  const queue = new VisitQueue({ concurrency: 1, perHost: 1 });
  const fails = queue.add('https://one.example/', 0, () => Promise.reject(new Error('no browser')));
  const next = queue.add('https://one.example/', 0, () => Promise.resolve('visited'));
  await expect(fails).rejects.toThrow('no browser');
  expect(await next).toBe('visited');
});

/** When each visit begins, in milliseconds since the first, by a clock that the test moves. */
async function begins(queue: VisitQueue, urls: readonly string[], until: number): Promise<number[]> {
  const began = performance.now();
  const at: number[] = [];
  for (const url of urls)
    void queue.add(url, 0, () => Promise.resolve(at.push(Math.round(performance.now() - began))));
  await vi.advanceTimersByTimeAsync(until);
  return at;
}
const fakeClock = (): void =>
  void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });

test('no more visits a minute begin at one host than the rate allows; another host does not wait', async () => {
  fakeClock();
  const queue = new VisitQueue({ concurrency: 8, perHost: 3, rate: 30 });
  const one = 'https://one.example/';
  expect(await begins(queue, [one, one, one, one], 10_000)).toEqual([0, 2000, 4000, 6000]);
  expect(await begins(queue, ['https://two.example/'], 100)).toEqual([0]);
});

test('a host that asks for rest is left alone that long, and at most five minutes', async () => {
  fakeClock();
  const queue = new VisitQueue({ concurrency: 8, perHost: 3 });
  queue.rest('https://one.example/page', 7000);
  expect(await begins(queue, ['https://one.example/', 'https://two.example/'], 8000)).toEqual([0, 7000]);
  queue.rest('https://one.example/', 1e9);
  expect(await begins(queue, ['https://one.example/'], LONGEST_REST_MS)).toEqual([LONGEST_REST_MS]);
});

test('a run that is stopped waits no longer', async () => {
  const stop = new AbortController();
  const queue = new VisitQueue({ concurrency: 1, perHost: 1 }, stop.signal);
  queue.rest('https://one.example/', 200_000);
  const visit = queue.add('https://one.example/', 0, () => Promise.resolve('told to stop'));
  stop.abort();
  expect(await visit).toBe('told to stop');
});
