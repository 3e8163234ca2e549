/** `loadPolicy` of the programmatic interface. */
import { loadPolicy as load, type LoadedPolicy } from '../cli/load-policy.ts';

export type { LoadedPolicy } from '../cli/load-policy.ts';

/** How a policy is loaded. */
export interface PolicySettings {
  /** Let rules that the policy names as its own run: they are programs. */
  allowCode?: boolean;
}

/**
 * Reads and checks a policy file; `cqt` is the bundled one.
 * @throws UsageError when it cannot be read, or is no valid policy: the message has a line for each fault
 */
export function loadPolicy(file: string, settings: PolicySettings = {}): Promise<LoadedPolicy> {
  return load(file, [], settings);
}
