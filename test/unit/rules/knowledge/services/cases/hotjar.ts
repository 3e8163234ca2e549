import type { ServiceCase } from '../service-case.ts';

export const examples: ServiceCase = {
  urls: {
    'https://static.hotjar.com/c/hotjar-123.js?sv=6': 'script',
    'https://in.hotjar.io/api/v2/x': 'script',
  },
  cookies: { _hjSessionUser_123: 'analytics', _hj_x: 'analytics' },
  otherUrls: ['https://nothotjar.com/c/hotjar-123.js', 'https://www.example.com/hotjar.js'],
  otherCookies: ['hj', 'x_hjSession', '_hjx'],
};
