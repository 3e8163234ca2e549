/** What a script in an internet of its own tells the test about its crawl. */
import * as z from 'zod';

/** The address of all sites. */
export const PUBLIC = '11.2.3.4';

/** What only a server at an address that is not public says. */
export const SECRET = 'salaries of the directors';

export const foundSchema = z.strictObject({
  code: z.number().nullable(),
  said: z.string(),
  arrivals: z.array(z.strictObject({ to: z.string(), port: z.number(), host: z.string(), path: z.string() })),
  names: z.array(z.string()),
});
export type Found = z.infer<typeof foundSchema>;

/** What arrived anywhere else. */
export const insideOf = ({ arrivals }: Found): Found['arrivals'] =>
  arrivals.filter(({ to }) => to !== PUBLIC);
