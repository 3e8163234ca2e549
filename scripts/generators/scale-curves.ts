/** Draws the curves of docs/scale.md from what the benchmarks of the fleet measured. */
import { readCurves } from '../curves.ts';
import { drawCurves } from '../draw-curves.ts';
import type { Generated } from '../listing.ts';

const names = ['estate'];

/** Writes docs/scale/*.svg. */
export const generate = (): Promise<Generated[]> =>
  Promise.all(
    names.map(async (name) => ({
      path: `docs/scale/${name}.svg`,
      content: drawCurves(await readCurves(name)),
    })),
  );
