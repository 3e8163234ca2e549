/**
 * What a user gets wrong: one clear line that says what to do, exit code 2, no stack trace, nothing
 * overwritten.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from '../../support/command-line.ts';

const policy = (sites: string, more = ''): string => `schema: cookiewacht-policy/1
name: Test
statement: { title: Statement }
sites:
${sites}
${more}`;
const oneSite = '  - { id: main, url: https://www.example.nl/ }';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function withPolicy(text: string, ...more: string[]): ReturnType<typeof runCli> {
  await writeFile(join(folder.path, 'policy.yaml'), text);
  return runCli(['crawl', '--policy', 'policy.yaml', '--sealed', ...more], folder.path);
}

async function refused(result: Awaited<ReturnType<typeof runCli>>, ...words: string[]): Promise<void> {
  expect(result.stderr).not.toMatch(/^\s+at /m);
  for (const word of words) expect(result.stderr).toContain(word);
  expect(result.code).toBe(2);
  expect(result.stdout).toBe('');
}

describe('a policy', () => {
  test('with an unknown key names file, line and the likely key', async () => {
    await refused(
      await withPolicy(policy(oneSite, 'retentoin: { max: 24 months }')),
      'policy.yaml:6',
      'retentoin',
      'retention',
    );
  });
  test('with a wrong type says what was expected', async () => {
    await refused(
      await withPolicy(policy(oneSite, 'retention: { max: two years }')),
      'policy.yaml:6',
      '24 months',
    );
  });
  test('with a duplicate site id', async () => {
    await refused(
      await withPolicy(policy(`${oneSite}\n  - { id: main, url: https://other.example.nl/ }`)),
      'policy.yaml:6',
      'main',
      'twice',
    );
  });
  test('with a URL without scheme', async () => {
    await refused(
      await withPolicy(policy('  - { id: main, url: www.example.nl }')),
      'policy.yaml:5',
      'scheme',
    );
  });
  test('that is not YAML', async () => {
    await refused(await withPolicy('sites: [\n  - : : {'), 'policy.yaml:');
  });
  test('that does not exist', async () => {
    for (const args of [
      ['crawl', '--policy', 'nowhere.yaml'],
      ['policy', 'check', 'nowhere.yaml'],
      ['report', 'nowhere.yaml'],
      ['verify', 'nowhere.yaml'],
    ]) {
      const result = await runCli(args, folder.path);
      await refused(result, 'nowhere.yaml', 'does not exist');
      expect(result.stderr).not.toContain('ENOENT');
    }
  });
});

describe('an option', () => {
  test('a site filter that matches nothing lists the sites', async () => {
    await refused(await withPolicy(policy(oneSite), '--site', 'nosuch'), 'nosuch', 'main');
  });
  test('an address without scheme', async () => {
    await refused(await runCli(['crawl', 'www.example.nl'], folder.path), 'www.example.nl', 'https://');
    await refused(await runCli(['crawl', 'ftp://www.example.nl'], folder.path), 'only http and https');
  });
  test('a browser path that does not start', async () => {
    await refused(await withPolicy(policy(oneSite), '--browser', '/bin/false'), '/bin/false');
  });
  test('a faulty --connect-to', async () => {
    await refused(
      await withPolicy(policy(oneSite), '--connect-to', 'nonsense'),
      'nonsense',
      'HOST:PORT:HOST:PORT',
    );
  });
  test('a faulty --map, one for no site, or one whose server is down', async () => {
    await refused(await withPolicy(policy(oneSite), '--map', 'nonsense'), 'nonsense', 'HOST=URL');
    const map = (host: string) => ['--map', `${host}=http://localhost:9`];
    await refused(await withPolicy(policy(oneSite), ...map('wwww.example.nl')), 'wwww', 'www.example.nl');
    await refused(await withPolicy(policy(oneSite), ...map('www.example.nl')), 'localhost:9', 'refused');
  });
  test('neither a policy nor an address, and nobody to ask', async () => {
    await refused(await runCli(['crawl'], folder.path), 'expects a policy or an address', '--policy cqt');
  });
  test('an address or a page that the policy does not have', async () => {
    await refused(await withPolicy(policy(oneSite), 'https://other.nl/'), 'other.nl', 'www.example.nl');
    await refused(await withPolicy(policy(oneSite), '--page', 'services'), 'services', '/diensten');
  });
  test('an unknown journey, format, severity or number', async () => {
    await refused(await withPolicy(policy(oneSite), '--journey', 'acept'), 'acept', 'accept');
    await refused(await withPolicy(policy(oneSite), '--format', 'pdf'), 'pdf', 'sarif');
    await refused(await withPolicy(policy(oneSite), '--fail-on', 'bad'), 'bad', 'critical');
    await refused(await withPolicy(policy(oneSite), '--pages', 'many'), 'many', 'whole number');
    await refused(await withPolicy(policy(oneSite), '--per-host', '0'), '--per-host', '1 to 32', '`0`');
  });
  test('an unknown option or command', async () => {
    await refused(await runCli(['crawl', '--nosuch'], folder.path), '--nosuch');
    await refused(await runCli(['crowl'], folder.path), 'crowl');
    await refused(await runCli(['help', 'crowl'], folder.path), 'crowl', 'Did you mean crawl?');
    await refused(await runCli(['policy', 'chek', 'policy.yaml'], folder.path), 'chek', 'policy check');
  });
});

describe('the output folder', () => {
  test('that is a file', async () => {
    await writeFile(join(folder.path, 'file'), 'precious');
    await refused(await withPolicy(policy(oneSite), '--out', 'file'), 'file', '--out');
  });
  test('that holds another run is not touched', async () => {
    await mkdir(join(folder.path, 'used'), { recursive: true });
    await writeFile(join(folder.path, 'used', 'report.json'), 'precious');
    await refused(await withPolicy(policy(oneSite), '--out', 'used'), 'used', '--out');
    expect(await readdir(join(folder.path, 'used'))).toEqual(['report.json']);
  });
  test('whose parent is a file', async () => {
    await writeFile(join(folder.path, 'parent'), 'precious');
    await refused(await withPolicy(policy(oneSite), '--out', 'parent/run'), 'parent');
  });
});

test('help is no error', async () => {
  const help = await runCli(['--help'], folder.path);
  expect(help.code).toBe(0);
  expect(help.stdout).toContain('crawl');
});
