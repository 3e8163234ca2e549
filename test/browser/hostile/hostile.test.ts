/**
 * Pages that mean harm: each ends in evidence or in a named failure of that page only, and the sites beside it go on.
 * The table at the end says what each came to.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/command-line.ts';
import { everything, share } from '../../support/scope.ts';
import { crawlHostile, type HostileRun } from './crawl-hostile.ts';
import { hostilePages, wellBehaved } from './server.ts';

/** Take half a minute or more. */
const atNight: readonly string[] = everything ? [] : ['nested-frames', 'two-thousand-frames'];
const pages = share([...(await hostilePages())], 3, ([name]) => name).filter(
  ([name]) => !atNight.includes(name),
);
/** The table at the end. */
const rows: string[] = [];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let run: HostileRun;
beforeAll(async () => {
  folder = await temporaryFolder();
  const [first, middle, last] = wellBehaved;
  const hosts = pages.map(([name]) => `${name}.example`);
  const half = Math.ceil(hosts.length / 2);
  run = await crawlHostile(folder.path, [first, ...hosts.slice(0, half), middle, ...hosts.slice(half), last]);
}, 540_000);
afterAll(async () => {
  console.log(['what the page does'.padEnd(84) + 'came to', ...rows].join('\n'));
  await folder.remove();
});

describe.each(pages)('%s', (name, page) => {
  // eslint-disable-next-line vitest/valid-title -- each page says itself what it does
  test(page.does, () => {
    const site = run.sites.get(`${name}.example`);
    const [front] = site?.visits ?? [];
    const said = (site?.evidence ?? [])
      .flatMap((each) =>
        each.kind === 'failure'
          ? [each.reason]
          : each.kind === 'visit'
            ? [each.reason ?? '', each.dwell?.note ?? '']
            : [],
      )
      .filter(Boolean)
      .join(' | ');
    rows.push(
      `${page.does.slice(0, 82).padEnd(84)}${front?.outcome ?? 'nothing'}${said === '' ? '' : `: ${said.slice(0, 110)}`} (${site?.seconds ?? '?'} s)`,
    );
    expect(front, 'its front page is in the evidence').toBeDefined();
    expect(site?.evidence.at(-1)?.kind, 'its journey has an end').toBe('journey-end');
    // On a machine that is busy with the others a page may be given up sooner than it deserves: then it must be said why.
    if (front && !page.outcome.includes(front.outcome) && ['failed', 'timeout'].includes(front.outcome)) {
      expect(front.reason ?? '').not.toBe('');
      return;
    }
    expect(page.outcome).toContain(front?.outcome);
    if (page.says) expect(said).toMatch(page.says);
    // What is missing must be said to be missing; a visit that says nothing has seen everything.
    if (said !== '') return;
    const written = new Set(
      (site?.evidence ?? []).flatMap((each) => (each.kind === 'cookie-write' ? [each.name] : [])),
    );
    for (const cookie of page.cookies ?? []) expect([...written], 'cookies').toContain(cookie);
    const asked = (site?.evidence ?? []).flatMap((each) =>
      each.kind === 'request' ? [new URL(each.url).pathname] : [],
    );
    for (const path of page.requests ?? []) expect(asked).toContain(path);
    page.check?.(site?.evidence ?? []);
  });
});

test.each(wellBehaved)('%s, beside them, is seen whole', (host) => {
  const site = run.sites.get(host);
  expect(site?.visits.map(({ outcome }) => outcome)).toEqual(['loaded']);
  expect(site?.evidence.flatMap((each) => (each.kind === 'cookie-write' ? [each.name] : []))).toContain(
    'before',
  );
});
