/** YouTube: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'youtube',
  name: 'YouTube',
  owner: 'Google',
  category: 'embed',
  embed: true,
  family: 'youtube',
  hosts: ['youtube.com', '*.youtube.com', 'youtu.be', '*.ytimg.com', 'yt3.ggpht.com', '*.googlevideo.com'],
  urls: [
    { kind: 'embed', hosts: ['*.youtube.com'], path: '/embed/', sources: ['public-pages'] },
    { kind: 'script', hosts: ['*.youtube.com'], path: '/(?:iframe_api|player_api)$', sources: ['public-pages'] },
    { kind: 'collect', hosts: ['*.youtube.com'], path: '/(?:youtubei/v1/log_event|api/stats/)', sources: ['unverified'] },
    { kind: 'asset', hosts: ['*.ytimg.com'], sources: ['cross-check'] }, // thumbnails are a contact too
    { kind: 'asset', hosts: ['*.googlevideo.com'], sources: ['cross-check'] },
  ],
  cookies: [
    { name: 'VISITOR_INFO1_LIVE', match: 'exact', category: 'marketing', party: 'third', domain: 'youtube.com', lifetime: '6 months', sources: ['open-cookie-database', 'google-policies'] },
    { name: 'YSC', match: 'exact', category: 'marketing', party: 'third', domain: 'youtube.com', lifetime: 'session', sources: ['open-cookie-database'] },
    { name: 'PREF', match: 'exact', category: 'marketing', party: 'third', domain: 'youtube.com', lifetime: '10 years', sources: ['open-cookie-database'] },
    { name: 'VISITOR_PRIVACY_METADATA', match: 'exact', category: 'marketing', party: 'third', domain: 'youtube.com', lifetime: '180 days', sources: ['open-cookie-database'] },
    { name: '__Secure-ROLLOUT_TOKEN', match: 'exact', category: 'marketing', party: 'third', domain: 'youtube.com', lifetime: '180 days', sources: ['open-cookie-database'] },
    { name: '__Secure-YNID', match: 'exact', category: 'marketing', party: 'third', domain: 'youtube.com', lifetime: '180 days', sources: ['open-cookie-database'] },
    { name: '__Secure-YEC', match: 'exact', category: 'security', party: 'third', domain: 'youtube.com', lifetime: '13 months', sources: ['google-policies'] },
    { name: 'GPS', match: 'exact', category: 'marketing', party: 'third', domain: 'youtube.com', lifetime: '1 day', sources: ['open-cookie-database'] },
    { name: 'LOGIN_INFO', match: 'exact', category: 'marketing', party: 'third', domain: 'youtube.com', lifetime: '2 years', sources: ['open-cookie-database'] },
    { name: 'DEVICE_INFO', match: 'exact', category: 'marketing', party: 'third', domain: 'youtube.com', lifetime: '179 days', sources: ['open-cookie-database'] },
  ],
  storage: [
    { key: 'yt-remote-device-id', match: 'exact', area: 'localStorage', origin: 'youtube.com', sources: ['public-pages'] },
    { key: 'yt-remote-connected-devices', match: 'exact', area: 'localStorage', origin: 'youtube.com', sources: ['unverified'] },
    { key: 'yt.innertube::', match: 'prefix', area: 'localStorage', origin: 'youtube.com', sources: ['unverified'] },
    { key: 'ytidb::LAST_RESULT_ENTRY_KEY', match: 'exact', area: 'localStorage', origin: 'youtube.com', sources: ['public-pages'] },
    { key: 'yt-player-', match: 'prefix', area: 'localStorage', origin: 'youtube.com', sources: ['unverified'] },
    { key: 'yt-remote-session-', match: 'prefix', area: 'sessionStorage', origin: 'youtube.com', sources: ['unverified'] },
    { key: 'YtIdbMeta', match: 'exact', area: 'indexedDB', origin: 'youtube.com', sources: ['unverified'] },
  ],
  sources: ['public-pages', 'cross-check', 'open-cookie-database', 'google-policies'],
};
