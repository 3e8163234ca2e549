/** Puts the functions of this folder together: once, for a text that is sent to a page and for a script that lives in one. */
import { actTools } from './act.ts';
import { blockTools } from './blocks.ts';
import { domTools } from './dom.ts';
import { factTools } from './facts.ts';
import { nameTools } from './names.ts';
import { styleTools } from './style.ts';
import { walkTools } from './walk.ts';

/** All that looks at a page. Each is sent as text, so it refers to nothing outside itself. */
export const tools = { actTools, blockTools, domTools, factTools, nameTools, styleTools, walkTools };

/** Refers to nothing outside itself either. `closedRootOf`: where a script may see closed shadow roots. */
export function assemble(parts: typeof tools, closedRootOf?: (element: Element) => ShadowRoot | null) {
  const dom = parts.domTools(closedRootOf);
  const names = parts.nameTools(dom);
  const walks = parts.walkTools(dom, names);
  const facts = parts.factTools(dom, names);
  const blocks = parts.blockTools(dom, names, walks, facts);
  return { ...blocks, ...parts.actTools(dom, names), ...parts.styleTools(dom), addRoot: dom.addRoot, dom };
}
