/**
 * Evidence in a bucket of any store that speaks S3: `<prefix>/<manifest>/<path>`. Plain PUT, GET, HEAD and DELETE, since the
 * checksums that the makers' own package adds break many such stores. A run is there when its mark is, which is written last.
 */
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createHash, randomUUID } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import * as z from 'zod';
import { UsageError, reasonOf } from '../../crawler/errors.ts';
import { digest } from '../../crawler/run/manifest.ts';
import { checkedManifest, isPlainPath, type EvidenceStore, type StoredFile } from './store.ts';

export interface Bucket {
  endpoint: string;
  bucket: string;
  prefix: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  /** How long an answer is waited for, and how often a question is asked before the store counts as away. */
  patience?: { answerMs: number; attempts: number };
}

/** The mark of a whole run; it lists its files, so that nothing else has to be listed. */
const MARK = '.complete';
const markSchema = z.object({ files: z.array(z.string()) });
/** Files that are sent at once. */
const AT_ONCE = 8;
const usualPatience = { answerMs: 30_000, attempts: 5 };
/** The slowest upload that is waited for: 100 kB a second. */
const BYTES_A_MS = 100;
const MAX_PAUSE_MS = 5_000;

interface Question {
  method: 'GET' | 'HEAD' | 'DELETE' | 'PUT';
  address: string;
  file?: { body: Blob; sha256: string };
}

export class S3Store implements EvidenceStore {
  readonly shown: string;
  readonly #client: AwsClient;
  readonly #base: string;
  readonly #patience: NonNullable<Bucket['patience']>;

  constructor({ endpoint, bucket, prefix, region, patience = usualPatience, ...credentials }: Bucket) {
    this.shown = `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`;
    // Its own attempts know no network that is down, and no answer that never comes.
    this.#client = new AwsClient({ ...credentials, region, service: 's3', retries: 0 });
    this.#base = [endpoint.replace(/\/$/, ''), bucket, ...(prefix === '' ? [] : [prefix])].join('/');
    this.#patience = patience;
  }

  async ready(): Promise<void> {
    const address = `${this.#base}/.probe-${randomUUID()}`;
    try {
      await this.#put(address, new Blob(['probe']), sha256Of('probe'), 'a file');
      await this.#settle(await this.#ask({ method: 'GET', address }), 'give a file back');
      await this.#settle(await this.#ask({ method: 'DELETE', address }), 'remove a file');
    } catch (error) {
      throw new UsageError(reasonOf(error), adviceOf(error), { cause: error });
    }
  }

  async put(manifest: string, folder: string, files: readonly StoredFile[]): Promise<void> {
    if (await this.has(manifest)) return;
    const waiting = [...files];
    const send = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
        await this.#send(manifest, file.path, join(folder, file.path));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    const mark = JSON.stringify({ files: files.map(({ path }) => path) });
    await this.#put(this.#address(manifest, MARK), new Blob([mark]), sha256Of(mark), 'the end of a run');
  }

  async has(manifest: string): Promise<boolean> {
    return (await this.#found('HEAD', manifest, MARK)) !== null;
  }

  async open(manifest: string, path: string): ReturnType<EvidenceStore['open']> {
    if (!isPlainPath(path)) return null;
    const answer = await this.#found('GET', manifest, path);
    if (answer === null || answer.body === null) return null;
    // No `fromWeb`: the types of the web and of Node differ, and the values do not.
    return { bytes: Number(answer.headers.get('content-length') ?? 0), stream: Readable.from(answer.body) };
  }

  async remove(manifest: string, paths: readonly string[]): Promise<void> {
    for (const path of paths) if (isPlainPath(path)) await this.#found('DELETE', manifest, path);
  }

  async removeAll(manifest: string): Promise<void> {
    const mark = await this.#found('GET', manifest, MARK);
    if (mark === null) return;
    const { files } = markSchema.parse(await mark.json());
    // First the mark: half a run is no run.
    await this.#found('DELETE', manifest, MARK);
    await this.remove(manifest, files);
  }

  async #send(manifest: string, path: string, file: string): Promise<void> {
    const { sha256 } = await digest(file);
    // Read from the disk while it is sent: evidence can be larger than memory.
    await this.#put(this.#address(manifest, path), await openAsBlob(file), sha256, path);
  }

