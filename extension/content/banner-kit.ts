/** The tools with which the crawler scans a page, made in this content script's own world. */
import { bannerMarks } from '../../rules/knowledge/banner-marks.ts';
import { topicHint } from '../../watch/banner/hints.ts';
import { assemble, tools } from '../../watch/banner/page/assemble.ts';
import { closedRootOf } from './closed-roots.ts';

/** As the crawler's, whose file carries schemas that a content script does not. */
const limits = { marks: bannerMarks, mostBlocks: 24, mostControls: 400 };

const makeKit = () => assemble(tools, closedRootOf);
export type Kit = ReturnType<typeof makeKit>;

let kit: Kit | null = null;

/** The tools; they see closed shadow roots too, and number each element once. Made when they are first needed. */
export const kitOfPage = (): Kit => (kit ??= makeKit());

/** What may be a consent banner in this document. */
export const scanPage = (): ReturnType<Kit['scan']> => kitOfPage().scan({ hint: topicHint, ...limits });
