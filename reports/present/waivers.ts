/** The news about waivers: those that run out, have run out, or waive nothing. */
import type { Messages } from '../messages/index.ts';
import type { Report } from '../document/schema/run.ts';
import type { WaiverReport } from '../document/schema/waiver.ts';

/** One line for each kind of news. */
export function waiverNews(report: Pick<Report, 'waivers'>, words: Messages): string[] {
  const count = (fits: (waiver: WaiverReport) => boolean): number => report.waivers.filter(fits).length;
  const [soon, expired, unmatched] = [
    count(({ endsSoon }) => endsSoon),
    count(({ state }) => state === 'expired'),
    count(({ state }) => state === 'unmatched'),
  ];
  return [
    soon > 0 ? words.waivers.endsSoon(soon) : '',
    expired > 0 ? words.waivers.expired(expired) : '',
    unmatched > 0 ? words.waivers.unmatched(unmatched) : '',
  ].filter((part) => part !== '');
}
