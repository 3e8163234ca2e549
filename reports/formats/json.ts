/**
 * The report document itself. Characters that a terminal or editor would act on are escaped; the data stay
 * the same.
 */
import { defineFormat } from '../format.ts';
import { jsonText } from '../../rules/json-text.ts';

/** The format `json`. */
export const format = defineFormat({
  name: 'json',
  file: 'report.json',
  render: (report) => `${jsonText(report)}\n`,
});
