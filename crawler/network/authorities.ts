/** Reads the certificate authorities in the PEM file of `--cacert`. */
import { X509Certificate, createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { UsageError } from '../errors.ts';

/** Size limit in bytes; no bundle of authorities is larger. */
const MAX_FILE_BYTES = 4_000_000;

/** A certificate authority. */
export interface Authority {
  pem: string;
  subject: string;
  /** Base64 SHA-256 of the public key, as in `--ignore-certificate-errors-spki-list`. */
  spki: string;
}

/**
 * The certificates in a PEM file.
 * @throws UsageError when the file is missing, too large, or holds no certificate
 */
export async function readAuthorities(file: string): Promise<Authority[]> {
  const advice = 'Give --cacert a PEM file: one or more blocks that begin with -----BEGIN CERTIFICATE-----.';
  const info = await stat(file).catch(() => null);
  if (info === null)
    throw new UsageError(`--cacert: the file ${file} does not exist or cannot be read.`, advice);
  if (!info.isFile()) throw new UsageError(`--cacert: ${file} is not a file.`, advice);
  if (info.size > MAX_FILE_BYTES)
    throw new UsageError(`--cacert: ${file} is too large to be a list of certificates.`, advice);
  const text = await readFile(file, 'latin1').catch(() => {
    throw new UsageError(`--cacert: the file ${file} cannot be read.`, 'Check its permissions.');
  });
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new UsageError(`--cacert: no certificate in ${file}.`, advice);
  return blocks.map((pem, index) => {
    try {
      const certificate = new X509Certificate(pem);
      const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
      return {
        pem: `${pem}\n`,
        subject: certificate.subject.replaceAll('\n', ', '),
        spki: createHash('sha256').update(key).digest('base64'),
      };
    } catch (error) {
      throw new UsageError(`--cacert: certificate ${index + 1} in ${file} is damaged.`, advice, {
        cause: error,
      });
    }
  });
}
