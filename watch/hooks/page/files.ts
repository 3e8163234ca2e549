/** Runs in the page: reports the files and buckets that scripts keep in the browser. */
import type { HookKit } from './kit.ts';

/** Hooks the private file system, the old one (`webkitRequestFileSystem`) and storage buckets. */
export function hookFiles({
  getPrototypeOf,
  apply,
  read,
  isCallable,
  report,
  text,
  watch,
  replace,
  weakTable,
}: HookKit): void {
  const named = (name: string): object | null => {
    const found: unknown = read(globalThis, name);
    const prototype: unknown = isCallable(found) ? read(found, 'prototype') : null;
    return typeof prototype === 'object' ? prototype : null;
  };
  const file = (key: unknown, value: string | null = null): void =>
    report({ type: 'storage', area: 'fileSystem', key: text(key), value });
  const creates = (options: unknown): boolean =>
    typeof options === 'object' && options !== null && read(options, 'create') === true;

  const folder = named('FileSystemDirectoryHandle');
  const inFolder = (_self: unknown, values: unknown[]): void => {
    if (creates(values[1])) file(values[0]);
  };
  // One by one: in a worker this runs when its scripts may have changed what lists are taken apart with.
  if (folder) watch(folder, 'getFileHandle', inFolder);
  if (folder) watch(folder, 'getDirectoryHandle', inFolder);
  // The folders of the old file system have no global constructor: the first one shows what they inherit.
  let known = false;
  const watchOld = (root: unknown): void => {
    const found = typeof root === 'object' && root !== null ? getPrototypeOf(root) : null;
    if (found === null || known) return;
    known = true;
    const created = (_self: unknown, values: unknown[]): void => {
      if (creates(values[1])) file(values[0]);
    };
    watch(found, 'getFile', created);
    watch(found, 'getDirectory', created);
  };
  watch(globalThis, 'webkitRequestFileSystem', (_self, values) => {
    const given = values[2];
    if (!isCallable(given)) return;
    values[2] = (system: unknown): unknown => {
      watchOld(typeof system === 'object' && system !== null ? read(system, 'root') : null);
      return apply(given, undefined, [system]);
    };
  });

  const nameOf = (handle: unknown): unknown =>
    typeof handle === 'object' && handle !== null ? read(handle, 'name') : '';
  const handle = named('FileSystemFileHandle');
  const stream = named('FileSystemWritableFileStream');
  /** The name of the file that a stream writes. */
  const fileOf = weakTable<string>();
  const then: unknown = Promise.prototype.then;
  if (handle) {
    watch(handle, 'createSyncAccessHandle', (self) => file(nameOf(self)));
    replace(handle, 'createWritable', 'value', (original, self, values) => {
      file(nameOf(self));
      const promise: unknown = apply(original, self, values);
      const opened = (made: unknown): void => {
        if (typeof made === 'object' && made !== null) fileOf.set(made, text(nameOf(self)));
      };
      if (isCallable(then)) apply(then, promise, [opened, () => undefined]);
      return promise;
    });
  }
  if (stream)
    watch(stream, 'write', (self, values) => {
      const given = values[0];
      const data: unknown = typeof given === 'object' && given !== null ? read(given, 'data') : given;
      if (typeof data === 'string' && data.length >= 12 && data.length <= 200) file(fileOf.get(self), data);
    });

  const buckets = named('StorageBucketManager');
  if (buckets)
    watch(buckets, 'open', (_self, values) =>
      report({ type: 'storage', area: 'bucket', key: text(values[0]), value: null }),
    );
}
