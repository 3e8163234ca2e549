/** All commands and their options. */
import type { Command } from 'commander';
import { crawlCommand, type CrawlOptions } from './crawl.ts';
import { demoCommand } from './demo.ts';
import { doctorCommand } from './doctor.ts';
import { rulesCommand } from './rules.ts';

type Exit = (code: number) => void;

export function register(program: Command, exit: Exit): void {
  crawlOptions(program.command('crawl').description('visit the sites of a policy with and without consent, judge, and report').argument('[addresses...]', 'sites to judge by the built-in default policy'))
    .option('--policy <file>', 'policy file (default: the bundled CQT policy)')
    .option('--site <id...>', 'only these sites of the policy')
    .action(async (addresses: string[], options: CrawlOptions) => exit((await crawlCommand(addresses, options)).exitCode));
  crawlOptions(program.command('demo').description('crawl the bundled replica estate: seven sites whose truth is known'))
    .option('--site <id...>', 'only these sites')
    .option('--edition <edition>', 'compliant, violating or mixed', 'mixed')
    .action(async (options: CrawlOptions & { edition: string }) => exit(await demoCommand(options)));
  program.command('rules').description('list the rules, or explain one').argument('[id]').option('--lang <language>', 'nl or en', 'en')
    .action(async (id: string | undefined, options: { lang: string }) => rulesCommand(id, options));
  program.command('doctor').description('which browser is used, versions, and whether the sites of a policy can be reached')
    .option('--policy <file>', 'policy file').option('--browser <path>', 'browser to use').option('--connect-to <mapping...>', 'as in curl').option('--cacert <file>', 'authority to trust besides the usual ones')
    .action(async (options: { policy?: string; browser?: string; connectTo?: string[]; cacert?: string }) => exit(await doctorCommand(options)));
}

function crawlOptions(command: Command): Command {
  return command
    .option('--journey <names...>', 'none, accept, reject (default: all)')
    .option('--pages <number>', 'pages a site, at most', '12')
    .option('--concurrency <number>', 'sites side by side', '4')
    .option('--out <dir>', 'run directory (default: runs/ and the time)')
    .option('--format <names...>', 'besides json and html: sarif, junit, markdown, csv, terminal')
    .option('--lang <language>', 'nl or en (default: the policy\'s)')
    .option('--baseline <run>', 'an earlier run, to tell what is new')
    .option('--fail-on <severity>', 'critical, high, medium, low or never', 'low')
    .option('--fail-on-suspected', 'suspected findings decide the exit code too')
    .option('--browser <path>', 'browser to use')
    .option('--headed', 'show the browser')
    .option('--connect-to <mapping...>', 'HOST:PORT:HOST:PORT as in curl; HOST may be * or *.example.nl')
    .option('--cacert <file>', 'authority to trust besides the usual ones, for this run')
    .option('--user-agent <text>', 'instead of the browser\'s own with the product\'s name at the end')
    .option('--sealed', 'nothing is reachable but what --connect-to maps');
}
