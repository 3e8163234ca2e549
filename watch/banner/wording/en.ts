import type { ConsentWords } from '../wording.ts';
import { answer, control } from './en/controls.ts';
import { text } from './en/text.ts';
import { common, foreign, topic } from './en/topics.ts';

/** English. */
export const wording: ConsentWords = {
  language: 'en',
  rank: 2,
  common,
  topic,
  foreign,
  control,
  answer,
  text,
};
