/** Checks what a crawl needs on this machine and of this policy's sites. Changes nothing. */
import type { Policy } from '../../rules/policy/schema.ts';
import { engineSchema, type Engine } from '../../rules/evidence/common.ts';
import { onPath } from '../browser/debian.ts';
import { defaultEngine } from '../browser/engines.ts';
import { type BrowserSearch, type FoundBrowser, findBrowsers } from '../browser/find.ts';
import { launchBrowser } from '../browser/launch.ts';
import { type ConnectTo, direct } from '../network/connect-to.ts';
import { readAuthorities } from '../network/authorities.ts';
import { trustStore } from '../network/trust-store.ts';
import { type TransportFacts, probeHost } from '../network/probe.ts';
import { insideOf } from './reach.ts';
import { UsageError, reasonOf } from '../errors.ts';
import { product } from '../run/product.ts';
import type { Outcome } from './exit-code.ts';

/** The options of `cookiewacht doctor`. */
export interface DoctorOptions {
  /** Path of a browser, from the user. */
  browser?: string | undefined;
  connectTo?: ConnectTo;
  cacert?: string | undefined;
  redactUrl?: (url: string) => string;
}

interface Check {
  /** `warn`: a crawl works, with a limitation. */
  state: 'ok' | 'warn' | 'fail';
  what: string;
  detail: string;
  /** How to fix it. */
  advice?: string;
}

/** All checks, and the outcome that decides the exit code. */
export interface Diagnosis {
  checks: Check[];
  outcome: Extract<Outcome, { kind: 'diagnosed' }>;
}

/**
 * Runs all checks. Sites are contacted only when a policy is given.
 * @throws UsageError when `cacert` cannot be read
 */
export async function doctor(
  policy: Policy | null,
  { browser, connectTo = direct, cacert, redactUrl = (url) => url }: DoctorOptions = {},
): Promise<Diagnosis> {
  const checks: Check[] = [checkNode(), { state: 'ok', what: product.name, detail: product.version }];
  const browserChecks = await checkBrowsers(browser);
  checks.push(...browserChecks, checkCertutil());
  const added = cacert === undefined ? [] : await readAuthorities(cacert);
  const trust = trustStore(added.map(({ pem }) => pem));
  const inside = policy ? insideOf(policy) : undefined;
  const sites = await Promise.all(
    (policy?.sites ?? []).map(async ({ url }) => {
      const address = new URL(url);
      const ports =
        address.port === '' ? undefined : { [address.protocol.slice(0, -1)]: Number(address.port) };
      return checkSite(
        address,
        await probeHost(address.hostname, {
          connectTo,
          inside,
          trust,
          redactUrl,
          // Nothing of it is shown.
          redactName: (name) => name,
          ports,
          timeout: 10_000,
        }),
      );
    }),
  );
  checks.push(...sites);
  const works = (among: readonly Check[]): boolean => among.every(({ state }) => state !== 'fail');
  return {
    checks,
    outcome: { kind: 'diagnosed', browserWorks: works(browserChecks), sitesAnswer: works(sites) },
  };
}

/** For the terminal: one line for each check, followed by its advice. */
export function renderDiagnosis({ checks }: Diagnosis): string {
  const marks = { ok: '✔', warn: '▲', fail: '✖' } as const;
  const width = Math.max(...checks.map(({ what }) => what.length));
  const indent = ' '.repeat(width + 4);
  const lines = checks.flatMap(({ state, what, detail, advice }) => [
    `${marks[state]} ${what.padEnd(width)}  ${detail}`,
    ...(advice === undefined ? [] : advice.split('\n').map((line) => `${indent}${line}`)),
  ]);
  return `${lines.join('\n')}\n`;
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 22 || (major === 22 && minor >= 12);
  return {
    state: enough ? 'ok' : 'fail',
    what: 'Node',
    detail: process.versions.node,
    ...(enough ? {} : { advice: 'Cookiewacht needs Node 22.12 or newer.' }),
  };
}

