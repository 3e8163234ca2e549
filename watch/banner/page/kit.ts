/** The tools of this folder as the source of one object, to be made in a frame's isolated world. */
import { assemble, tools } from './assemble.ts';

const parts = Object.entries(tools).map(([name, tool]) => `${name}: ${tool.toString()}`);

/** An expression whose value is what `assemble` gives. */
export const kitSource = `(${assemble.toString()})({ ${parts.join(',\n')} })`;
