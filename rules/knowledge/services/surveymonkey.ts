/** SurveyMonkey: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'surveymonkey',
  name: 'SurveyMonkey',
  owner: 'SurveyMonkey',
  category: 'embed',
  embed: true,
  hosts: ['*.surveymonkey.com'],
  urls: [{ kind: 'embed', hosts: ['*.surveymonkey.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
