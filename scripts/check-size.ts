/**
 * Checks that the dependencies of the published package take no more room than docs/installing.md states. The
 * package's own files are checked where it is built: test/e2e/cli/package.test.ts.
 */
import { OTHERS, PAGE, dependencySizes, statedSizes, tooLarge } from './installed-size.ts';

const stated = statedSizes();
const sizes = dependencySizes();
const others = [...sizes].filter(([name]) => !stated.has(name));
const sum = others.reduce((total, [, megabytes]) => total + megabytes, 0);

const faults = [
  ...[...sizes].flatMap(([name, megabytes]) => {
    const limit = stated.get(name);
    return limit === undefined ? [] : tooLarge(name, megabytes, limit);
  }),
  ...tooLarge(OTHERS, sum, stated.get(OTHERS) ?? 0).map((line) => {
    const largest = others.toSorted(([, a], [, b]) => b - a).slice(0, 8);
    return `${line} The largest: ${largest.map(([name, size]) => `${name} ${size.toFixed(1)}`).join(', ')}.`;
  }),
  ...[...stated.keys()].flatMap((name) =>
    sizes.has(name) || [OTHERS, 'cookiewacht', 'together'].includes(name)
      ? []
      : [`${name} is no dependency any more.`],
  ),
];
if (faults.length > 0) {
  console.error(
    `${faults.join('\n')}\nDo without what grew (\`npm explain NAME\` says who needs it), or state the new size in ${PAGE}.`,
  );
  process.exitCode = 1;
}
