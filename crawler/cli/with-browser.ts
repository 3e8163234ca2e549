/** Sets up the browser, and what it reaches the sites by. */
import type { Engine } from '../../rules/evidence/common.ts';
import { defaultEngine, engines } from '../browser/engines.ts';
import type { FoundBrowser } from '../browser/find.ts';
import { ensureBrowser } from '../browser/install.ts';
import { BrowserPool } from '../browser/pool.ts';
import { UsageError } from '../errors.ts';
import { Gate } from '../network/gate.ts';
import { checkMapped } from '../network/map-check.ts';
import { startMapServer } from '../network/map-server.ts';
import type { Run } from '../run/run.ts';
import { engineOf } from './options.ts';
import { say } from './output.ts';
import { readReach, type ReachOptions } from './reach.ts';

/**
 * Finds or installs a browser and closes it after use. The pool starts it when the first journey needs it. Servers
 * that hosts are mapped to are answered from meanwhile; `use` gets how everything is reached then.
 * @throws UsageError when there is no browser that starts, it is not what the options ask for, or a mapped server
 * does not answer
 */
export async function withBrowser<T>(
  options: ReachOptions,
  reach: Run['reach'],
  use: (browsers: BrowserPool, reach: Run['reach']) => Promise<T>,
): Promise<T> {
  const { maps = [] } = reach;
  if (maps.length === 0) return withPool(options, reach, [], use);
  for (const map of maps) await checkMapped(map, reach);
  const server = await startMapServer(maps, reach);
  try {
    const { inside } = reach;
    const mapped = { ...(await readReach(options, server)), ...(inside && { inside }) };
    return await withPool(options, mapped, [server.spki], use);
  } finally {
    await server.stop();
  }
}

async function withPool<T>(
  options: ReachOptions,
  reach: Run['reach'],
  spkis: readonly string[],
  use: (browsers: BrowserPool, reach: Run['reach']) => Promise<T>,
): Promise<T> {
  const { path, version, engine } = await chooseBrowser(options);
  const gate = await gateFor(reach);
  const { headed, cacert, userAgent, sealed } = options;
  const { resolverRules } = reach.connectTo;
  const pool = new BrowserPool(
    { executable: path, version, engine, headed, resolverRules, sealed, gate, cacert, spkis, userAgent, say },
    engine === defaultEngine
      ? undefined
      : () => ensureBrowser({ explicit: null, engine: defaultEngine, say }),
  );
  try {
    return await use(pool, reach);
  } finally {
    await pool.close();
    await gate?.close();
  }
}

/** A sealed run reaches only what the user mapped, so that it needs no gate. */
async function gateFor({ connectTo, inside = new Set() }: Run['reach']): Promise<Gate | undefined> {
  if (connectTo.sealed) return undefined;
  const upstream = ['http_proxy', 'https_proxy', 'all_proxy'].find(
    (name) => process.env[name] !== undefined || process.env[name.toUpperCase()] !== undefined,
  );
  if (upstream === undefined) return Gate.open({ connectTo, named: inside });
  say(
    `The browser connects through the proxy that ${upstream} names. That proxy decides what it reaches: ` +
      'Cookiewacht refuses no private address in this run, and the browser may call its makers (docs/security.md).',
  );
  return undefined;
}

async function chooseBrowser({ browser, engine: given, headed }: ReachOptions): Promise<FoundBrowser> {
  const engine = engineOf(given);
  // Before a browser is installed that could not be used.
  if (engine !== undefined) refuseHeaded(engine, headed);
  const found = await ensureBrowser({ explicit: browser, engine, say });
  refuseHeaded(found.engine, headed);
  if (engine === undefined && found.engine !== defaultEngine)
    say(
      `${found.origin}: ${found.path} is ${engines[found.engine].kind}; ` +
        `Cookiewacht crawls as with --engine ${found.engine} (docs/engines.md).`,
    );
  return found;
}

function refuseHeaded(engine: Engine, headed: boolean): void {
  if (!headed || engines[engine].hasWindow) return;
  throw new UsageError(
    `--headed: ${engines[engine].kind} has no window`,
    `use --engine ${defaultEngine} to watch a crawl, or leave out --headed`,
  );
}
