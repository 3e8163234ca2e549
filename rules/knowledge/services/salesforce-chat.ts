/** Salesforce Live Agent: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'salesforce-chat',
  name: 'Salesforce Live Agent',
  owner: 'Salesforce',
  category: 'embed',
  embed: false,
  hosts: ['*.salesforceliveagent.com'],
  urls: [{ kind: 'collect', hosts: ['*.salesforceliveagent.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
