/** `cookiewacht policy check FILE`: says what is wrong with a policy, without a crawl. */
import * as z from 'zod';
import { endOf } from '../../../reports/document/waivers.ts';
import { day, messages } from '../../../reports/messages/index.ts';
import { waiverName } from '../../../reports/present/waivers.ts';
import { catalogue } from '../../../rules/catalogue/index.ts';
import type { Policy } from '../../../rules/policy/schema.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { loadPolicy } from '../load-policy.ts';
import { print } from '../output.ts';

/** The `policy` command. */
export const policy = defineCommand({
  name: 'policy',
  description: 'check a policy file, without a crawl',
  examples: { 'policy check policy.yaml': 'what is wrong with it, and which waivers end soon' },
  takes: { '<action>': 'check', '<file>': 'policy file' },
  args: z.tuple([z.string(), z.string()]),
  options: z.object({}),
  run: async ([action, file]) => {
    if (action !== 'check')
      throw new UsageError(`policy: there is no \`${action}\``, 'cookiewacht policy check policy.yaml');
    const { policy: loaded } = await loadPolicy(file, []);
    const lines = [`${file}: is a valid policy.`, ...contentsOf(loaded), ...waiversOf(loaded, new Date())];
    await print(lines.join('\n'));
    return { kind: 'shown' };
  },
});

/** How much it says, so that a list that was forgotten is seen. */
function contentsOf({ sites, core, optIn, recipients, promises, waivers }: Policy): string[] {
  const counts: Array<[number, string, string]> = [
    [sites.length, 'site', 'sites'],
    [core.length, 'core entry', 'core entries'],
    [optIn.length, 'opt-in category', 'opt-in categories'],
    [recipients.length, 'recipient', 'recipients'],
    [Object.keys(promises).length, 'promise', 'promises'],
    [waivers.length, 'waiver', 'waivers'],
  ];
  return [counts.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(' · ')];
}

/** The waivers that soon end or have ended: what they waive counts again then. */
function waiversOf({ waivers, sites }: Policy, now: Date): string[] {
  const words = messages('en');
  const names = {
    title: (rule: string) => catalogue.find(({ id }) => id === rule)?.title.en ?? rule,
    url: (site: string) => sites.find(({ id }) => id === site)?.url ?? site,
  };
  return waivers.flatMap((waiver) => {
    const { daysLeft, endsSoon } = endOf(waiver, now.toISOString().slice(0, 10));
    const what = waiverName(waiver, names, words);
    const until = day(waiver.until, words);
    if (daysLeft < 0) return [words.waivers.news.expired(what, until, 1)];
    return endsSoon ? [words.waivers.news.soon(what, until, daysLeft)] : [];
  });
}
