/** Puts the functions of this folder together as the source of one object, to be made in a frame's isolated world. */
import { actTools } from './act.ts';
import { blockTools } from './blocks.ts';
import { domTools } from './dom.ts';
import { factTools } from './facts.ts';
import { nameTools } from './names.ts';
import { styleTools } from './style.ts';
import { walkTools } from './walk.ts';

/** An expression whose value has the methods of `blockTools`, `actTools` and `styleTools`, and `addRoot`. */
export const kitSource = `(() => {
  const dom = (${domTools.toString()})();
  const names = (${nameTools.toString()})(dom);
  const walks = (${walkTools.toString()})(dom, names);
  const facts = (${factTools.toString()})(dom, names);
  const blocks = (${blockTools.toString()})(dom, names, walks, facts);
  const act = (${actTools.toString()})(dom, names);
  const style = (${styleTools.toString()})(dom);
  return { ...blocks, ...act, ...style, addRoot: dom.addRoot };
})()`;
