/** Clang: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'clang',
  name: 'Clang',
  owner: 'e-Village',
  category: 'marketing',
  embed: false,
  hosts: ['secure.myclang.com', '*.myclang.com'],
  urls: [{ kind: 'collect', hosts: ['secure.myclang.com', '*.myclang.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
