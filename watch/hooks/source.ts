/** The hooks as the text of a script that a browser runs before those of the page. */
import { installHooks, parts } from './page/assemble.ts';
import type { HookOptions } from './page/kit.ts';

/** Without comments and spare spaces: every frame compiles the text anew. No part has such in a text. */
const shortened = (source: string): string =>
  source
    .replace(/^[ \t]*\/\*\*[^]*?\*\/$/gm, '')
    .replace(/^[ \t]*\/\/.*$/gm, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/^\n+/gm, '')
    .replace(/ {2,}/g, ' ');

const source = shortened(
  `(${installHooks.toString()})({ ${Object.entries(parts)
    .map(([name, part]) => `${name}: ${part.toString()}`)
    .join(',\n')} }, send, options)`,
);

/**
 * `binding`: the global function that takes the reports. The page's scripts do not find it: it is removed.
 * Source: CDP `Runtime.addBinding`.
 */
export const hooksSource = (binding: string, options: HookOptions = {}): string => `(() => {
const options = ${JSON.stringify(options)};
const name = ${JSON.stringify(binding)};
const send = globalThis[name];
if (typeof send !== 'function') return;
delete globalThis[name];
${source};
})()`;
