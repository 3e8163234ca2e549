/** A passage that rules rest on, in the words of this product. */
import type { Citation } from '../../judge/finding.ts';

/**
 * Makes a citation.
 * @param id as a lawyer would cite the passage
 */
export const cite = (type: Citation['type'], id: string, nl: string, en: string, url?: string): Citation => ({
  type,
  id,
  text: { nl, en },
  ...(url === undefined ? {} : { url }),
});
