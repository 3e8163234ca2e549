/** Keys to sign a run with and to verify it by: Ed25519 (RFC 8032), in PEM. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UsageError, reasonOf } from '../errors.ts';

/** A private key to sign with: PEM, Ed25519. Throws UsageError. */
export const readSigningKey = (file: string): Promise<KeyObject> =>
  readKey('--sign-key', file, (text) => createPrivateKey(text));

/** A public key to verify by; a private key serves too. Throws UsageError. */
export const readVerifyingKey = (file: string): Promise<KeyObject> =>
  readKey('--key', file, (text) => createPublicKey(text));

async function readKey(
  option: string,
  file: string,
  parseKey: (text: string) => KeyObject,
): Promise<KeyObject> {
  const advice =
    'make one with: openssl genpkey -algorithm ed25519 -out key.pem; its public half: openssl pkey -in key.pem -pubout -out public.pem';
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
