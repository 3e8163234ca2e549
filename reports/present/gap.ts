/** What could not be checked, in the reader's language, beside the sensor's own reason. */
import { choiceWord, wordFor, type Messages } from '../messages/index.ts';
import type { Language } from '../../rules/judge/finding.ts';
import type { Gap } from '../document/schema/site.ts';
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

function whatOf(gap: Gap, report: Report, siteHost: string, language: Language, words: Messages): string {
  switch (gap.where) {
    case 'journey':
      return words.gap.journey(
        toDisplay(choiceWord(gap.journey ?? '', words)),
        gap.code === 'missing' ? words.gap.missingJourney : wordFor(words.journeyStatus, gap.code),
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
