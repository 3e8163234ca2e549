/** Requests as a sensor writes them down: their values are redacted as on the disk. */
import { createHmac } from 'node:crypto';
import type { Request } from '../../rules/evidence/index.ts';
import { redactorWith } from '../../watch/redact/redactor.ts';
import { requestOf } from '../../watch/observations/request.ts';
import { HOME, request } from './evidence.ts';

const redact = redactorWith((value) => createHmac('sha256', 'test').update(value).digest('base64url'));

/** The request to an address, with its body. */
export const sent = (url: string, body?: string, changes: Partial<Request> = {}): Request => ({
  ...request(url),
  ...requestOf(
    {
      id: '1',
      url,
      method: body === undefined ? 'GET' : 'POST',
      type: changes.type ?? 'fetch',
      frame: HOME,
      mainDocument: false,
      body,
      redirectedFrom: null,
      initiator: [],
    },
    redact,
  ),
  status: 200,
  outcome: 'answered',
  ...changes,
});
