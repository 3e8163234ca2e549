/** The policy file of a schedule, on the machine of the desk: whether it can be read, and the sites that it names. */
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parsePolicy } from '../../rules/policy/parse.ts';
import type { Policy } from '../../rules/policy/schema.ts';

/** Larger than any policy, in bytes. */
const MAX_BYTES = 2_000_000;
/** The policy that comes with the product goes by this name. */
const BUNDLED = 'cqt';
const bundled = fileURLToPath(new URL('../../rules/policy/cqt.yaml', import.meta.url));

/** Ids of its sites; null for the bundled one. @throws the file system's error, PolicyError */
export async function sitesOfPolicy(path: string): Promise<string[] | null> {
  if (path === BUNDLED) return null;
  return (await readPolicy(path)).policy.sites.map(({ id }) => id);
}

/** The policy, its text, and the file that it is in. @throws the file system's error, PolicyError */
export async function readPolicy(path: string): Promise<{ policy: Policy; text: string; file: string }> {
  const from = path === BUNDLED ? bundled : path;
  const file = await open(from);
  try {
    const { size } = await file.stat();
    if (size > MAX_BYTES) throw new Error(`${path}: is larger than a policy`);
    const text = await file.readFile('utf8');
    return { policy: parsePolicy(text, path).policy, text, file: from };
  } finally {
    await file.close();
  }
}
