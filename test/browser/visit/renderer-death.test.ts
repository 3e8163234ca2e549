/** The process of a page may end at any moment: whoever waits for the page is told, and nobody waits out a limit of time. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { load } from '../../../crawler/browser/load.ts';
import type { BrowserPool } from '../../../crawler/browser/pool.ts';
import { Tab } from '../../../crawler/browser/tab.ts';
import { createRedactor } from '../../../crawler/capture/redactor.ts';
import { Profile } from '../../../crawler/profile.ts';
import { EVIDENCE_FILE, readEvidence } from '../../../crawler/run/evidence-files.ts';
import { defaultTimeouts } from '../../../crawler/timeouts.ts';
import { visit } from '../../../crawler/visit/visit.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { serveHttp } from '../../support/local-server.ts';
import { startPool } from '../crawler/observe/watch.ts';

/** Longer than the test may take. */
const TOO_LONG = 600_000;

let pool: BrowserPool;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool?.close());

async function freshProfile(): Promise<Profile> {
  const folder = await temporaryFolder();
  const live = await pool.get();
  const profile = await Profile.open({
    ...live,
    redact: createRedactor(),
    folder: join(folder.path, 'none'),
  });
  onTestFinished(async () => {
    await profile.close();
    await folder.remove();
  });
  return profile;
}

/** The next so many tabs of the profile die while they open: before their empty document has answered. */
function killTabs(profile: Profile, count: number): void {
  let left = count;
  const stop = profile.targets.onNew(({ type, session }) => {
    if (type !== 'page') return;
    const send = session.send.bind(session);
    // The browser may answer before the process is gone.
    session.send = (method, ...rest) =>
      method === 'Page.getFrameTree' ? new Promise(() => undefined) : send(method, ...rest);
    session.send('Page.crash').catch(() => undefined);
    if ((left -= 1) === 0) stop();
  });
}

const servePage = (): Promise<number> =>
  serveHttp((_request, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Shop</title>');
  });

test('a tab that dies while it opens says so', async () => {
  const profile = await freshProfile();
  killTabs(profile, 1);
  await expect(Tab.open(profile, TOO_LONG)).rejects.toThrow('its process ended');
  await expect(Tab.open(profile, TOO_LONG)).resolves.toBeInstanceOf(Tab);
});

test('a visit takes another tab for one that died before it showed anything', async () => {
  const url = `http://127.0.0.1:${await servePage()}/`;
  const profile = await freshProfile();
  killTabs(profile, 2);
  const context = { profile, allowedSites: new Set<string>(), timeouts: defaultTimeouts };
  expect(await visit(context, url)).toMatchObject({ outcome: 'loaded', status: 200 });
});

test('a visit without a tab that lives has failed, and the next one is fine', async () => {
  const url = `http://127.0.0.1:${await servePage()}/`;
  const profile = await freshProfile();
  killTabs(profile, 3);
  const context = { profile, allowedSites: new Set<string>(), timeouts: defaultTimeouts };
  expect(await visit(context, url)).toMatchObject({
    outcome: 'failed',
    reason: 'no tab could be opened (its process ended)',
  });
  expect(await visit(context, url)).toMatchObject({ outcome: 'loaded' });
});

test('nobody waits for a page to load that is gone', async () => {
  let tell: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (tell = resolve));
  const port = await serveHttp((request, answer) => {
    // The picture never comes, and neither does the load event.
    if (request.url === '/picture') tell();
    else answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><img src="/picture">');
  });
  const profile = await freshProfile();
  const { target } = await Tab.open(profile, TOO_LONG);
  const loading = load(target, `http://127.0.0.1:${port}/`, TOO_LONG);
  loading.catch(() => undefined);
  await asked;
  await profile.root.send('Target.closeTarget', { targetId: target.targetId });
  await expect(loading).rejects.toThrow('the page is gone');
});

test('what a page would have done after its end was not seen', async () => {
  const url = `http://127.0.0.1:${await servePage()}/`;
  const profile = await freshProfile();
  const context = { profile, allowedSites: new Set<string>(), timeouts: defaultTimeouts };
  const act = async ({ target }: Tab): Promise<void> =>
    void (await target.session.send('Page.crash').catch(() => undefined));
  expect(await visit(context, url, { act })).toMatchObject({ outcome: 'loaded' });
  await profile.recorder.close();
  const evidence = await readEvidence(join(profile.folder, EVIDENCE_FILE));
  const affected = evidence.flatMap((each) => (each.kind === 'failure' ? each.affects : []));
  expect(affected).toEqual(expect.arrayContaining(['document', 'request', 'cookie-write', 'storage']));
});

test('of a page that is cut off, or never there as a whole, the rest was not seen', async () => {
  const port = await serveHttp((request, answer) => {
    if (request.url === '/cmp.js') return;
    answer.writeHead(200, { 'content-type': 'text/html', 'content-length': '10000' });
    if (request.url === '/cut') answer.write('<!doctype html><title>Shop</title>', () => answer.destroy());
    else if (request.url === '/cut-later') {
      answer.write('<!doctype html><title>Shop</title><p>Shop');
      setTimeout(() => answer.destroy(), 3000);
    } else answer.end(`<!doctype html><title>Shop</title><script src="/cmp.js"></script>`.padEnd(10_000));
  });
  const profile = await freshProfile();
  const timeouts = { ...defaultTimeouts, load: 1000 };
  for (const path of ['/cut', '/', '/cut-later'])
    await visit({ profile, allowedSites: new Set<string>(), timeouts }, `http://127.0.0.1:${port}${path}`);
  await profile.recorder.close();
  const evidence = await readEvidence(join(profile.folder, EVIDENCE_FILE));
  const told = evidence.flatMap((each) => (each.kind === 'failure' ? [each] : []));
  expect(told.map(({ visit: number, reason }) => [number, reason])).toEqual([
    [0, 'it was cut off (net::ERR_CONTENT_LENGTH_MISMATCH)'],
    [1, 'the page was not there as a whole when its time to load was over'],
    [2, 'the page was not there as a whole when its time to load was over'],
    [2, 'it was cut off (net::ERR_CONTENT_LENGTH_MISMATCH)'],
  ]);
  for (const { affects } of told)
    expect(affects).toEqual(expect.arrayContaining(['request', 'cookie-write']));
});
