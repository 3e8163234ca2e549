/**
 * `npm run bench [-- speed|recall|memory]`: how fast a visit is beside the floor, whether it misses anything that comes
 * late, and what a long run keeps in memory. Linux only: processor time is read from /proc.
 */
import { cpus } from 'node:os';
import { memoryCurve } from './memory.ts';
import { recall } from './recall.ts';
import { speed } from './speed.ts';

const parts: Record<string, () => Promise<void>> = { speed, recall, memory: memoryCurve };
const asked = process.argv.slice(2).filter((word) => word in parts);

console.log(`${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}`);
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  console.log(`\n== ${name}`);
  await parts[name]?.();
}
