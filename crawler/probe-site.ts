/** The site-wide probe: how the site's host answers over http and over https. Written beside the journeys. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { Observation } from '../rules/evidence.ts';
import { hostOf } from '../rules/address.ts';
import type { PolicySite } from '../rules/policy.ts';
import { probeHost, type ProbeOptions } from './network/probe.ts';
import { type RunDirectory } from './run/run-directory.ts';

export async function probeSite(site: PolicySite, store: RunDirectory, options: ProbeOptions): Promise<Observation[]> {
  const base = { seq: 0, at: 0, phase: 'before-choice', visit: null, page: '' } as const;
  const url = new URL(site.url);
  const port = url.port === '' ? undefined : Number(url.port);
  const ports = port === undefined ? undefined : url.protocol === 'https:' ? { https: port } : { http: port };
  const observations: Observation[] = [{ ...base, kind: 'transport', ...(await probeHost(hostOf(site.url), { ...options, ports })) }];
  await mkdir(store.path('sites', site.id), { recursive: true });
  await writeFile(store.path('sites', site.id, 'probe.ndjson'), observations.map((each) => `${JSON.stringify(each)}\n`).join(''), { flag: 'wx' });
  return observations;
}
