/** Yandex Metrica: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'yandex-metrica',
  name: 'Yandex Metrica',
  owner: 'Yandex',
  category: 'analytics',
  embed: false,
  hosts: ['mc.yandex.ru', 'mc.yandex.com'],
  urls: [
    { kind: 'script', hosts: ['mc.yandex.ru', 'mc.yandex.com'], path: '/metrika/', sources: ['unverified'] },
    { kind: 'collect', hosts: ['mc.yandex.ru', 'mc.yandex.com'], path: '/watch/', sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_ym_uid',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_ym_d',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_ym_isad',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '2 days',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
