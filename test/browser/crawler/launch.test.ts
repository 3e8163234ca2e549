import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launch as launchPlain } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ensureBrowser } from '../../../crawler/browser/install.ts';
import { type BrowserOptions, type LaunchedBrowser, launchBrowser } from '../../../crawler/browser/launch.ts';
import { userAgentOf } from '../../../crawler/browser/user-agent.ts';
import { parseConnectTo } from '../../../crawler/network/connect-to.ts';
import { product } from '../../../crawler/run/product.ts';
import { makeAuthority } from '../../support/authority.ts';
import { serveHttp, serveHttps } from '../../support/local-server.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

let launched: LaunchedBrowser | null = null;
afterEach(async () => {
  await launched?.close();
  launched = null;
});

async function launch(options: Partial<BrowserOptions> = {}): Promise<LaunchedBrowser> {
  const { path } = await ensureBrowser({ say: () => undefined });
  launched = await launchBrowser({ executable: path, sealed: true, say: () => undefined, ...options });
  return launched;
}

test("looks like a Dutch visitor's browser, with an honest name at the end", async () => {
  const headers: Record<string, unknown>[] = [];
  const port = await serveHttp((request, response) => {
    headers.push(request.headers);
    response.setHeader('content-type', 'text/html').end('<p>hello');
  });
  const { browser } = await launch({
    resolverRules: parseConnectTo([`www.example.nl:80:127.0.0.1:${port}`]).resolverRules,
  });
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto('http://www.example.nl/');
  const seen = await page.evaluate(() => ({
    userAgent: navigator.userAgent,
    languages: [...navigator.languages],
    webdriver: navigator.webdriver,
  }));
  expect(seen.userAgent).toMatch(
    new RegExp(` Chrome/[\\d.]+ Safari/[\\d.]+.* Cookiewacht/${product.version}$`),
  );
  expect(seen.userAgent).not.toContain('Headless');
  expect(seen.languages[0]).toBe('nl-NL');
  expect(seen.webdriver).toBe(false);
  expect(headers[0]?.['user-agent']).toBe(seen.userAgent);
  expect(headers[0]?.['accept-language']).toMatch(/^nl-NL,nl/);
  expect(String(headers[0]?.['sec-ch-ua'] ?? '')).not.toContain('Headless');
});

test("its user agent is the browser's own, but for the word Headless and the name of the product", async () => {
  const { path, version } = await ensureBrowser({ say: () => undefined });
  const plain = await launchPlain({
    executablePath: path,
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  onTestFinished(() => plain.close());
  expect(userAgentOf(version)).toBe((await plain.userAgent()).replace('Headless', ''));
});

test('third-party cookies are accepted, as by an ordinary Chrome', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const cacert = join(folder, 'authority.pem');
  const authority = makeAuthority();
  await writeFile(cacert, authority.pem);
  const sent: (string | undefined)[] = [];
  const port = await serveHttps(
    authority.issue({ hosts: ['site.example', 'third.example'] }),
    (request, response) => {
      response.setHeader('content-type', 'text/html');
      if (request.url === '/frame')
        return void response
          .setHeader('set-cookie', 'seen=1; SameSite=None; Secure')
          .end('<script>fetch("/echo")</script>');
      if (request.url === '/echo') sent.push(request.headers.cookie);
      return void response.end('<iframe src="https://third.example/frame"></iframe>');
    },
  );
  const { browser } = await launch({
    cacert,
    resolverRules: parseConnectTo([`*:443:127.0.0.1:${port}`]).resolverRules,
  });
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto('https://site.example/');
  await expect.poll(() => sent, { timeout: 10_000 }).toEqual(['seen=1']);
});

test('sealed, a name that is not mapped leads nowhere', async () => {
  const { browser } = await launch();
  const page = await browser.newPage();
  await expect(page.goto('http://www.example.nl/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
});

describe('leaves nothing behind', () => {
  // Other tests start browsers as well: ours keep their profiles in a place of their own.
  let temporary: string;
  beforeEach(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'cw-'));
    vi.stubEnv('TMPDIR', temporary);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(temporary, { recursive: true });
  });

  test('closing ends the process and removes the profile', async () => {
    const { browser, close } = await launch();
    const pid = browser.process()?.pid ?? 0;
    expect(await readdir(temporary)).toContainEqual(expect.stringMatching(/^cookiewacht-browser-/));
    await close();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(await readdir(temporary)).toEqual([]);
  });

  test('a browser that was killed can still be closed', async () => {
    const { browser, close } = await launch();
    browser.process()?.kill('SIGKILL');
    await close();
    expect(await readdir(temporary)).toEqual([]);
  });

  test('a process that exits takes its browser and the profile with it', async () => {
    const { path } = await ensureBrowser({ say: () => undefined });
    const script = join(import.meta.dirname, 'launch-and-exit.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script, path], { timeout: 30_000 });
    await expect.poll(() => isAlive(Number(stdout)), { timeout: 5_000 }).toBe(false);
    expect(await readdir(temporary)).toEqual([]);
  });

  test('a program that says it is a browser and does not behave like one is wrong use, in one line', async () => {
    const fake = await fakeBrowser(join(temporary, 'fake/chromium'), 'Chromium 156.0.1.2');
    await expect(launchBrowser({ executable: fake, say: () => undefined })).rejects.toThrow(
      /^The browser .*chromium does not start: .+\n.*--browser PATH/,
    );
    expect(await readdir(temporary)).toEqual(['fake']);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
