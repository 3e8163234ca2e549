/** Errors that a user can fix. The command line prints their message without a stack trace. */

/**
 * Wrong use: an option, a file or a machine that is not as it should be. The message is one line that says
 * what is wrong, and one line that says what to do.
 */
export class UsageError extends Error {
  /** What is wrong: one line. */
  readonly what: string;
  /** What to do about it. */
  readonly advice: string;

  constructor(what: string, advice: string, options?: ErrorOptions) {
    super(`${what}\n${advice}`, options);
    this.name = 'UsageError';
    this.what = what;
    this.advice = advice;
  }
}

/** A page or the browser did not answer within its time limit. */
export class TimeoutError extends Error {}

/** What the errors of the file system say, by Node's code. */
const fileReasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EEXIST: 'it exists already',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'files may not be that large here',
};

/** The first line of an error's message, for use within a sentence; of the file system in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // A write names no path.
  const ofFile =
    error instanceof Error && ('path' in error || ('syscall' in error && error.syscall === 'write'));
  const known = ofFile ? fileReasons[code] : undefined;
  if (known !== undefined) return known;
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n', 1)[0] ?? '').trim() || 'unknown reason';
}

/** What to do when a file of a run cannot be written. */
export const MAKE_ROOM =
  'make room; what a crawl has seen up to then stays, and `cookiewacht judge RUN --out DIR` makes its report';

/** What a user mends, wherever a file was being written. */
const ofDisk: readonly unknown[] = ['EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG'];

/** The same error, or, if the disk takes no more, what to do about that. */
export function explained(error: unknown): unknown {
  if (error instanceof UsageError || !(error instanceof Error && 'code' in error)) return error;
  if (!ofDisk.includes(error.code)) return error;
  const path = 'path' in error && typeof error.path === 'string' ? `${error.path}:` : 'A file';
  return new UsageError(`${path} cannot be written (${reasonOf(error)})`, MAKE_ROOM, { cause: error });
}
