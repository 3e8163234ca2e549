/** Assembles the hooks of this folder, for a text that is sent to a page and for a content script. */
import { hookCaches } from './caches.ts';
import { hookCookies } from './cookies.ts';
import { hookDatabases } from './databases.ts';
import { hookFiles } from './files.ts';
import { whenFirstUsed } from './first-use.ts';
import { hookFingerprinting } from './fingerprinting.ts';
import { hookKit, type HookKit, type HookOptions } from './kit.ts';
import { hookLoads } from './loads.ts';
import { hookNetwork } from './network.ts';
import { hookServices } from './services.ts';
import { hookStorage } from './storage.ts';
import { hookWindowState } from './window-state.ts';

/** The parts. Each is sent as text, so it uses nothing from outside itself. */
export const parts = {
  hookKit,
  whenFirstUsed,
  hookCaches,
  hookCookies,
  hookDatabases,
  hookFiles,
  hookFingerprinting,
  hookLoads,
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
  { hookKit, whenFirstUsed, hookCaches, hookFiles, ...kinds }: typeof parts,
  send: (text: string) => void,
  options?: HookOptions,
): void {
  const kit = hookKit(send, options);
  const install = (name: string, hook: (kit: HookKit) => void): void => {
    try {
      hook(kit);
    } catch (error) {
      // The other hooks still work.
      const affects = ['request', 'cookie-write', 'storage', 'fingerprinting'];
      kit.report({ type: 'gap', affects, code: 'broken', detail: `${name}: ${kit.text(error)}` });
    }
  };
  for (const [name, hook] of Object.entries(kinds)) install(name, hook);
  // Perhaps when scripts run that have changed what lists are taken apart with.
  const ofSecureContexts = (): void => {
    install('hookCaches', hookCaches);
    install('hookFiles', hookFiles);
  };
  if (options?.address === undefined) ofSecureContexts();
  else install('whenFirstUsed', () => whenFirstUsed(kit, ofSecureContexts));
}
