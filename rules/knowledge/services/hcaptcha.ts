/** hCaptcha: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'hcaptcha',
  name: 'hCaptcha',
  owner: 'Intuition Machines',
  category: 'security',
  embed: false,
  hosts: ['*.hcaptcha.com'],
  urls: [{ kind: 'script', hosts: ['*.hcaptcha.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
