/** What a page tells servers may be the choice: measurements and what is merely loaded are not. */
import { expect, test } from 'vitest';
import { canTell, type Sent } from '../../../../crawler/consent/told.ts';

test.each<[string, string, string, Sent['type'], boolean]>([
  ['a fetch', 'POST', 'https://www.winkel.nl/keuze', 'Fetch', true],
  ['a beacon', 'POST', 'https://www.winkel.nl/b', 'Ping', true],
  ['a picture with a parameter', 'GET', 'https://www.winkel.nl/p.gif?a=nee', 'Image', true],
  ['a form', 'POST', 'https://www.winkel.nl/cookies', 'Document', true],
  ['the server of a consent manager', 'POST', 'https://api.cmp.example/v1/consents', 'XHR', true],
  ['a picture', 'GET', 'https://www.winkel.nl/fiets.jpg', 'Image', false],
  ['a script', 'GET', 'https://www.winkel.nl/a.js?v=2', 'Script', false],
  ['another page', 'GET', 'https://www.winkel.nl/fietsen', 'Document', false],
  ['a measurement', 'POST', 'https://www.winkel.nl/x/g/collect?v=2&tid=G-ABC1234567', 'Ping', false],
  ['another site', 'POST', 'https://elders.example/log', 'Fetch', false],
  ['no request of the network', 'GET', 'data:image/gif;base64,R0l', 'Image', false],
])('%s', (_what, method, url, type, expected) => {
  expect(canTell({ method, url, type }, 'winkel.nl')).toBe(expected);
});
