/**
 * Policies for the sites at large: the group's own with other sites, and one of a library and of a club that
 * declare cookies, terms and services.
 */
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import type { Judge, Site } from './model.ts';

const anyPolicy = z.record(z.string(), z.unknown());
const groupPolicy = anyPolicy.parse(
  parse(readFileSync(new URL('../../../rules/policy/cqt.yaml', import.meta.url), 'utf8')),
);

const idOf = (host: string): string =>
  host
    .replace(/^www\./, '')
    .replace(/\.\w+$/, '')
    .replaceAll('.', '-');

const library = {
  schema: 'cookiewacht-policy/1',
  name: 'Bibliotheek Oost',
  language: 'nl',
  statement: { title: 'Privacyverklaring', url: 'https://www.bieb-voorbeeld.nl/privacy' },
  core: [
    { category: 'session', purpose: 'Sessie', lifetime: 'session' },
    { category: 'consent-record', purpose: 'Keuze' },
    { name: 'taal', purpose: 'Taalkeuze', lifetime: '12 months' },
    { name: 'keuze', purpose: 'Keuze' },
    { name: '_fbp', purpose: 'Noodzakelijk' },
  ],
  optIn: [
    { id: 'media', title: { nl: "Video's", en: 'Videos' }, services: ['youtube', 'youtube-nocookie'] },
    {
      id: 'statistics',
      title: { nl: 'Statistieken', en: 'Statistics' },
      services: ['google-analytics-ga4', 'google-tag-manager'],
    },
  ],
  recipients: [
    { name: 'Google', purpose: 'Statistieken', services: ['google-analytics-ga4', 'google-tag-manager'] },
  ],
  retention: { max: '4 years' },
  unknown: 'deny',
};

/** One site, so that what is declared and never seen can be told. */
const club = {
  ...library,
  name: 'Leesclub',
  statement: { title: 'Privacyverklaring', url: 'https://www.leesclub-voorbeeld.nl/privacy' },
  core: library.core.filter(({ name }) => name === undefined || name === 'keuze'),
  optIn: [
    {
      id: 'media',
      title: { nl: "Video's", en: 'Videos' },
      services: ['youtube', 'youtube-nocookie', 'vimeo'],
    },
    ...library.optIn.slice(1),
  ],
};

/** The policy as YAML; `undefined` for sites that are judged without one. */
export function policyFor(
  judge: Judge,
  sites: readonly Site[],
  unreachable: readonly string[] = [],
): string | undefined {
  if (judge === 'default') return undefined;
  const named = [...sites.map(({ host }) => host), ...unreachable].map((host) => ({
    id: idOf(host),
    url: `https://${host}/`,
  }));
  return stringify({ ...{ cqt: groupPolicy, library, club }[judge], sites: named });
}
