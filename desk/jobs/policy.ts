/** The policy file of a schedule, on the machine of the desk: whether it can be read, and the sites that it names. */
import { open } from 'node:fs/promises';
import { parsePolicy } from '../../rules/policy/parse.ts';

/** Larger than any policy, in bytes. */
const MAX_BYTES = 2_000_000;
/** The policy that comes with the product goes by this name. */
const BUNDLED = 'cqt';

/** Ids of its sites; null for the bundled one. @throws the file system's error, PolicyError */
export async function sitesOfPolicy(path: string): Promise<string[] | null> {
  if (path === BUNDLED) return null;
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > MAX_BYTES) throw new Error(`${path}: is larger than a policy`);
    return parsePolicy(await file.readFile('utf8'), path).policy.sites.map(({ id }) => id);
  } finally {
    await file.close();
  }
}
