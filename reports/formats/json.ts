/**
 * The report document itself. Characters that a terminal or editor would act on are escaped; the data stay
 * the same.
 */
import { defineFormat } from '../format.ts';

/**
 * C1 controls and characters that reverse or hide text: JSON allows them unescaped, but they deceive a
 * reader.
 */
const deceiving = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** The format `json`. */
export const format = defineFormat({
  name: 'json',
  file: 'report.json',
  render: (report) =>
    `${JSON.stringify(report, null, 2).replace(deceiving, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`,
});
