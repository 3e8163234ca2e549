/** Assembles the hooks of this folder, for a text that is sent to a page and for a content script. */
import { hookCookies } from './cookies.ts';
import { hookDatabases } from './databases.ts';
import { hookFiles } from './files.ts';
import { hookFingerprinting } from './fingerprinting.ts';
import { hookKit, type HookOptions } from './kit.ts';
import { hookNetwork } from './network.ts';
import { hookServices } from './services.ts';
import { hookStorage } from './storage.ts';
import { hookWindowState } from './window-state.ts';

/** The parts. Each is sent as text, so it uses nothing from outside itself. */
export const parts = {
  hookKit,
  hookCookies,
  hookDatabases,
  hookFiles,
  hookFingerprinting,
  hookNetwork,
  hookServices,
  hookStorage,
  hookWindowState,
};

/**
 * Runs in the page's own context before any of its scripts, and reports cookies, storage and fingerprinting
 * by scripts. `send` takes each report as JSON. Refers to nothing outside itself either.
 *
 * The page can detect the hooks and forge their messages; the messages are validated on arrival and can only
 * add evidence.
 */
export function installHooks(
  { hookKit, ...kinds }: typeof parts,
  send: (text: string) => void,
  options?: HookOptions,
): void {
  const kit = hookKit(send, options);
  for (const [name, hook] of Object.entries(kinds)) {
    try {
      hook(kit);
    } catch (error) {
      // The other hooks still work.
      const affects = ['request', 'cookie-write', 'storage', 'fingerprinting'];
      kit.report({ type: 'gap', affects, reason: `${name} does not work: ${kit.text(error)}` });
    }
  }
}
