/** The evidence store that an option names. */
import { UsageError } from '../../crawler/errors.ts';
import { FolderStore } from './folder-store.ts';
import { S3Store } from './s3-store.ts';
import type { EvidenceStore } from './store.ts';

/**
 * @param place a folder, or `s3://BUCKET` or `s3://BUCKET/PREFIX`
 * @param env where credentials are: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL_S3
 * @throws UsageError when the credentials of a bucket are missing
 */
export function createEvidence(
  place: string,
  env: Readonly<Record<string, string | undefined>>,
): EvidenceStore {
  if (!/^[a-z0-9+]+:\/\//i.test(place)) return new FolderStore(place);
  const [, bucket, prefix = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/.exec(place) ?? [];
  if (bucket === undefined)
    throw new UsageError(
      `--evidence ${place}: is no bucket`,
      'name a folder, or a bucket such as s3://my-evidence',
    );
  const [id, secret] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
  if (!id || !secret)
    throw new UsageError(
      `--evidence ${place}: needs credentials`,
      'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_ENDPOINT_URL_S3 for another maker than Amazon',
    );
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  const endpoint =
    env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'] ?? `https://s3.${region}.amazonaws.com`;
  const session = env['AWS_SESSION_TOKEN'];
  return new S3Store({
    endpoint,
    bucket,
    prefix: prefix.replace(/^\/|\/$/g, ''),
    region,
    accessKeyId: id,
    secretAccessKey: secret,
    ...(session ? { sessionToken: session } : {}),
  });
}
