/** Measures how the work of a function grows with the length of a text. */

/** Texts that expressions with more than linear growth stumble over: each a beginning, and what is repeated. */
const beginnings = ['https://a.example/', 'https://a.example/?', '{"a":"', '<loc>', 'a='];
const usual = [' ', 'a', '0', '/', '%40', '"'];
/** Parted by `§`. */
const repeated = [
  ' §a§A§0§a1§-§_§.§/§\\§"§\'§`§{§}§[§(§<§>§#§?§@§a@§a.§a@a.§%40§%25§%§=§==§a=b&§a=b; §a:§,§;§!§+31 6 1§|§\n§ \n§\t',
  '\u00ad§\u3002§é§\u0301§中§🍪§i\u0307§<loc> §<a href="§&amp;§cookies §wij plaatsen cookies. §a b §accept §1 year ',
  'xn--§::§1.§-----§data:',
].flatMap((parts) => parts.split('§'));

/** The text of this shape with this length. */
export type Shape = (length: number) => string;
export const shapes: ReadonlyMap<string, Shape> = new Map(
  [
    ...repeated.map((part) => ['', part] as const),
    ...beginnings.flatMap((beginning) => usual.map((part) => [beginning, part] as const)),
  ].map(([beginning, part]): [string, Shape] => [
    JSON.stringify(`${beginning}${part}${part}…`),
    // An end that fits nothing: an expression fails there, and tries again from everywhere.
    (length) => `${beginning}${part.repeat(Math.ceil(length / part.length))}`.slice(0, length - 1) + '\u0001',
  ]),
);

/** Those that are worth a megabyte. */
export const classicShapes: ReadonlyMap<string, Shape> = new Map(
  [...shapes].filter(([name]) => usual.some((part) => name === JSON.stringify(`${part}${part}…`))),
);

/** Each length is so many times the one before. */
const STEP = 8;
/** With linear growth the work is 8 times as much; with quadratic growth 64 times. */
const MOST = 24;
/** Milliseconds below which nothing can be compared. */
const LEAST = 4;

/** Milliseconds of processor time: the least of three, since the machine has other work too. */
function spent(work: () => unknown): number {
  let least = Infinity;
  for (let times = 0; times < 3; times += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    if (least < 1) break;
  }
  return least;
}

/**
 * Null if the work for a text of this shape grows no more than linearly up to `longest` characters; else the growth in
 * words. It stops at the first length at which more can be told, so that a fault costs no more time than that.
 */
export function growthBeyondLinear(
  shape: Shape,
  work: (text: string) => unknown,
  longest: number,
): string | null {
  let before = Infinity;
  for (let length = longest / STEP ** 3; length <= longest; length *= STEP) {
    const text = shape(length);
    const now = spent(() => work(text));
    if (now > LEAST && now > MOST * Math.max(before, LEAST / STEP))
      return `${length} characters take ${Math.round(now / before)} times as long as ${length / STEP}`;
    before = now;
  }
  return null;
}
