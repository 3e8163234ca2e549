/** aNewSpring: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'anewspring',
  name: 'aNewSpring',
  owner: 'aNewSpring',
  category: 'processor',
  embed: false,
  hosts: ['*.anewspring.com', '*.anewspring.nl', '*.anewspring.com.au'],
  urls: [
    {
      kind: 'embed',
      hosts: ['*.anewspring.com', '*.anewspring.nl', '*.anewspring.com.au'],
      sources: ['public-code', 'unverified'],
    },
  ],
  // Its session cookie (JSESSIONID, unverified) is known as the Java platform's.
  cookies: [],
  storage: [],
  sources: ['public-code', 'unverified'],
};
