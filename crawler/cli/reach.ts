/** Sets up the browser, and how it and our own requests reach the sites. */
import { ensureBrowser } from '../browser/install.ts';
import { BrowserPool } from '../browser/pool.ts';
import { readAuthorities } from '../network/authorities.ts';
import { parseConnectTo } from '../network/connect-to.ts';
import { trustStore } from '../network/trust-store.ts';
import type { Run } from '../run/run.ts';
import { say } from './output.ts';

/** The options as the user gave them. */
export interface ReachOptions {
  browser?: string | undefined;
  headed: boolean;
  connectTo: readonly string[];
  cacert?: string | undefined;
  userAgent?: string | undefined;
  sealed: boolean;
}

/**
 * How requests outside the browser reach the sites: mappings and trusted authorities.
 * @throws UsageError for a faulty mapping, or a `cacert` that cannot be read
 */
export async function readReach({ connectTo, cacert, sealed }: ReachOptions): Promise<Run['reach']> {
  const added = cacert === undefined ? [] : await readAuthorities(cacert);
  return {
    connectTo: parseConnectTo(connectTo, { sealed }),
    trust: trustStore(added.map(({ pem }) => pem)),
  };
}

/**
 * Finds or installs a browser and closes it after use. The pool starts it when the first journey needs it.
 * @throws UsageError when there is no browser that starts
 */
export async function withBrowser<T>(
  { browser, headed, cacert, userAgent, sealed }: ReachOptions,
  { connectTo }: Run['reach'],
  use: (browsers: BrowserPool) => Promise<T>,
): Promise<T> {
  const { path, version } = await ensureBrowser({ explicit: browser, say });
  const { resolverRules } = connectTo;
  const pool = new BrowserPool({
    executable: path,
    version,
    headed,
    resolverRules,
    sealed,
    cacert,
    userAgent,
    say,
  });
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}
