/** What `webRequest` tells of an answer, as an outcome. */
import type browser from 'webextension-polyfill';
import type { HeaderList } from '../../../watch/observations/headers.ts';
import { outcomeOf, type Outcome } from '../../../watch/observations/request.ts';

export const headersOfAnswer = (headers: browser.WebRequest.HttpHeaders | undefined): HeaderList =>
  (headers ?? []).map(({ name, value = '' }) => [name, value]);
export const answered = ({
  statusCode,
  responseHeaders,
}: {
  statusCode: number;
  responseHeaders?: browser.WebRequest.HttpHeaders;
}): Outcome => outcomeOf({ status: statusCode, headers: headersOfAnswer(responseHeaders), failure: null });

/** Firefox: a worker answered in place of the network, which it tells as a redirect to the same address. */
export const isByWorker = ({
  url,
  redirectUrl,
  statusCode,
}: browser.WebRequest.OnBeforeRedirectDetailsType): boolean => statusCode === 0 && redirectUrl === url;

/** There was no answer. */
export function failed({ error }: Pick<browser.WebRequest.OnErrorOccurredDetailsType, 'error'>): Outcome {
  const blocked = /BLOCKED|ERR_ABORTED.*BY_CLIENT|NS_ERROR_(?:CONTENT_BLOCKED|TRACKING)/i.test(error);
  return outcomeOf({ status: null, headers: [], failure: { text: error, blocked: blocked ? error : null } });
}
