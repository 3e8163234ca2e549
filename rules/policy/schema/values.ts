/** Values of a policy: durations, hosts, addresses, dates, and the sentences that an entry cites. */
import * as z from 'zod';
import { asciiHost, withAsciiHost } from '../../ascii-host.ts';

const lifetimePattern = /^(?:session|\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?))$/;

/** A duration in words, e.g. `24 months`; `session` for a cookie that ends with the browser. */
export const lifetimeSchema = z
  .string()
  .regex(lifetimePattern, 'expects a duration such as `24 months`, `30 minutes` or `session`');

/** A host name, or `*.` and a domain; in any script, kept as browsers have it. */
export const hostname = z
  .string()
  .regex(
    /^(?:\*\.)?(?:[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?\.)*[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u,
    'expects a host name such as `www.example.nl` or `*.example.nl`',
  )
  .overwrite((host) => (/^[ -~]*$/.test(host) ? host : asciiHost(host)));
/** An http or https address. */
export const webUrl = z
  .string()
  .refine(
    (text) => /^https?:\/\/[^/\s]+/i.test(text),
    'expects an address with scheme, e.g. `https://www.example.nl/`',
  )
  .overwrite(withAsciiHost);
/**
 * Another address at which a site is served: the origin of a server, or a host name as above, at any port. It is kept
 * as browsers have it.
 */
export const siteAlias = z
  .string()
  .regex(
    /^(?:https?:\/\/[^\s/?#@]+\/?|[^\s/?#@:]+)$/i,
    'expects an origin such as `http://localhost:3000`, or a host name such as `staging.example.nl` or `*.preview.example.nl`',
  )
  .overwrite((alias) => (alias.includes('://') ? withAsciiHost(alias) : asciiHost(alias)).replace(/\/$/, ''));
/** The id of a site; it names a folder. */
export const siteId = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._-]{0,62}$/,
    'expects lower-case letters, digits, dot, dash or underscore (it names a folder)',
  );
/** A day, e.g. `2027-01-31`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expects a date such as `2027-01-31`');
/** The sentences of the statement that an entry rests on: keys of `promises`. */
export const cite = z.union([z.string(), z.array(z.string())]).optional();
/** Sentences about single services of an entry, by service id; an empty list if the statement has none. */
export const serviceCites = z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional();
