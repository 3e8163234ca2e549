/** Why a request outside the browser got no response. */

/**
 * `unresolved`: the name has no address. `refused`: nothing listens there. `private`: the address is not
 * public, so the request was not sent.
 */
export type ExchangeProblem = 'unresolved' | 'refused' | 'private' | 'failed';

/** A request outside the browser failed. The message is one line for the user. */
export class ExchangeError extends Error {
  readonly problem: ExchangeProblem;

  constructor(problem: ExchangeProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ExchangeError';
    this.problem = problem;
  }
}

/** Translates an error of Node's network modules. */
export function errorOf(error: unknown): ExchangeError {
  if (error instanceof ExchangeError) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'ENOTFOUND' || code === 'ENODATA')
    return new ExchangeError('unresolved', 'there is no address for this name', { cause: error });
  // EAI_AGAIN means that the resolver did not answer; the name may exist.
  if (code === 'EAI_AGAIN')
    return new ExchangeError('failed', 'EAI_AGAIN: the name could not be looked up', { cause: error });
  if (code === 'ECONNREFUSED')
    return new ExchangeError('refused', 'the connection was refused', { cause: error });
  return new ExchangeError(
    'failed',
    `${code === '' ? '' : `${code}: `}${message.split('\n', 1)[0]?.slice(0, 200) ?? ''}`,
    { cause: error },
  );
}

function codeOf(error: unknown): string {
  // Node tries several addresses of a name (Happy Eyeballs, RFC 8305) and collects their errors.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
