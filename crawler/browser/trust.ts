/**
 * Makes the browser of one run trust the authorities of `--cacert`. The user's own browser is not changed.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reasonOf } from '../errors.ts';
import { readAuthorities } from '../network/authorities.ts';
import { installPackages, onPath } from './debian.ts';

const exec = promisify(execFile);

/** What makes the browser trust the authorities. */
export interface Trust {
  env: Record<string, string>;
  /** Public keys (base64 SHA-256) whose certificates the browser takes without a check. */
  spkis: string[];
}

/** What the browser is to trust, and where. */
export interface TrustOptions {
  /** PEM file. */
  cacert: string;
  /** An empty folder that becomes the browser's HOME. */
  home: string;
  say: (line: string) => void;
  /** Installs `certutil`; throws when that is not possible. */
  install?: () => Promise<void>;
  hasCertutil?: () => boolean;
}

/**
 * On Linux Chromium reads added authorities from the NSS database below its HOME, and still checks every
 * certificate in full (expiry, host name). On other systems, and without `certutil`, the authority's public
 * key is exempted from certificate errors. That works for servers that send the authority in their chain, and
 * hides an expired certificate or a wrong host name.
 * @throws UsageError when the file is missing or holds no certificate
 */
export async function trustAuthorities({
  cacert,
  home,
  say,
  install,
  hasCertutil = () => onPath('certutil'),
}: TrustOptions): Promise<Trust> {
  const authorities = await readAuthorities(cacert);
  try {
    if (process.platform !== 'linux') throw new Error('only Linux has a certificate database per run');
    if (!hasCertutil()) await (install ?? (() => installPackages(['libnss3-tools'], say)))();
    const database = join(home, '.pki', 'nssdb');
    await mkdir(database, { recursive: true });
    await copyOwnAuthorities(database);
    for (const [index, { pem }] of authorities.entries()) {
      const file = join(home, `authority-${index}.pem`);
      await writeFile(file, pem);
      await exec(
        'certutil',
        ['-d', `sql:${database}`, '-A', '-n', `Cookiewacht ${index + 1}`, '-t', 'C,,', '-i', file],
        { timeout: 20_000 },
      );
    }
    return { env: { HOME: home }, spkis: [] };
  } catch (error) {
    say(
      `--cacert: certutil is not available (${reasonOf(error)}). ` +
        "The authority's key is exempted from certificate errors instead: this works only for servers that " +
        'send the authority in their chain, and hides expired certificates from the browser. ' +
        'Install libnss3-tools for the real check.',
    );
    return { env: {}, spkis: authorities.map(({ spki }) => spki) };
  }
}

/** The browser's arguments for these public keys. It reads the last such argument only. */
export const trustArguments = (spkis: readonly string[]): string[] =>
  spkis.length === 0 ? [] : [`--ignore-certificate-errors-spki-list=${spkis.join(',')}`];

/** Copies the authorities that the user has added already, so that they count in this run too. */
async function copyOwnAuthorities(database: string): Promise<void> {
  const own = join(homedir(), '.pki', 'nssdb');
  for (const name of ['cert9.db', 'key4.db'])
    await copyFile(join(own, name), join(database, name)).catch(() => undefined);
}
