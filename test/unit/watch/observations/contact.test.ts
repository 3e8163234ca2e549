/** A server of a peer connection becomes the observation of a request to its host. */
import { expect, test } from 'vitest';
import { createRedactor } from '../../../../crawler/capture/redactor.ts';
import { requestSchema } from '../../../../rules/evidence/request.ts';
import { hostOf } from '../../../../rules/address.ts';
import { contactOf } from '../../../../watch/observations/contact.ts';

const page = 'https://www.example.nl/';
const redact = createRedactor();

const of = (url: string) => contactOf({ means: 'peer-connection', url, frame: page }, [], redact);

test.each([
  ['stun:Stun.Example.nl:3478', 'stun://stun.example.nl:3478', 'stun', 'stun.example.nl', 'BINDING'],
  ['stuns:a.nl', 'stuns://a.nl', 'stuns', 'a.nl', 'BINDING'],
  ['turn:127.0.0.1:3480?transport=tcp', 'turn://127.0.0.1:3480', 'turn', '127.0.0.1', 'ALLOCATE'],
  ['TURNS:bücher.example', 'turns://xn--bcher-kva.example', 'turns', 'xn--bcher-kva.example', 'ALLOCATE'],
])('%s', (url, address, scheme, host, method) => {
  const observed = of(url);
  expect(observed).toMatchObject({ type: 'webrtc', url: address, scheme, host, method, outcome: 'pending' });
  expect(hostOf(observed?.url ?? '')).toBe(host);
  const stamp = { seq: 1, at: 0, phase: 'before-choice', visit: 0, page };
  expect(requestSchema.safeParse({ ...observed, ...stamp }).success).toBe(true);
});

test.each([
  'https://a.nl',
  'stun:',
  'stun:user@a.nl',
  'stun://a.nl',
  'turn:a.nl/path',
  `stun:${'['.repeat(900)}`,
])('%s is no server of a peer connection', (url) => expect(of(url)).toBeNull());

test('the search for a newer service worker is a request for its script', () => {
  const contact = { means: 'worker-update', url: 'https://a.nl/sw.js?v=1', frame: page } as const;
  expect(contactOf(contact, [], redact)).toMatchObject({ method: 'GET', type: 'script', host: 'a.nl' });
  expect(contactOf({ ...contact, url: 'blob:https://a.nl/1' }, [], redact)).toBeNull();
  expect(contactOf({ ...contact, means: 'web-transport' }, [], redact)).toBeNull();
});
