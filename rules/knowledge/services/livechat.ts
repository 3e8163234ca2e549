/** LiveChat: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'livechat',
  name: 'LiveChat',
  owner: 'Text',
  category: 'embed',
  embed: true,
  hosts: ['*.livechatinc.com', '*.livechat-files.com'],
  urls: [{ kind: 'script', hosts: ['cdn.livechatinc.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: '__lc_cid',
      match: 'exact',
      category: 'embed',
      party: 'third',
      domain: 'livechatinc.com',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: '__lc_cst',
      match: 'exact',
      category: 'embed',
      party: 'third',
      domain: 'livechatinc.com',
      lifetime: '2 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
