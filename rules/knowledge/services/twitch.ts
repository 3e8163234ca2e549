/** Twitch: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'twitch',
  name: 'Twitch',
  owner: 'Amazon',
  category: 'embed',
  embed: true,
  hosts: ['player.twitch.tv', 'embed.twitch.tv'],
  urls: [{ kind: 'embed', hosts: ['player.twitch.tv', 'embed.twitch.tv'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
