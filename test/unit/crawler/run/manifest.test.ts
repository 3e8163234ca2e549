/** Evidence that holds: whatever is changed, removed or added is found, and who signed it can be told. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSigningKey, readVerifyingKey } from '../../../../crawler/run/keys.ts';
import { manifestSchema, writeManifest } from '../../../../crawler/run/manifest.ts';
import { verifyRun } from '../../../../crawler/run/verify.ts';

const about = {
  run: 'r',
  tool: 'Cookiewacht 0.1.0',
  node: 'v24',
  browser: 'Chromium 156',
  engine: 'chromium' as const,
  platform: 'linux x64',
  policy: { source: 'policy.yaml', sha256: 'ab' },
  startedAt: '2026-11-23T02:00:00Z',
  endedAt: '2026-11-23T02:01:00Z',
};
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-manifest-'));
  await mkdir(join(folder, 'sites/main/none'), { recursive: true });
  await writeFile(join(folder, 'report.json'), '{}');
  await writeFile(join(folder, 'sites/main/none/evidence.ndjson'), '{"seq":0}\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const verify = (key?: Parameters<typeof verifyRun>[2]) => verifyRun(folder, 'run', key);
const keys = generateKeyPairSync('ed25519');

describe('a run as it was written', () => {
  it('is unchanged, and every file of it is named with its size and digest', async () => {
    await writeManifest(folder, about);
    expect(await verify()).toMatchObject({ changed: [], missing: [], added: [], signature: 'none' });
    const { files, ...rest } = manifestSchema.parse(
      JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
    );
    expect(rest).toMatchObject(about);
    // The SHA-256 of the two characters `{}`.
    expect(files[0]).toEqual({
      path: 'report.json',
      bytes: 2,
      sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    });
    expect(files.map(({ path }) => path)).toEqual(['report.json', 'sites/main/none/evidence.ndjson']);
  });
});

describe('a run that was tampered with', () => {
  beforeEach(() => writeManifest(folder, about));

  it('by a folder with nothing in it', async () => {
    await mkdir(join(folder, 'sites/main/accept/more'), { recursive: true });
    expect(await verify()).toMatchObject({ changed: [], missing: [], added: ['sites/main/accept/more/'] });
  });

  it('by one byte', async () => {
    await writeFile(join(folder, 'sites/main/none/evidence.ndjson'), '{"seq":1}\n');
    expect(await verify()).toMatchObject({
      changed: ['sites/main/none/evidence.ndjson'],
      missing: [],
      added: [],
    });
  });
  it('by taking a file away', async () => {
    await unlink(join(folder, 'report.json'));
    expect(await verify()).toMatchObject({ changed: [], missing: ['report.json'], added: [] });
  });
  it('by adding one', async () => {
    await writeFile(join(folder, 'sites/main/none/page-1.jpg'), 'x');
    expect(await verify()).toMatchObject({ changed: [], missing: [], added: ['sites/main/none/page-1.jpg'] });
  });
  it('by a link in the place of a file, which is not followed', async () => {
    await writeFile(join(folder, '..', 'elsewhere.json'), '{}');
    await unlink(join(folder, 'report.json'));
    await symlink(join(folder, '..', 'elsewhere.json'), join(folder, 'report.json'));
    expect((await verify()).changed).toEqual(['report.json']);
  });
  it('by a manifest that names a file outside of it', async () => {
    const text = await readFile(join(folder, 'manifest.json'), 'utf8');
    await writeFile(join(folder, 'manifest.json'), text.replace('"report.json"', '"../../../etc/passwd"'));
    expect((await verify()).missing).toEqual(['../../../etc/passwd']);
  });
});

describe('a signature', () => {
  it('tells its maker from another, and a changed manifest from a sound one', async () => {
    await writeManifest(folder, about, keys.privateKey);
    expect((await verify()).signature).toBe('unchecked');
    expect((await verify(keys.publicKey)).signature).toBe('valid');
    expect((await verify(generateKeyPairSync('ed25519').publicKey)).signature).toBe('invalid');
    const file = join(folder, 'manifest.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('v24', 'v25'));
    expect((await verify(keys.publicKey)).signature).toBe('invalid');
  });

  it('that was taken away is missed when it is asked for', async () => {
    await writeManifest(folder, about, keys.privateKey);
    await unlink(join(folder, 'manifest.sig'));
    expect((await verify(keys.publicKey)).signature).toBe('none');
  });

  it.each(['', 'signed, really', `${'A'.repeat(87)}=`, 'A'.repeat(2000)])(
    'that can be none is wrong without a key too: %.20s',
    async (text) => {
      await writeManifest(folder, about, keys.privateKey);
      await writeFile(join(folder, 'manifest.sig'), text);
      expect((await verify()).signature).toBe('invalid');
      expect((await verify(keys.publicKey)).signature).toBe('invalid');
    },
  );

  it('that is a folder or a link is wrong', async () => {
    await writeManifest(folder, about, keys.privateKey);
    await rename(join(folder, 'manifest.sig'), join(folder, '..', 'other.sig'));
    await symlink(join(folder, '..', 'other.sig'), join(folder, 'manifest.sig'));
    expect((await verify(keys.publicKey)).signature).toBe('invalid');
    await unlink(join(folder, 'manifest.sig'));
    await mkdir(join(folder, 'manifest.sig'));
    expect((await verify()).signature).toBe('invalid');
  });

  it('takes keys as openssl writes them, of the right kind only', async () => {
    const pem = join(folder, 'key.pem');
    await writeFile(pem, keys.privateKey.export({ format: 'pem', type: 'pkcs8' }));
    expect((await readSigningKey(pem)).type).toBe('private');
    expect((await readVerifyingKey(pem)).type).toBe('public');
    await writeFile(
      pem,
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }),
    );
    await expect(readSigningKey(pem)).rejects.toThrow(/Ed25519.*openssl/s);
    await expect(readVerifyingKey(join(folder, 'nowhere.pem'))).rejects.toThrow(/nowhere\.pem/);
  });
});

it('a folder without a manifest is a wrong use', async () => {
  await expect(verify()).rejects.toThrow(/no manifest\.json/);
  await writeFile(join(folder, 'manifest.json'), '{"schema":"other"}');
  await expect(verify()).rejects.toThrow(/not a manifest/);
});
