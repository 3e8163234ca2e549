/** Measured curves, kept beside the page that shows them; `npm run generate` draws them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const point = z.tuple([z.number().nonnegative(), z.number().nonnegative()]);

const curvesSchema = z.object({
  title: z.string(),
  /** What the axes count, with the unit. */
  x: z.string(),
  y: z.string(),
  /** What was measured, on what, and how busy that was. */
  about: z.string(),
  lines: z.array(z.object({ name: z.string(), points: z.array(point).min(2) })).min(1),
});
export type Curves = z.infer<typeof curvesSchema>;

const fileOf = (name: string): string => join(import.meta.dirname, '../docs/scale', `${name}.json`);

/** Writes one line for each point, so that a later measurement can be compared with it. */
export const keepCurves = (name: string, curves: Curves): Promise<void> =>
  writeFile(
    fileOf(name),
    `${JSON.stringify(curvesSchema.parse(curves), null, 2).replace(/\[\s+([\d.]+),\s+([\d.]+)\s+\]/g, '[$1, $2]')}\n`,
  );

export const readCurves = async (name: string): Promise<Curves> =>
  curvesSchema.parse(JSON.parse(await readFile(fileOf(name), 'utf8')));

/** At most so many of the points, the first and the last among them. */
export const thinned = (points: Array<[number, number]>, most: number): Array<[number, number]> =>
  points.filter((_, at) => at === points.length - 1 || at % Math.ceil(points.length / most) === 0);
