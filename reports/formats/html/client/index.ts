/**
 * The one script of the page: filters the findings and copies them. It reads what is on the page and writes
 * text only, never markup, so that a hostile name stays a name. `npm run generate` bundles it into
 * client-script.ts; the page's policy allows it by its hash, so that no other script can run.
 */
import { addCopyButtons } from './copy.ts';
import { addFilter } from './filter.ts';
import { openLinkedFolds } from './links.ts';

addFilter();
openLinkedFolds();
addCopyButtons();
