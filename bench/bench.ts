/**
 * `npm run bench [-- PART…]`: measures visits, a whole site and the demo against bare ones, the late events
 * that are seen, and the memory of a long run. Linux only: processor time is read from /proc.
 */
import { cpus, loadavg } from 'node:os';
import { demo } from './demo.ts';
import { flags } from './flags.ts';
import { gateCost } from './gate.ts';
import { memoryCurve } from './memory.ts';
import { recall } from './recall.ts';
import { site } from './site.ts';
import { speed } from './speed.ts';

const parts: Record<string, () => Promise<void>> = {
  speed,
  site,
  demo,
  recall,
  memory: memoryCurve,
  flags,
  gate: gateCost,
};
const named = process.argv.slice(2);
const unknown = named.find((word) => !(word in parts));
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}. Choose from ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

console.log(`${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}`);
for (const name of named.length > 0 ? named : Object.keys(parts)) {
  console.log(`\n== ${name} (load of the machine before it: ${loadavg()[0]?.toFixed(1)})`);
  await parts[name]?.();
}
