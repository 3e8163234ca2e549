/** Friendly Captcha: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'friendly-captcha',
  name: 'Friendly Captcha',
  owner: 'Friendly Captcha',
  category: 'security',
  embed: false,
  hosts: ['*.friendlycaptcha.com', '*.friendlycaptcha.eu'],
  urls: [
    { kind: 'collect', hosts: ['*.friendlycaptcha.com', '*.friendlycaptcha.eu'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
