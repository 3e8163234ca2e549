/** The tools with which the crawler scans a page, made in this content script's own world. */
import { assemble, tools } from '../../watch/banner/page/assemble.ts';
import { closedRootOf } from './closed-roots.ts';

/** Makes the tools; they see closed shadow roots too. */
export const makeKit = () => assemble(tools, closedRootOf);
export type Kit = ReturnType<typeof makeKit>;
