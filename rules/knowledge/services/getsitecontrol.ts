/** Getsitecontrol: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'getsitecontrol',
  name: 'Getsitecontrol',
  owner: 'Getsitecontrol',
  category: 'marketing',
  embed: false,
  hosts: ['widgets.getsitecontrol.com', 'cdn.getsitecontrol.com', '*.getsitecontrol.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['widgets.getsitecontrol.com', 'cdn.getsitecontrol.com'],
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['*.getsitecontrol.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_gscs',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
