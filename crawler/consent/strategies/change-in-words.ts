/** What became of the record of the choice, for a reason that people read. */
import type { RecordChange } from '../types.ts';

export function changeInWords([first]: readonly RecordChange[]): string {
  return first ? `${first.area} ${first.name.slice(0, 60)} ${first.change}` : 'a record changed';
}
