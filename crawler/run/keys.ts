/** Reads the keys for signing and verifying a run: Ed25519 (RFC 8032), in PEM. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UsageError, reasonOf } from '../errors.ts';

/**
 * The private key that signs a run: Ed25519, in PEM.
 * @throws UsageError when the file holds no such key
 */
export const readSigningKey = (file: string): Promise<KeyObject> =>
  readKey('--sign-key', file, (text) => createPrivateKey(text));

/**
 * The public key that verifies a signature; a private key works too.
 * @throws UsageError when the file holds no such key
 */
export const readVerifyingKey = (file: string): Promise<KeyObject> =>
  readKey('--key', file, (text) => createPublicKey(text));

async function readKey(
  option: string,
  file: string,
  parseKey: (text: string) => KeyObject,
): Promise<KeyObject> {
  const advice =
    'make one with: openssl genpkey -algorithm ed25519 -out key.pem; ' +
    'its public half: openssl pkey -in key.pem -pubout -out public.pem';
  let key: KeyObject;
  try {
    key = parseKey(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${option} ${file}: cannot be read as a key (${reasonOf(error)})`, advice, {
      cause: error,
    });
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new UsageError(
      `${option} ${file}: expects an Ed25519 key; found ${key.asymmetricKeyType ?? 'another kind'}`,
      advice,
    );
  return key;
}
