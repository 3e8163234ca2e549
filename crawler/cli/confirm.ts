/** Asks before a crawl of sites that nobody has named. */
import { createInterface } from 'node:readline/promises';
import { UsageError } from '../errors.ts';
import { addressesIn } from './options.ts';
import type { CrawlOptions } from './crawl-request.ts';

/** Whether the user names neither a policy nor a site of any kind: the bundled policy would decide. */
export function namesNothing(
  positional: readonly string[],
  { policy, map, site, journey, format, connectTo, page }: CrawlOptions,
): boolean {
  if (policy !== undefined || map.length > 0) return false;
  return addressesIn(positional, site, journey, format, connectTo, page).length === 0;
}

/** Where a question is put and answered. */
export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean };
}

/**
 * Resolves when the user agrees to crawl the sites of the bundled policy, which are an organisation's live ones.
 * @throws UsageError when there is no terminal to ask in, or the answer is not yes
 */
export async function confirmBundledPolicy(
  sites: readonly string[],
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<void> {
  const command = ['cookiewacht crawl --policy cqt', ...(sites.length > 0 ? ['--site', ...sites] : [])].join(
    ' ',
  );
  const nothing = new UsageError(
    'crawl expects a policy or an address',
    'for example cookiewacht crawl --policy policy.yaml, or cookiewacht crawl https://www.example.nl; ' +
      `${command} crawls the live sites of CQT Groep`,
  );
  if (!input.isTTY || !output.isTTY) throw nothing;
  const terminal = createInterface({ input, output });
  try {
    const answer = await terminal.question(
      'No policy and no address: crawl the live sites of CQT Groep, by the bundled policy? [y/N] ',
    );
    if (!/^\s*(?:y|yes|j|ja)\s*$/i.test(answer)) throw nothing;
  } finally {
    terminal.close();
  }
}
