/** Assembles the functions of this folder, for a text that is sent to a page and for a content script. */
import { actTools } from './act.ts';
import { blockControlTools } from './block-controls.ts';
import { blockTools } from './blocks.ts';
import { clickTools } from './clickable.ts';
import { domTools } from './dom.ts';
import { drawingTools } from './drawings.ts';
import { factTools } from './facts.ts';
import { frameTools } from './frames.ts';
import { guardTools } from './guard.ts';
import { keyboardTools } from './keyboard.ts';
import { nameTools } from './names.ts';
import { stanceTools } from './stance.ts';
import { styleTools } from './style.ts';
import { walkTools } from './walk.ts';
import { normaliseText, readableText } from '../../../rules/plain-text.ts';

/** The parts. Each is sent as text, so it uses nothing from outside itself. */
export const tools = {
  actTools,
  blockControlTools,
  blockTools,
  clickTools,
  domTools,
  drawingTools,
  factTools,
  frameTools,
  guardTools,
  keyboardTools,
  nameTools,
  normaliseText,
  readableText,
  stanceTools,
  styleTools,
  walkTools,
};

/** Refers to nothing outside itself either. `closedRootOf`: where a script may see closed shadow roots. */
export function assemble(parts: typeof tools, closedRootOf?: (element: Element) => ShadowRoot | null) {
  const dom = parts.domTools(closedRootOf);
  const { normaliseText, readableText } = parts;
  const names = parts.nameTools(dom, readableText);
  const clicks = parts.clickTools(dom, names);
  const walks = parts.walkTools(dom, names, parts.stanceTools(dom), clicks, readableText);
  const facts = parts.factTools(dom, names);
  const blockControls = parts.blockControlTools(dom, facts);
  const blocks = parts.blockTools(
    dom,
    names,
    walks,
    facts,
    blockControls,
    parts.drawingTools(dom),
    normaliseText,
  );
  const act = parts.actTools(dom, names);
  const frames = parts.frameTools(dom, act.hitAt);
  const styles = parts.styleTools(dom);
  const keyboard = parts.keyboardTools(dom, names);
  const more = { ...parts.guardTools(), ...keyboard, ...styles };
  return { ...blocks, ...act, ...frames, ...more, addRoot: dom.addRoot, dom };
}
