/**
 * `cookiewacht demo`: crawls the bundled replica sites, whose faults are known, and prints how many it found.
 */
import * as z from 'zod';
import { startEstate, type Edition } from '../../../test/replica/estate.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand, list, textOr } from '../command.ts';
import { crawlAndReport } from '../crawl-and-report.ts';
import { crawlOptions, readCrawlRequest } from '../crawl-request.ts';
import type { Outcome } from '../exit-code.ts';
import { loadPolicy } from '../load-policy.ts';
import { say } from '../output.ts';

const editions: ReadonlyArray<Edition | 'mixed'> = ['mixed', 'compliant', 'violating'];

const options = z.object({
  ...crawlOptions,
  site: list('--site <id...>', 'crawl only these sites'),
  edition: textOr('--edition <edition>', 'which replica: compliant, violating or mixed', 'mixed'),
});

/** The `demo` command. */
export const demo = defineCommand({
  name: 'demo',
  description: 'crawl the bundled replica: seven sites with planted violations',
  examples: {
    demo: 'all seven sites',
    'demo --site casemix --edition compliant': 'one site that keeps its promises',
  },
  args: z.tuple([]),
  options,
  run: (_args, given) => runDemo(given),
});

async function runDemo({ edition: named, ...given }: z.output<typeof options>): Promise<Outcome> {
  const edition = editions.find((each) => each === named);
  if (edition === undefined) {
    const what = `--edition expects one of ${editions.join(', ')}; found \`${named}\``;
    throw new UsageError(what, 'for example --edition mixed');
  }
  const { policy, ...loaded } = await loadPolicy(undefined, []);
  const estate = await startEstate({ edition });
  const replica = {
    ...loaded,
    source: 'cqt (bundled), replica',
    policy: { ...policy, name: `${policy.name} (replica)` },
  };
  const connectTo = [...given.connectTo, ...estate.connectTo];
  try {
    const options = { ...given, connectTo, cacert: estate.caFile, sealed: true };
    const request = await readCrawlRequest([], options, replica);
    const { report, outcome } = await crawlAndReport(request, options);
    const crawled = new Set(report.sites.map(({ id }) => id));
    const planted = estate.expected.filter(({ site }) => crawled.has(site));
    const key = (site: string, rule: string, subject: string): string => `${site} ${rule} ${subject}`;
    const found = new Set(report.findings.map(({ site, rule, subject }) => key(site, rule, subject.name)));
    const seen = planted.filter(({ site, rule, subject }) => found.has(key(site, rule, subject))).length;
    const others = report.findings.length - seen;
    say(
      `\nThe replica breaks its promises in ${planted.length} known ways; ` +
        `this run found ${seen} of them, and ${others} other findings.`,
    );
    return outcome;
  } finally {
    await estate.stop();
  }
}
