/** UserGuiding: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'userguiding',
  name: 'UserGuiding',
  owner: 'UserGuiding',
  category: 'analytics',
  embed: false,
  hosts: ['static.userguiding.com', 'cdn.userguiding.com', '*.userguiding.com'],
  urls: [
    { kind: 'script', hosts: ['static.userguiding.com', 'cdn.userguiding.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.userguiding.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
