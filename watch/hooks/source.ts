/** The hooks as the text of a script that a browser runs before those of the page. */
import { installHooks, parts } from './page/assemble.ts';

const source = `(${installHooks.toString()})({ ${Object.entries(parts)
  .map(([name, part]) => `${name}: ${part.toString()}`)
  .join(',\n')} }, send, most)`;

/**
 * `binding`: the global function that takes the reports. The page's scripts do not find it: it is removed.
 * Source: CDP `Runtime.addBinding`.
 */
export const hooksSource = (binding: string, most?: number): string => `(() => {
const most = ${most ?? 'undefined'};
const name = ${JSON.stringify(binding)};
const send = globalThis[name];
if (typeof send !== 'function') return;
delete globalThis[name];
${source};
})()`;
