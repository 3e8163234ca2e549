/** Effinity: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'effiliation',
  name: 'Effinity',
  owner: 'Effinity',
  category: 'marketing',
  embed: false,
  hosts: ['track.effiliation.com', '*.effiliation.com'],
  urls: [{ kind: 'collect', hosts: ['track.effiliation.com', '*.effiliation.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
