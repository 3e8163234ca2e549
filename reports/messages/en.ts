/** The words of the product in English, by code: the same keys as `nl.ts`. */
import { enCause } from './en/cause.ts';
import { enReport } from './en/report.ts';
import type { Messages } from './nl.ts';
import { codes } from './en/codes.ts';
import { sentences } from './en/sentences.ts';
import { labels } from './en/labels.ts';
import { page } from './en/page.ts';

/** All messages in English. */
export const en: Messages = {
  locale: 'en-GB',
  language: 'en',
  ...enReport,
  ...enCause,
  ...codes,
  ...sentences,
  ...labels,
  ...page,
};
