/** `cookiewacht crawl`: from options to a run directory, a summary and an outcome. */
import * as z from 'zod';
import { allowCodeOption } from '../allow-code.ts';
import { defineCommand, list, text } from '../command.ts';
import { confirmBundledPolicy, namesNothing } from '../confirm.ts';
import { crawlOptions, readCrawlRequest } from '../crawl-request.ts';
import { queueOptions } from '../queue-options.ts';

/** The `crawl` command. */
export const crawl = defineCommand({
  name: 'crawl',
  description: 'crawl the sites of a policy with and without consent, judge them, and write a report',
  examples: {
    'crawl --policy policy.yaml': 'the sites of a policy',
    'crawl https://www.example.nl': 'any site, by the built-in policy',
    'crawl --policy policy.yaml --site shop --journey none reject': 'one site, two of its journeys',
    'crawl --policy policy.yaml --map www.example.nl=http://localhost:3000 --page /services':
      'one page of a development server, as if it were the site',
    'crawl --policy policy.yaml --device desktop phone':
      'as visitors with a computer and with a phone see them',
    'crawl --policy policy.yaml --baseline latest --fail-on new:high --format sarif junit':
      'every night, in CI',
    'crawl --policy policy.yaml --decisions https://desk.example.nl --desk https://desk.example.nl':
      'with what was decided on the review desk, which gets the run',
    'crawl --policy group.yaml --queue postgresql://desk@db/desk --evidence s3://evidence':
      'thousands of sites, by the workers of several machines',
  },
  takes: {
    '[addresses...]': 'sites to judge by the built-in policy; with --policy: its sites or pages to crawl',
  },
  args: z.array(z.string()),
  options: z.object({
    ...crawlOptions,
    policy: text('--policy <file>', 'policy file; cqt is the bundled policy of CQT Groep'),
    site: list('--site <id...>', 'crawl only these sites of the policy'),
    allowCode: allowCodeOption,
    desk: text('--desk <url>', 'review desk to hand the run in at (token: COOKIEWACHT_DESK_TOKEN)'),
    decisions: text(
      '--decisions <from>',
      'address of a review desk, or a file: what was decided there counts as waivers of this run',
    ),
    ...queueOptions,
  }),
  run: async (addresses, options) => {
    if (namesNothing(addresses, options)) await confirmBundledPolicy(options.site);
    if (options.queue !== undefined) {
      const { queueCrawl } = await import('../queue-crawl.ts');
      return queueCrawl(addresses, options, options.queue);
    }
    const request = await readCrawlRequest(addresses, options);
    // A wrong option is told before half of the program is loaded.
    const { crawlAndReport } = await import('../crawl-and-report.ts');
    return (await crawlAndReport(request, options)).outcome;
  },
});
