/** A site of a large run: twenty findings, on up to all of its thirty pages. */
import type { MadeSite } from '../desk/make-run.ts';

const pages = Array.from({ length: 30 }, (_, at) => (at === 0 ? '/' : `/page-${at}`));

/** One of them is another one after the first night. */
export const siteOf = (index: number, night: number): MadeSite => ({
  id: `site-${index}`,
  pages,
  findings: Array.from({ length: 20 }, (_, at) => ({
    name: `_cookie_${'abcdefghijklmnopqrst'[at] ?? ''}${at === 0 && night > 0 ? 'new' : ''}`,
    pages: pages.slice(0, 1 + ((index + at) % pages.length)),
  })),
});
