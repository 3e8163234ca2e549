/**
 * The replica of the group's seven sites, under their real names, on loopback, with stand-ins for
 * every third party. What is right and wrong with it is known: see `expected`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redirect, type Answer, type EstateRequest } from './answer.ts';
import { makeCertificates } from './certificates.ts';
import { expectedOf, siteIds, type Breach, type Edition, type SiteId } from './model.ts';
import { startServers, type ServedRequest } from './server.ts';
import { bareDomain, siteRouter } from './site-router.ts';
import { sites } from './sites/index.ts';
import { thirdParties } from './third-parties/index.ts';

export { siteIds, type Edition, type SiteId } from './model.ts';

interface ExpectedFinding extends Breach {
  site: SiteId;
}

export interface Estate {
  /** `https://www.…` of each site, as a visitor types it: without port. */
  origins: Readonly<Record<SiteId, string>>;
  /** Pages of each site, in the order of its menu. */
  pages: Readonly<Record<SiteId, readonly string[]>>;
  /** PEM file of the authority that signed the estate's certificate. */
  caFile: string;
  httpPort: number;
  httpsPort: number;
  /** Every host that is served, third parties included. */
  hosts: readonly string[];
  /**
   * `host:443:127.0.0.1:PORT` and `host:80:127.0.0.1:PORT` for every host, as curl's `--connect-to` takes
   * them.
   */
  connectTo: readonly string[];
  editions: Readonly<Record<SiteId, Edition>>;
  /** What a crawl must find, no more and no less. */
  expected: readonly ExpectedFinding[];
  /** What the flows behind the logins must find besides. */
  behindLogin: readonly ExpectedFinding[];
  /** What was asked of the estate so far, in order. */
  log: readonly ServedRequest[];
  stop(): Promise<void>;
}

export interface EstateOptions {
  /** `mixed`, the default: four sites break their promises and three keep them. */
  edition?: Edition | 'mixed';
  /** Exceptions to `edition`. */
  editions?: Partial<Record<SiteId, Edition>>;
}

const violatingWhenMixed: readonly SiteId[] = ['casemix', 'q-talent', 'inforeports', 'participtheadvies'];

export async function startEstate({
  edition = 'mixed',
  editions: exceptions = {},
}: EstateOptions = {}): Promise<Estate> {
  const editionOf = (id: SiteId): Edition =>
    exceptions[id] ??
    (edition !== 'mixed' ? edition : violatingWhenMixed.includes(id) ? 'violating' : 'compliant');
  const routes = new Map<string, (request: EstateRequest) => Answer>();
  const tickets = new Set<string>();
  const behindLogin: ExpectedFinding[] = [];
  for (const site of sites) {
    const portal = site.portal?.(site, editionOf(site.id), tickets) ?? null;
    if (portal && editionOf(site.id) === 'violating')
      behindLogin.push(...portal.expected.map((breach) => ({ site: site.id, ...breach })));
    const router = siteRouter(site, editionOf(site.id), portal);
    routes.set(site.host, router);
    routes.set(bareDomain(site.host), router);
  }
  for (const party of thirdParties(editionOf('qacademy'), tickets)) {
    for (const host of party.hosts) {
      routes.set(host, (request) =>
        request.secure
          ? party.answer(request)
          : redirect(
              301,
              `https://${host}${request.path}${request.query.size > 0 ? `?${request.query.toString()}` : ''}`,
            ),
      );
    }
  }

  const hosts = [...routes.keys()];
  const log: ServedRequest[] = [];
  const certificates = makeCertificates(hosts);
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-estate-'));
  const caFile = join(folder, 'estate-ca.pem');
  await writeFile(caFile, certificates.authority);
  const servers = await startServers(certificates, (request) => routes.get(request.host)?.(request), log);
  let stopped: Promise<void> | undefined;
  return {
    origins: bySite((id) => `https://${siteOf(id).host}`),
    pages: bySite((id) => siteOf(id).pages.map(({ path }) => path)),
    caFile,
    httpPort: servers.httpPort,
    httpsPort: servers.httpsPort,
    hosts,
    connectTo: hosts.flatMap((host) => [
      `${host}:443:127.0.0.1:${servers.httpsPort}`,
      `${host}:80:127.0.0.1:${servers.httpPort}`,
    ]),
    editions: bySite(editionOf),
    expected: sites.flatMap((site) =>
      expectedOf(site, editionOf(site.id)).map((breach) => ({ site: site.id, ...breach })),
    ),
    behindLogin,
    log,
    stop: () => (stopped ??= servers.stop().then(() => rm(folder, { recursive: true, force: true }))),
  };
}

function siteOf(id: SiteId): (typeof sites)[number] {
  const site = sites.find((candidate) => candidate.id === id);
  if (site === undefined) throw new Error(`the estate has no site ${id}`);
  return site;
}

function bySite<T>(value: (id: SiteId) => T): Record<SiteId, T> {
  const [cqt, casemix, qacademy, qconsultzorg, talent, inforeports, participtheadvies] = siteIds;
  return {
    [cqt]: value(cqt),
    [casemix]: value(casemix),
    [qacademy]: value(qacademy),
    [qconsultzorg]: value(qconsultzorg),
    [talent]: value(talent),
    [inforeports]: value(inforeports),
    [participtheadvies]: value(participtheadvies),
  };
}
