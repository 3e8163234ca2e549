/**
 * What a document keeps in private files and in the name of its window, where a choice may be recorded too. Of a file its
 * size and time tell that it changed; what is in it is not read. Source: CDP `FileSystem`.
 */
import type { CDPSession } from 'puppeteer-core';
import type { KeptItem } from './types.ts';

const MAX_FILES = 50;
const MAX_NAME_LENGTH = 4000;

/** The files in the document's private folder, and the name of its window if it has one. */
export async function keptIn({
  session,
  frameId,
}: {
  session: CDPSession;
  frameId: string;
}): Promise<KeptItem[]> {
  const { storageKey } = await session.send('Storage.getStorageKeyForFrame', { frameId });
  const host = URL.parse(storageKey)?.hostname ?? '';
  const [files, name] = await Promise.all([
    filesOf(session, storageKey).catch((): Array<[string, string]> => []),
    nameOf(session).catch(() => ''),
  ]);
  return [
    ...files.map(([file, value]): KeptItem => ({ area: 'fileSystem', host, name: file, value })),
    ...(name === '' ? [] : [{ area: 'windowName' as const, host, name: 'window.name', value: name }]),
  ];
}

async function filesOf(session: CDPSession, storageKey: string): Promise<Array<[string, string]>> {
  const { directory } = await session.send('FileSystem.getDirectory', {
    bucketFileSystemLocator: { storageKey, pathComponents: [] },
  });
  return [
    ...directory.nestedFiles.map(({ name, size, lastModified }): [string, string] => [
      name,
      `${size} at ${lastModified}`,
    ]),
    ...directory.nestedDirectories.map((name): [string, string] => [`${name}/`, '']),
  ]
    .slice(0, MAX_FILES)
    .map(([name, value]) => [name.slice(0, 200), value]);
}

async function nameOf(session: CDPSession): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'window.name', silent: true });
  const name: unknown = result.value;
  return typeof name === 'string' ? name.slice(0, MAX_NAME_LENGTH) : '';
}