/** The browser that a crawl would use, the others of its engine, and what there is of the other engine. */
async function checkBrowsers(explicit: string | undefined): Promise<Check[]> {
  try {
    const search = await findBrowsers({ explicit });
    const engine = search.found[0]?.engine ?? defaultEngine;
    const others = engineSchema.options.filter((name) => name !== engine);
    const rest = await Promise.all(others.map((name) => checkOtherEngine(name)));
    return [...(await checkEngine(search)), ...rest.flat()];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [{ state: 'fail', what: 'Browser', detail: error.what, advice: error.advice }];
  }
}

async function checkEngine({ found: [used, ...others], unusable }: BrowserSearch): Promise<Check[]> {
  const rest = [...others.map((other) => listed('Other browser', other)), ...unusable.map(brokenBrowser)];
  if (used === undefined)
    return [
      {
        state: 'fail',
        what: 'Browser',
        detail: 'none found',
        advice: 'The first crawl installs one or says what to do. Or name one with --browser PATH.',
      },
      ...rest,
    ];
  const name = used.engine === defaultEngine ? 'Browser' : `Browser (${used.engine})`;
  return [listed(name, used), await checkStart(used), ...rest];
}

/** No crawl needs it unless it asks for it, so what is wrong with it is a warning. */
async function checkOtherEngine(engine: Engine): Promise<Check[]> {
  const { found, unusable } = await findBrowsers({ explicit: null, engine });
  const what = `--engine ${engine}`;
  const [used] = found;
  const broken = unusable.map(brokenBrowser);
  if (used === undefined)
    return [{ state: 'ok', what, detail: 'none found; a crawl that asks for it installs one' }, ...broken];
  const start = await checkStart(used);
  return [listed(what, used), { ...start, state: start.state === 'fail' ? 'warn' : start.state }, ...broken];
}

const listed = (what: string, { version, path, origin }: FoundBrowser): Check => ({
  state: 'ok',
  what,
  detail: `${version}, ${path} (${origin})`,
});

const brokenBrowser = ({ path, problem }: BrowserSearch['unusable'][number]): Check => ({
  state: 'warn',
  what: 'Other browser',
  detail: `${path} ${problem}`,
});

async function checkStart({ path, version, engine }: FoundBrowser): Promise<Check> {
  try {
    const launched = await launchBrowser({
      executable: path,
      version,
      engine,
      sealed: true,
      say: () => undefined,
    });
    try {
      const page = await launched.browser.newPage();
      await page.goto('about:blank');
      return { state: 'ok', what: 'Browser starts', detail: launched.userAgent };
    } finally {
      await launched.close();
    }
  } catch (error) {
    return {
      state: 'fail',
      what: 'Browser starts',
      detail: reasonOf(error),
      advice: error instanceof UsageError ? error.advice : 'Try another one with --browser PATH.',
    };
  }
}

function checkCertutil(): Check {
  if (process.platform !== 'linux')
    return { state: 'ok', what: 'certutil', detail: 'not used on this system' };
  if (onPath('certutil')) return { state: 'ok', what: 'certutil', detail: 'found' };
  return {
    state: 'warn',
    what: 'certutil',
    detail: 'missing: with --cacert the browser checks less',
    advice: 'Install libnss3-tools.',
  };
}

function checkSite(address: URL, { http, https, certificate }: TransportFacts): Check {
  const what = address.host;
  const used = address.protocol === 'https:' ? https : http;
  if (used.outcome !== 'answered')
    return {
      state: 'fail',
      what,
      detail: `${address.protocol.slice(0, -1)} ${used.outcome}: ${used.reason ?? 'unknown reason'}`,
      advice: 'Check the network and the address in the policy. --connect-to sends a host name elsewhere.',
    };
  if (address.protocol === 'https:' && certificate?.trusted === false)
    return {
      state: 'fail',
      what,
      detail: `answers ${used.status}, certificate not trusted: ${certificate.reason ?? 'unknown reason'}`,
      advice: 'If your organisation has its own certificate authority, give --cacert FILE.',
    };
  const facts = [
    `answers ${used.status}`,
    address.protocol === 'https:' ? https.protocol : 'plain http',
    certificate === null ? null : `certificate valid for ${certificate.daysLeft} more days`,
  ];
  return {
    state: (used.status ?? 0) < 400 ? 'ok' : 'fail',
    what,
    detail: facts.filter((fact) => fact !== null).join(', '),
  };
}
