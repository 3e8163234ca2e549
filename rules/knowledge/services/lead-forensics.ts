/** Lead Forensics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'lead-forensics',
  name: 'Lead Forensics',
  owner: 'Lead Forensics',
  category: 'marketing',
  embed: false,
  hosts: ['*.leadforensics.com'],
  urls: [{ kind: 'script', hosts: ['*.leadforensics.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