  async #put(address: string, body: Blob, sha256: string, what: string): Promise<void> {
    const answer = await this.#ask({ method: 'PUT', address, file: { body, sha256 } });
    await this.#settle(answer, `take ${what}`);
  }

  /** The answer; null when there is no such file. @throws Error when the store refuses or is away */
  async #found(method: 'GET' | 'HEAD' | 'DELETE', manifest: string, path: string): Promise<Response | null> {
    const answer = await this.#ask({ method, address: this.#address(manifest, path) });
    if (answer.ok) return answer;
    if (answer.status === 404 && !(await this.#lacksBucket(answer))) return null;
    return this.#settle(answer, `answer ${method}`).then(() => null);
  }

  /** A missing bucket is told in the body, which HEAD has not. */
  async #lacksBucket(answer: Response): Promise<boolean> {
    return (await answer.text()).slice(0, 2000).includes('NoSuchBucket');
  }

  /** @throws StoreError unless the store did it */
  async #settle(answer: Response, wanted: string): Promise<void> {
    const { ok, status } = answer;
    const said = ok || answer.bodyUsed ? '' : (await answer.text()).slice(0, 2000);
    if (ok) return answer.body?.cancel();
    const code = /<Code>(\w{1,60})<\/Code>/.exec(said)?.[1];
    throw new StoreError(this.shown, wanted, { status, code });
  }

  /** Asks until the store answers. @throws StoreError when it does not, or has a fault of its own */
  async #ask(question: Question): Promise<Response> {
    const { answerMs, attempts } = this.#patience;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#once(question, answerMs).catch((error: unknown) => reasonOf(causeOf(error)));
      const failed = typeof answer === 'string' ? { reason: answer } : busy(answer);
      if (failed === null && typeof answer !== 'string') return answer;
      if (attempt >= attempts) throw new StoreError(this.shown, 'answer', failed ?? {});
      await pause(Math.min(MAX_PAUSE_MS, 100 * 2 ** attempt) * (0.5 + Math.random() / 2));
    }
  }

  async #once({ method, address, file }: Question, answerMs: number): Promise<Response> {
    const late = new AbortController();
    const allowed = answerMs + (file === undefined ? 0 : file.body.size / BYTES_A_MS);
    const timer = setTimeout(() => late.abort(new Error(`no answer in ${Math.round(allowed)} ms`)), allowed);
    try {
      return await this.#client.fetch(address, {
        method,
        signal: late.signal,
        ...(file === undefined
          ? {}
          : {
              body: file.body,
              // The store compares it with what arrives: nothing cut off is ever taken.
              headers: { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': file.sha256 },
            }),
      });
    } finally {
      // Not of the body: whoever reads a large file may take their time.
      clearTimeout(timer);
    }
  }

  #address(manifest: string, path: string): string {
    const parts = [checkedManifest(manifest), ...path.split('/')].map((part) => encodeURIComponent(part));
    return [this.#base, ...parts].join('/');
  }
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the store did not do, in one sentence. */
class StoreError extends Error {
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

function adviceOf(error: unknown): string {
  const { code, status, reason } = error instanceof StoreError ? error.why : {};
  if (code === 'NoSuchBucket') return 'make the bucket first, or name another one with --evidence';
  if (status === 401 || status === 403 || code === 'SignatureDoesNotMatch')
    return 'let the key of AWS_ACCESS_KEY_ID read, write and delete in the bucket, or set another key';
  if (reason !== undefined) return 'check AWS_ENDPOINT_URL_S3, and that the store runs';
  return 'look into the log of the store, and start this again when it is well';
}

/** A fault of the store that may be over soon; null for an answer. */
const busy = ({ status, body }: Response): { status: number } | null => {
  if (status < 500 && status !== 429) return null;
  void body?.cancel();
  return { status };
};

/** `fetch` says no more than that it failed; its cause says why. */
const causeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? error.cause : error;
