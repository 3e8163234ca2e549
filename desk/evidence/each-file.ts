import { allEnded } from '../all-ended.ts';

/**
 * Does something with each of some files, a few at a time. The first failure takes no further file, and is thrown
 * when nothing runs any more: who then removes a folder meets no file that is still being written.
 */
export async function eachFile<File>(
  files: Iterable<File>,
  atOnce: number,
  act: (file: File) => Promise<void>,
): Promise<void> {
  const waiting = [...files];
  const some = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await act(file);
  };
  await allEnded(Array.from({ length: atOnce }, () => some().finally(() => waiting.splice(0))));
}
