import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../../../../crawler/errors.ts';
import { readAuthorities } from '../../../../crawler/network/authorities.ts';
import { makeAuthority } from '../../../support/authority.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'))));
afterAll(() => rm(folder, { recursive: true }));

test('reads a bundle of several certificates, with words between them', async () => {
  const file = join(folder, 'bundle.pem');
  await writeFile(file, `# first\n${makeAuthority('First').pem}\n# second\n${makeAuthority('Second').pem}`);
  expect((await readAuthorities(file)).map(({ subject }) => subject)).toEqual(['CN=First', 'CN=Second']);
});

test('a file that is missing, a folder, no PEM, or damaged is wrong use', async () => {
  const text = join(folder, 'text.pem');
  await writeFile(text, 'hello');
  const damaged = join(folder, 'damaged.pem');
  await writeFile(damaged, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
  await expect(readAuthorities(join(folder, 'missing.pem'))).rejects.toThrow(/does not exist[\s\S]*PEM/);
  await expect(readAuthorities(folder)).rejects.toThrow('is not a file');
  await expect(readAuthorities(text)).rejects.toThrow('no certificate');
  await expect(readAuthorities(damaged)).rejects.toThrow('is damaged');
  await expect(readAuthorities(damaged)).rejects.toBeInstanceOf(UsageError);
});
