/** What could not be checked, in the reader's language, beside the sensor's own reason. */
import { hostOf } from '../../rules/address.ts';
import { choiceWord, messages, statusWord, wordFor, type Messages } from '../messages/index.ts';
import type { Language } from '../../rules/judge/finding.ts';
import type { Gap, SiteReport } from '../document/schema/site.ts';
import type { Report } from '../document/schema/run.ts';
import { toDisplay, toDisplaySentence } from './sanitise.ts';
import { pageLabel } from './address.ts';
import { titleOf } from './finding.ts';

export interface GapWords {
  what: string;
  /** The recorded reason in English; empty if it says no more than `what`. */
  reason: string;
}

/** A gap in words. */
export function gapWords(
  gap: Gap,
  report: Report,
  siteHost: string,
  language: Language,
  words: Messages,
): GapWords {
  const reason = gap.reason === gap.code || gap.code === 'missing' ? '' : toDisplaySentence(gap.reason, 240);
  return { what: whatOf(gap, report, siteHost, language, words), reason };
}

const probeWords = (code: string, { gap }: Messages): string =>
  code === 'engine' || code === 'map' || code === 'dns' ? gap[code] : gap.probe;

/** What could not be checked on a site, a line each; of an early version as it was recorded. */
export function gapLines(site: SiteReport, report: Report, language: Language, words: Messages): string[] {
  if (site.gaps.length === 0) return site.unchecked.map((reason) => toDisplaySentence(reason));
  return site.gaps.map((gap) => {
    const { what, reason } = gapWords(gap, report, hostOf(site.url), language, words);
    return reason === '' ? what : `${what} (${reason})`;
  });
}

/** Why a rule could not be judged, in the reader's language: the gaps that its recorded reason names. */
export function gapsOfRule(
  rule: SiteReport['rules'][number],
  site: SiteReport,
  report: Report,
  language: Language,
): string[] {
  const words = messages(language);
  const own = site.gaps.filter(
    ({ where, reason }) => where !== 'rule' && rule.reason?.includes(reason) === true,
  );
  return own.slice(0, 3).map((gap) => gapWords(gap, report, hostOf(site.url), language, words).what);
}

function whatOf(gap: Gap, report: Report, siteHost: string, language: Language, words: Messages): string {
  switch (gap.where) {
    case 'journey':
      return words.gap.journey(
        toDisplay(choiceWord(gap.journey ?? '', words)),
        gap.code === 'missing' ? words.gap.missingJourney : statusWord(gap.journey ?? '', gap.code, words),
      );
    case 'page':
      return words.gap.page(
        pageLabel(gap.page ?? '', siteHost),
        toDisplay(wordFor(words.pageOutcome, gap.code)),
      );
    case 'observer':
      return words.gap.observer(toDisplay(wordFor(words.observer, gap.code)));
    case 'probe':
      return probeWords(gap.code, words);
    case 'rule':
      return words.gap.rule(
        gap.code
          .split(', ')
          .slice(0, 3)
          .map((id) => toDisplay(titleOf(id, report, language)))
          .join(', '),
      );
  }
}
