import type { ConsentWords } from '../wording.ts';
import { answer, control } from './nl/controls.ts';
import { text } from './nl/text.ts';
import { common, foreign, topic } from './nl/topics.ts';

/** Dutch, of the Netherlands and of Flanders. */
export const wording: ConsentWords = {
  language: 'nl',
  rank: 1,
  common,
  topic,
  foreign,
  control,
  answer,
  text,
};
