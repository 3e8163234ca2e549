/**
 * A minimal extension with the permissions that every extension of this kind needs, to measure what the
 * browser itself takes for them.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'bare',
  version: '1',
  permissions: ['webRequest'],
  host_permissions: ['<all_urls>'],
  background: { service_worker: 'background.js' },
};
const background = `globalThis.cookiewachtReady = true;
const all = { urls: ['<all_urls>'] };
chrome.webRequest.onBeforeRequest.addListener(() => {}, all, ['requestBody']);
chrome.webRequest.onHeadersReceived.addListener(() => {}, all, ['responseHeaders', 'extraHeaders']);
chrome.webRequest.onCompleted.addListener(() => {}, all, ['responseHeaders']);`;

/** Writes the extension into a temporary folder. Call `remove` afterwards. */
export async function bareExtension(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-bare-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'background.js'), background);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
