/**
 * Where the extension and the crawler may differ on the same page, each with its reason. An entry that no
 * longer differs fails a test.
 */
import type { Edition, SiteId } from '../../replica/estate.ts';

export interface Difference {
  edition: Edition;
  site: SiteId;
  rule: string;
  subject: string;
  /** Who alone finds it. */
  only: 'crawler' | 'extension';
  because: string;
}

export const differences: readonly Difference[] = [];
