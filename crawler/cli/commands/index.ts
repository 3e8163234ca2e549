/** All commands and their options. */
import type { Command } from 'commander';
import { compareCommand, type CompareOptions } from './compare.ts';
import { crawlCommand, type CrawlOptions } from './crawl.ts';
import { demoCommand } from './demo.ts';
import { doctorCommand } from './doctor.ts';
import { initCommand, type InitOptions } from './init.ts';
import { judgeCommand, type JudgeOptions } from './judge.ts';
import { reportCommand, type ReportOptions } from './report.ts';
import { rulesCommand } from './rules.ts';
import { trendCommand, type TrendOptions } from './trend.ts';
import { verifyCommand } from './verify.ts';

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
  program.command('init').description('draft a policy from what a crawl of these sites sees').argument('<addresses...>', 'addresses of the sites')
    .option('--output <file>', 'write there instead of to stdout')
    .option('--pages <number>', 'pages a site, at most', '12')
    .option('--browser <path>', 'browser to use').option('--headed', 'show the browser')
    .option('--connect-to <mapping...>', 'as in curl').option('--cacert <file>', 'authority to trust besides the usual ones')
    .option('--user-agent <text>', 'instead of the browser\'s own').option('--sealed', 'nothing is reachable but what --connect-to maps')
    .action(async (addresses: string[], options: InitOptions) => exit(await initCommand(addresses, options)));
  runCommands(program, exit);
  program.command('rules').description('list the rules, or explain one').argument('[id]').option('--lang <language>', 'nl or en', 'en')
    .action(async (id: string | undefined, options: { lang: string }) => rulesCommand(id, options));
  program.command('doctor').description('which browser is used, versions, and whether the sites of a policy can be reached')
    .option('--policy <file>', 'policy file').option('--browser <path>', 'browser to use').option('--connect-to <mapping...>', 'as in curl').option('--cacert <file>', 'authority to trust besides the usual ones')
    .action(async (options: { policy?: string; browser?: string; connectTo?: string[]; cacert?: string }) => exit(await doctorCommand(options)));
}

/** Commands about runs that were made before. */
function runCommands(program: Command, exit: Exit): void {
  program.command('judge').description('judge stored evidence again, with today\'s rules').argument('<run>', 'run directory')
    .option('--policy <file>', 'another policy (default: the one of the run)')
    .option('--site <id...>', 'only these sites')
    .option('--format <names...>', 'json, sarif, junit, markdown, csv, html or terminal')
    .option('--lang <language>', 'nl or en')
    .option('--baseline <run>', 'an earlier run, to tell what is new')
    .option('--out <dir>', 'make a run directory of it; the run itself is never changed')
    .option('--fail-on <severity>', 'as with crawl', 'low')
    .option('--fail-on-suspected', 'suspected findings decide the exit code too')
    .action(async (run: string, options: JudgeOptions) => exit((await judgeCommand(run, options)).exitCode));
  program.command('report').description('render a stored report again, in any format').argument('<run>', 'run directory')
    .option('--format <name>', 'terminal, html, json, sarif, junit, markdown or csv', 'terminal')
    .option('--lang <language>', 'nl or en (default: as it was written)')
    .option('--output <file>', 'write there instead of to stdout')
    .option('--all', 'show what is otherwise cut with a count')
    .option('--junit-inconclusive <how>', 'skipped or error', 'skipped')
    .action(async (run: string, options: ReportOptions) => reportCommand(run, options));
  program.command('compare').description('what is new, fixed or back between two runs').argument('<earlier>', 'run directory').argument('<later>', 'run directory')
    .option('--format <name>', 'terminal, markdown or json', 'terminal')
    .option('--lang <language>', 'nl or en', 'en')
    .option('--fail-on <severity>', 'as with crawl', 'new:low')
    .option('--fail-on-suspected', 'suspected findings decide the exit code too')
    .action(async (earlier: string, later: string, options: CompareOptions) => exit(await compareCommand(earlier, later, options)));
  program.command('verify').description('is everything in a run as it was written, and who made it').argument('<run>', 'run directory')
    .option('--key <file>', 'public key (PEM, Ed25519) of whoever should have signed it')
    .option('--format <name>', 'terminal or json', 'terminal')
    .action(async (run: string, options: { key?: string; format?: string }) => exit(await verifyCommand(run, options)));
  program.command('trend').description('open violations per site and night over a folder of runs, and time to fix').argument('<folder>', 'folder that holds the runs, e.g. runs')
    .option('--format <name>', 'terminal or json', 'terminal')
    .option('--nights <number>', 'nights shown, at most', '30')
    .option('--lang <language>', 'nl or en', 'en')
    .action(async (folder: string, options: TrendOptions) => trendCommand(folder, options));
}

function crawlOptions(command: Command): Command {
  return command
    .option('--journey <names...>', 'none, accept, reject, withdraw, category:<name> (default: the first four)')
    .option('--pages <number>', 'pages a site, at most', '12')
    .option('--concurrency <number>', 'sites side by side', '4')
    .option('--out <dir>', 'run directory (default: runs/ and the time)')
    .option('--format <names...>', 'besides json and html: sarif, junit, markdown, csv, terminal')
    .option('--lang <language>', 'nl or en (default: the policy\'s)')
    .option('--baseline <run>', 'an earlier run, to tell what is new; `latest` is the newest in the same folder')
    .option('--fail-on <severity>', 'critical, high, medium, low or never; new:high counts only what is new', 'low')
    .option('--fail-on-suspected', 'suspected findings decide the exit code too')
    .option('--junit-inconclusive <how>', 'in JUnit, what could not be judged is skipped or error', 'skipped')
    .option('--sign-key <file>', 'private key (PEM, Ed25519) to sign the manifest with')
    .option('--notify <url>', 'webhook that is told how it ended')
    .option('--browser <path>', 'browser to use')
    .option('--headed', 'show the browser')
    .option('--connect-to <mapping...>', 'HOST:PORT:HOST:PORT as in curl; HOST may be * or *.example.nl')
    .option('--cacert <file>', 'authority to trust besides the usual ones, for this run')
    .option('--user-agent <text>', 'instead of the browser\'s own with the product\'s name at the end')
    .option('--sealed', 'nothing is reachable but what --connect-to maps');
}
