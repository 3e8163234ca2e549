/**
 * Evidence in a bucket of any store that speaks S3: `<prefix>/<manifest>/<path>`. Plain PUT, GET, HEAD and DELETE, since the
 * checksums that the makers' own package adds break many such stores. A run is there when its mark is, which is written last.
 */
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { UsageError, reasonOf } from '../../crawler/errors.ts';
import { digest } from '../../crawler/run/manifest.ts';
import { eachFile } from './each-file.ts';
import { S3Client, StoreError, type Access, type Answer } from './s3-client.ts';
import { checkedManifest, isPlainPath, type EvidenceStore, type StoredFile } from './store.ts';

interface Bucket extends Access {
  endpoint: string;
  bucket: string;
  prefix: string;
}

/** The mark of a whole run; it lists its files, so that nothing else has to be listed. */
const MARK = '.complete';
const markSchema = z.object({ files: z.array(z.string()) });
/** Files that are sent at once. */
const AT_ONCE = 8;

export class S3Store implements EvidenceStore {
  readonly shown: string;
  readonly #client: S3Client;
  readonly #base: string;

  constructor({ endpoint, bucket, prefix, ...access }: Bucket) {
    this.shown = `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`;
    this.#client = new S3Client(this.shown, access);
    this.#base = [endpoint.replace(/\/$/, ''), bucket, ...(prefix === '' ? [] : [prefix])].join('/');
  }

  async ready(): Promise<void> {
    const address = `${this.#base}/.probe-${randomUUID()}`;
    try {
      await this.#put(address, new Blob(['probe']), sha256Of('probe'), 'a file');
      const back = this.#settle(await this.#client.ask({ method: 'GET', address }), 'give a file back');
      back.stream?.destroy();
      this.#settle(await this.#client.ask({ method: 'DELETE', address }), 'remove a file');
    } catch (error) {
      throw new UsageError(reasonOf(error), adviceOf(error), { cause: error });
    }
  }

  async put(manifest: string, folder: string, files: readonly StoredFile[]): Promise<void> {
    if (await this.has(manifest)) return;
    await eachFile(files, AT_ONCE, ({ path }) => this.#send(manifest, path, join(folder, path)));
    const mark = JSON.stringify({ files: files.map(({ path }) => path) });
    await this.#put(this.#address(manifest, MARK), new Blob([mark]), sha256Of(mark), 'the end of a run');
  }

  async has(manifest: string): Promise<boolean> {
    return (await this.#found('HEAD', manifest, MARK)) !== null;
  }

  async open(manifest: string, path: string): ReturnType<EvidenceStore['open']> {
    if (!isPlainPath(path)) return null;
    const { stream = null, bytes = 0 } = (await this.#found('GET', manifest, path)) ?? {};
    return stream === null ? null : { bytes: bytes ?? 0, stream };
  }

  async remove(manifest: string, paths: readonly string[]): Promise<void> {
    for (const path of paths) if (isPlainPath(path)) await this.#found('DELETE', manifest, path);
  }

  async removeAll(manifest: string): Promise<void> {
    const mark = await this.open(manifest, MARK);
    if (mark === null) return;
    const { files } = markSchema.parse(JSON.parse(await text(mark.stream)));
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
    this.#settle(await this.#client.ask({ method: 'PUT', address, file: { body, sha256 } }), `take ${what}`);
  }

  /** The answer; null when there is no such file. @throws Error when the store refuses or is away */
  async #found(method: 'GET' | 'HEAD' | 'DELETE', manifest: string, path: string): Promise<Answer | null> {
    const answer = await this.#client.ask({ method, address: this.#address(manifest, path) });
    // A missing bucket is told in the body, which HEAD has not.
    if (answer.status === 404 && codeOf(answer) !== 'NoSuchBucket') return null;
    return this.#settle(answer, `answer ${method}`);
  }

  /** @throws StoreError unless the store did it */
  #settle(answer: Answer, wanted: string): Answer {
    if (answer.ok) return answer;
    throw new StoreError(this.shown, wanted, { status: answer.status, code: codeOf(answer) });
  }

  #address(manifest: string, path: string): string {
    const parts = [checkedManifest(manifest), ...path.split('/')].map((part) => encodeURIComponent(part));
    return [this.#base, ...parts].join('/');
  }
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

const codeOf = ({ said }: Answer): string | undefined => /<Code>(\w{1,60})<\/Code>/.exec(said)?.[1];

function adviceOf(error: unknown): string {
  const { code, status, reason } = error instanceof StoreError ? error.why : {};
  if (code === 'NoSuchBucket') return 'make the bucket first, or name another one with --evidence';
  if (status === 401 || status === 403 || code === 'SignatureDoesNotMatch')
    return 'let the key of AWS_ACCESS_KEY_ID read, write and delete in the bucket, or set another key';
  if (reason !== undefined) return 'check AWS_ENDPOINT_URL_S3, and that the store runs';
  return 'look into the log of the store, and start this again when it is well';
}
