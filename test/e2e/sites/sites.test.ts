/**
 * Sites of many kinds, crawled for real: what is broken is found, what keeps its word is left alone, and
 * every rule is seen to work.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../../rules/catalogue/index.ts';
import { expectedOf } from '../../replica/model.ts';
import { sites as estateSites } from '../../replica/sites/index.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { everything, share } from '../../support/scope.ts';
import { crawlAtLarge, type Crawled } from './crawl.ts';
import { sites as all, unreachable } from './sites/index.ts';

/** Rules that neither the replica nor a site at large makes fire, and why not. */
const unproven: Readonly<Record<string, string>> = {};

const sites = share(all, 7, ({ host }) => host);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let crawled: Crawled;
beforeAll(async () => {
  folder = await temporaryFolder();
  crawled = await crawlAtLarge(sites, unreachable, folder.path);
}, 600_000);
afterAll(() => folder.remove());

const named = ({ rule, subject }: { rule: string; subject: { name: string } }): string =>
  `${rule} ${subject.name}`;
const cases = (clean: boolean): Array<[string, string]> =>
  sites.filter(({ violations }) => (violations.length === 0) === clean).map(({ what, host }) => [what, host]);
const findingsOn = (host: string): Crawled['outcomes'][number]['findings'] =>
  crawled.outcomes.find(({ site }) => site.host === host)?.findings ?? [];

describe('nothing of kind `violation` is said of a site that keeps its word', () => {
  test.each(cases(true))('%s (%s)', (_what, host) => {
    expect(
      findingsOn(host)
        .filter(({ kind }) => kind === 'violation')
        .map(({ message }) => message.en),
    ).toEqual([]);
  });
});

describe('what is broken is found, no more and no less', () => {
  test.each(cases(false))('%s (%s)', (_what, host) => {
    const wanted = sites.find((site) => site.host === host)?.violations ?? [];
    expect(
      findingsOn(host)
        .filter(({ kind }) => kind === 'violation')
        .map(named)
        .toSorted(),
    ).toEqual([...wanted].toSorted());
  });
});

test('what a person must judge, and advice, is there too', () => {
  for (const { site, findings } of crawled.outcomes) {
    for (const other of site.others ?? [])
      expect(findings.filter(({ kind }) => kind !== 'violation').map(named), site.host).toContain(other);
  }
});

test.runIf(everything)('a site of the statement that does not answer is said', () => {
  expect(crawled.elsewhere.map(named)).toEqual([`statement-domain-unreachable ${unreachable}`]);
});

test.runIf(everything)('every rule is proven in a real crawl, here or on the replica', () => {
  const here = [...crawled.outcomes.flatMap(({ findings }) => findings), ...crawled.elsewhere].map(
    ({ rule }) => rule,
  );
  const proven = new Set([
    ...here,
    ...estateSites.flatMap((site) => expectedOf(site, 'violating').map(({ rule }) => rule)),
  ]);
  expect(catalogue.map(({ id }) => id).filter((id) => !proven.has(id))).toEqual(Object.keys(unproven));
});
