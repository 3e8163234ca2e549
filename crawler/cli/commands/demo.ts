/** `cookiewacht demo`: crawls the bundled replica estate, whose truth is known, and says how much of it was found. */
import { startEstate, type Edition } from '../../../test/estate/estate.ts';
import { UsageError } from '../../errors.ts';
import { loadPolicy } from '../load-policy.ts';
import { crawlCommand, type CrawlOptions } from './crawl.ts';

const editions: ReadonlyArray<Edition | 'mixed'> = ['mixed', 'compliant', 'violating'];

export async function demoCommand({ edition: text, ...options }: CrawlOptions & { edition: string }): Promise<number> {
  const edition = editions.find((each) => each === text);
  if (edition === undefined) throw new UsageError(`--edition expects one of ${editions.join(', ')}; found \`${text}\``, 'for example --edition mixed');
  const { policy, ...loaded } = await loadPolicy(undefined, []);
  const estate = await startEstate({ edition });
  try {
    const { report, exitCode } = await crawlCommand(
      [],
      { ...options, connectTo: [...(options.connectTo ?? []), ...estate.connectTo], cacert: estate.caFile, sealed: true },
      { ...loaded, source: 'cqt (bundled), replica', policy: { ...policy, name: `${policy.name} (replica)` } },
    );
    const crawled = new Set(report.sites.map(({ id }) => id));
    const planted = estate.expected.filter(({ site }) => crawled.has(site));
    const key = (site: string, rule: string, subject: string): string => `${site} ${rule} ${subject}`;
    const found = new Set(report.findings.map((finding) => key(finding.site, finding.rule, finding.subject.name)));
    const seen = planted.filter(({ site, rule, subject }) => found.has(key(site, rule, subject))).length;
    process.stderr.write(`\nThe replica breaks its promises in ${planted.length} known ways; this run found ${seen} of them, and ${report.findings.length - seen} other findings.\n`);
    return exitCode;
  } finally {
    await estate.stop();
  }
}
