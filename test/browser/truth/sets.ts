/** What was there before the mechanism pages: the replica, the late pages and the hostile ones. */
import { ensureBrowser } from '../../../crawler/browser/install.ts';
import { BrowserPool } from '../../../crawler/browser/pool.ts';
import { loadPolicy } from '../../../crawler/cli/load-policy.ts';
import { startEstate } from '../../replica/estate.ts';
import { watch } from '../crawler/observe/watch.ts';
import { crawlHostile } from '../hostile/crawl-hostile.ts';
import { hostilePages } from '../hostile/server.ts';
import { pages } from '../late-events/late-site.ts';
import { compareSites, type ComparedSite } from './compare-sites.ts';
import { crawlWithNetLog, loggingTo, netLogIn } from './crawl.ts';
import { ownObservations, type Item } from './items.ts';

const say = (): void => undefined;

/** By name. Each is given an empty folder. */
export const sets: Readonly<Record<string, (folder: string) => Promise<Item[]>>> = {
  replica: async (folder) => {
    const estate = await startEstate({ edition: 'violating' });
    try {
      const { policy } = await loadPolicy('cqt', []);
      const { connectTo, caFile } = estate;
      const journeys = ['none', 'reject', 'withdraw'] as const;
      const { sites, netLog } = await crawlWithNetLog({
        policy,
        connectTo,
        caFile,
        journeys,
        pages: 10,
        folder,
      });
      const urls = new Map(policy.sites.map(({ id, url }) => [id, url]));
      const compared = sites.map(({ site, journeys }): ComparedSite => ({
        id: site,
        url: urls.get(site) ?? '',
        evidence: journeys.flatMap(ownObservations),
      }));
      return compareSites('replica', compared, netLog);
    } finally {
      await estate.stop();
    }
  },
  late: async (folder) => {
    const { path, version, engine } = await ensureBrowser({ say });
    const resolverRules = ['MAP localhost 127.0.0.1', 'EXCLUDE 127.0.0.1'];
    const options = { executable: path, version, engine, resolverRules, sealed: true, say };
    const pool = new BrowserPool(loggingTo(folder, options));
    const seen = await watch(pool, pages).finally(() => pool.close());
    const evidence = (['request', 'cookie-write', 'cookie-jar', 'failure'] as const).flatMap((kind) =>
      seen.all(kind),
    );
    return compareSites('late', [{ id: 'late', url: seen.origin, evidence }], await netLogIn(folder));
  },
  hostile: async (folder) => {
    const hosts = [...(await hostilePages()).keys()].map((name) => `${name}.example`);
    const { sites } = await crawlHostile(folder, hosts, { browser: (options) => loggingTo(folder, options) });
    const compared = [...sites.values()].map(({ host, evidence }) => ({
      id: host.replace('.example', ''),
      url: `https://${host}`,
      evidence,
    }));
    return compareSites('hostile', compared, await netLogIn(folder));
  },
};
