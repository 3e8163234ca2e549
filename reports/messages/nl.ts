/** The words of the product in Dutch, by code. `en.ts` has the same keys: a missing one is a type error. */
import { nlCause } from './nl/cause.ts';
import { nlReport } from './nl/report.ts';
import type { Language } from '../../rules/judge/finding.ts';
import { codes } from './nl/codes.ts';
import { sentences } from './nl/sentences.ts';
import { labels } from './nl/labels.ts';
import { page } from './nl/page.ts';

/** Wider than its value, since `en.ts` has the same keys. */
const own: { language: Language } = { language: 'nl' };

/** All messages in Dutch. */
export const nl = {
  locale: 'nl-NL',
  ...own,
  ...nlReport,
  ...nlCause,
  ...codes,
  ...sentences,
  ...labels,
  ...page,
};

export type Messages = typeof nl;
