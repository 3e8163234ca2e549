/**
 * Asks a store that speaks S3: signs, repeats, and waits for nothing without an end. Whatever the store does, a question ends
 * with an answer or with one sentence that says why there is none.
 */
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { reasonOf } from '../../crawler/errors.ts';

export interface Access {
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  /** How long an answer is waited for, and how often a question is asked before the store counts as away. */
  patience?: { answerMs: number; attempts: number };
}

export interface Question {
  method: 'GET' | 'HEAD' | 'DELETE' | 'PUT';
  address: string;
  file?: { body: Blob; sha256: string };
}

export interface Answer {
  status: number;
  ok: boolean;
  /** Of a file; null when it is not known. */
  bytes: number | null;
  /** What a refusal says. */
  said: string;
  /** The file, when there is one. Whoever asks for one reads it, or destroys it. */
  stream: Readable | null;
}

const usualPatience = { answerMs: 30_000, attempts: 5 };
/** The slowest upload that is waited for: 100 kB a second. */
const BYTES_A_MS = 100;
const MAX_PAUSE_MS = 5_000;
/** Characters of a refusal that are of interest. */
const MOST_SAID = 2000;

export class S3Client {
  /** As people are shown the store. */
  readonly #shown: string;
  readonly #client: AwsClient;
  readonly #patience: NonNullable<Access['patience']>;

  constructor(shown: string, { patience = usualPatience, ...credentials }: Access) {
    this.#shown = shown;
    this.#client = new AwsClient({ ...credentials, service: 's3' });
    this.#patience = patience;
  }

  /** Asks until the store answers. @throws StoreError when it does not, or has a fault of its own */
  async ask(question: Question): Promise<Answer> {
    const { attempts } = this.#patience;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#once(question).catch((error: unknown) => reasonOf(causeOf(error)));
      if (typeof answer !== 'string' && !isBusy(answer.status)) return answer;
      if (attempt >= attempts)
        throw new StoreError(
          this.#shown,
          'answer',
          typeof answer === 'string' ? { reason: answer } : { status: answer.status },
        );
      await pause(Math.min(MAX_PAUSE_MS, 100 * 2 ** attempt) * (0.5 + Math.random() / 2));
    }
  }

  async #once({ method, address, file }: Question): Promise<Answer> {
    const { answerMs } = this.#patience;
    const late = new AbortController();
    const allowed = answerMs + (file === undefined ? 0 : file.body.size / BYTES_A_MS);
    const timer = setTimeout(() => late.abort(new Error(`no answer in ${Math.round(allowed)} ms`)), allowed);
    try {
      // The store compares the hash with what arrives: nothing cut off is ever taken.
      const more = file && {
        body: file.body,
        headers: { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': file.sha256 },
      };
      const signed = await this.#client.sign(address, { method, ...more });
      // The signal here, never when signing: it would reach the network by way of an object that nobody holds, and a
      // collection of garbage in the meantime would leave the question without an end.
      const answer = await fetch(signed, { signal: late.signal });
      const { ok, status, body, headers } = answer;
      const length = headers.get('content-length');
      const about = { ok, status, bytes: length === null ? null : Number(length) };
      if (ok && method === 'GET' && body !== null)
        return { ...about, said: '', stream: this.#streamOf(body, answerMs) };
      return { ...about, said: (await answer.text()).slice(0, MOST_SAID), stream: null };
    } finally {
      clearTimeout(timer);
    }
  }

  /** A file as it comes. Whoever reads may take their time; the store may take so long for the next part. */
  #streamOf(body: ReadableStream<Uint8Array>, mostMs: number): Readable {
    const shown = this.#shown;
    const reader = body.getReader();
    const close = (): unknown => reader.cancel().catch(() => undefined);
    return new Readable({
      read() {
        inTime(reader.read(), mostMs).then(
          ({ value }) => this.push(value ?? null),
          (error: unknown) =>
            this.destroy(new StoreError(shown, 'send all of a file', { reason: reasonOf(causeOf(error)) })),
        );
      },
      // Closes the connection when not all was read.
      destroy(error, done) {
        close();
        done(error);
      },
    });
  }
}

async function inTime<T>(wanted: Promise<T>, mostMs: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`nothing came in ${mostMs} ms`)), mostMs);
  try {
    return await Promise.race([wanted, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the store had a fault that may be over soon, and did not refuse. */
export const isStoreAway = (error: unknown): boolean =>
  error instanceof StoreError && (error.why.status === undefined || isBusy(error.why.status));

/** What the store did not do, in one sentence. */
export class StoreError extends Error {
  readonly why: { status?: number; code?: string | undefined; reason?: string };

  constructor(shown: string, wanted: string, why: StoreError['why']) {
    const { status, code, reason } = why;
    const said =
      code === 'NoSuchBucket'
        ? 'there is no such bucket'
        : (reason ?? `it answered ${[status, code].filter((each) => each !== undefined).join(' ')}`);
    super(`${shown} did not ${wanted}: ${said}`);
    this.why = why;
  }
}

/** A fault of the store that may be over soon. */
const isBusy = (status: number): boolean => status >= 500 || status === 429;

/** `fetch` says no more than that it failed; its cause says why. */
const causeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? error.cause : error;
