/** Trustpilot: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'trustpilot',
  name: 'Trustpilot',
  owner: 'Trustpilot',
  category: 'embed',
  embed: true,
  hosts: ['widget.trustpilot.com'],
  urls: [
    { kind: 'script', hosts: ['widget.trustpilot.com'], path: '/bootstrap', sources: ['unverified'] },
    { kind: 'embed', hosts: ['widget.trustpilot.com'], path: '/trustboxes', sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
