import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ensureBrowser } from '../../../crawler/browser/install.ts';
import { launchBrowser } from '../../../crawler/browser/launch.ts';
import { trustArguments, trustAuthorities } from '../../../crawler/browser/trust.ts';
import { parseConnectTo } from '../../../crawler/network/connect-to.ts';
import { type Issued, type TestAuthority, makeAuthority } from '../../support/authority.ts';
import { serveHttps } from '../../support/local-server.ts';

const host = 'www.example.nl';
let folder: string;
let authority: TestAuthority;
let cacert: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
  authority = makeAuthority();
  cacert = join(folder, 'authorities.pem');
  await writeFile(cacert, `${makeAuthority('Another').pem}${authority.pem}`);
});
afterAll(() => rm(folder, { recursive: true }));

/** What the browser says of a page behind this certificate: its title, or the error. */
async function visit(issued: Issued, options: { cacert?: string }): Promise<string> {
  const port = await serveHttps(issued, (_, response) =>
    response.setHeader('content-type', 'text/html').end('<title>Welkom</title>'),
  );
  const { path, version } = await ensureBrowser({ say: () => undefined });
  const launched = await launchBrowser({
    executable: path,
    version,
    sealed: true,
    resolverRules: parseConnectTo([`${host}:443:127.0.0.1:${port}`]).resolverRules,
    say: () => undefined,
    ...options,
  });
  onTestFinished(() => launched.close());
  const page = await (await launched.browser.createBrowserContext()).newPage();
  return page.goto(`https://${host}/`).then(
    () => page.title(),
    (error: unknown) => String(error),
  );
}

describe('in a real browser', () => {
  test('a certificate of the given authority is trusted, and only with it', async () => {
    const good = authority.issue({ hosts: [host] });
    expect(await visit(good, { cacert })).toBe('Welkom');
    expect(await visit(good, {})).toContain('ERR_CERT_AUTHORITY_INVALID');
  });

  test('what is wrong with a certificate of that authority stays wrong', async () => {
    expect(await visit(authority.issue({ hosts: [host], days: -2 }), { cacert })).toContain(
      'ERR_CERT_DATE_INVALID',
    );
    expect(await visit(authority.issue({ hosts: ['other.nl'] }), { cacert })).toContain(
      'ERR_CERT_COMMON_NAME_INVALID',
    );
  });
});

test("without certutil, and no way to get it: the authority's key is exempted, and that is said", async () => {
  const said: string[] = [];
  const trust = await trustAuthorities({
    cacert,
    home: folder,
    say: (line) => said.push(line),
    hasCertutil: () => false,
    install: () => Promise.reject(new Error('needs root')),
  });
  expect(trust.env).toEqual({});
  expect(trustArguments(trust.spkis)).toEqual([
    expect.stringMatching(/^--ignore-certificate-errors-spki-list=[\w+/]{43}=,[\w+/]{43}=$/),
  ]);
  expect(said.join('\n')).toMatch(/needs root[\s\S]*libnss3-tools/);
});

test('a file that is missing ends the launch before there is a browser', async () => {
  const { path } = await ensureBrowser({ say: () => undefined });
  await expect(
    launchBrowser({ executable: path, cacert: join(folder, 'missing.pem'), say: () => undefined }),
  ).rejects.toThrow(/--cacert: the file .*missing\.pem does not exist/);
});
