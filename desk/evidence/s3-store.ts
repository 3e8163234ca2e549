/**
 * Evidence in a bucket of any store that speaks S3: `<prefix>/<manifest>/<path>`. Plain PUT, GET, HEAD and DELETE, since the
 * checksums that the makers' own package adds break many such stores. A run is there when its mark is, which is written last.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import * as z from 'zod';
import { checkedManifest, isPlainPath, type EvidenceStore, type StoredFile } from './store.ts';

export interface Bucket {
  endpoint: string;
  bucket: string;
  prefix: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** The mark of a whole run; it lists its files, so that nothing else has to be listed. */
const MARK = '.complete';
const markSchema = z.object({ files: z.array(z.string()) });
/** Files that are sent at once. */
const AT_ONCE = 8;

export class S3Store implements EvidenceStore {
  readonly shown: string;
  readonly #client: AwsClient;
  readonly #base: string;

  constructor({ endpoint, bucket, prefix, region, ...credentials }: Bucket) {
    this.shown = `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`;
    this.#client = new AwsClient({ ...credentials, region, service: 's3', retries: 4 });
    this.#base = [endpoint.replace(/\/$/, ''), bucket, ...(prefix === '' ? [] : [prefix])].join('/');
  }

  async put(manifest: string, folder: string, files: readonly StoredFile[]): Promise<void> {
    if (await this.has(manifest)) return;
    const waiting = [...files];
    const send = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
        await this.#send(manifest, file.path, await readFile(join(folder, file.path)));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    const mark = JSON.stringify({ files: files.map(({ path }) => path) });
    await this.#send(manifest, MARK, Buffer.from(mark));
  }

  async has(manifest: string): Promise<boolean> {
    const answer = await this.#ask('HEAD', manifest, MARK);
    return answer.ok;
  }

  async open(manifest: string, path: string): ReturnType<EvidenceStore['open']> {
    if (!isPlainPath(path)) return null;
    const answer = await this.#ask('GET', manifest, path);
    if (!answer.ok || answer.body === null) {
      await answer.body?.cancel();
      return null;
    }
    // No `fromWeb`: the types of the web and of Node differ, and the values do not.
    return { bytes: Number(answer.headers.get('content-length') ?? 0), stream: Readable.from(answer.body) };
  }

  async remove(manifest: string, paths: readonly string[]): Promise<void> {
    for (const path of paths) if (isPlainPath(path)) await this.#delete(manifest, path);
  }

  async removeAll(manifest: string): Promise<void> {
    const mark = await this.#ask('GET', manifest, MARK);
    if (!mark.ok) return;
    const { files } = markSchema.parse(await mark.json());
    await this.remove(manifest, files);
    await this.#delete(manifest, MARK);
  }

  async #send(manifest: string, path: string, body: Buffer): Promise<void> {
    const answer = await this.#client.fetch(this.#address(manifest, path), {
      method: 'PUT',
      body: new Uint8Array(body),
      headers: { 'content-type': 'application/octet-stream' },
    });
    if (!answer.ok) throw new Error(`${this.shown} did not take ${path}: it answered ${answer.status}`);
    await answer.body?.cancel();
  }

  async #delete(manifest: string, path: string): Promise<void> {
    const answer = await this.#ask('DELETE', manifest, path);
    await answer.body?.cancel();
  }

  /** Found, or not there. @throws Error for any other answer */
  async #ask(method: 'GET' | 'HEAD' | 'DELETE', manifest: string, path: string): Promise<Response> {
    const answer = await this.#client.fetch(this.#address(manifest, path), { method });
    if (!answer.ok && answer.status !== 404)
      throw new Error(`${this.shown} refuses ${method}: it answered ${answer.status}`);
    return answer;
  }

  #address(manifest: string, path: string): string {
    const parts = [checkedManifest(manifest), ...path.split('/')].map((part) => encodeURIComponent(part));
    return [this.#base, ...parts].join('/');
  }
}
