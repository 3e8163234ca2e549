/** Microsoft Forms: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'microsoft-forms',
  name: 'Microsoft Forms',
  owner: 'Microsoft',
  category: 'embed',
  embed: true,
  hosts: ['forms.office.com', 'forms.cloud.microsoft'],
  urls: [{ kind: 'embed', hosts: ['forms.office.com', 'forms.cloud.microsoft'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
