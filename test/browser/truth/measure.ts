/** Crawls mechanism pages and compares: what was tried, and what the evidence says of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPolicy } from '../../../crawler/cli/load-policy.ts';
import { compareMechanism } from './compare.ts';
import { crawlWithNetLog } from './crawl.ts';
import type { Item } from './items.ts';
import type { KnownMechanism } from './mechanism.ts';
import { serveMechanisms } from './site-server.ts';

/** `keep`: the folder with the run and the net log stays, and this is told where. */
export async function inFolder(
  work: (folder: string) => Promise<Item[]>,
  keep?: (folder: string) => void,
): Promise<Item[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-truth-'));
  try {
    return await work(folder);
  } finally {
    if (keep) keep(folder);
    else await rm(folder, { recursive: true, force: true });
  }
}

/** Crawls all of them in one run, each as a site of its own. */
export async function measure(mechanisms: readonly KnownMechanism[], folder: string): Promise<Item[]> {
  const server = await serveMechanisms(folder, mechanisms);
  try {
    const { policy } = await loadPolicy(
      undefined,
      mechanisms.map(({ id }) => `https://${id}.test/`),
    );
    const pagesOf = new Map(mechanisms.map(({ id, pages = [] }) => [`${id}.test`, [...pages]]));
    const sites = policy.sites.map((site) => ({ ...site, pages: pagesOf.get(site.id) ?? [] }));
    const compared = await crawlWithNetLog({
      policy: { ...policy, sites },
      connectTo: server.connectTo,
      caFile: server.caFile,
      journeys: ['none'],
      pages: 4,
      folder,
    });
    return mechanisms.flatMap((each) => compareMechanism(each, compared));
  } finally {
    await server.stop();
  }
}
