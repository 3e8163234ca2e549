/** The report document itself. What a terminal or an editor would act upon is escaped; the data are the same. */
import { defineFormat } from '../format.ts';

/** C1 controls, and characters that turn or hide text: JSON allows them raw, a reader is deceived by them. */
const deceiving = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

export const format = defineFormat({
  name: 'json',
  file: 'report.json',
  render: (report) =>
    `${JSON.stringify(report, null, 2).replace(deceiving, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`,
});
