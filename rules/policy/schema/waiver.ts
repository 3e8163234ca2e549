/** A waiver of a policy: findings that someone accepts until a day. */
import * as z from 'zod';
import { isoDate } from './values.ts';

/** A waiver. What it leaves out it does not ask for. */
export const waiverSchema = z
  .strictObject({
    /** `*` for any rule: then `service` or `script` must name the cause. */
    rule: z.string(),
    /** `*` for any site. */
    site: z.string(),
    /** The subject as the report names it, e.g. the cookie's name; `*` for any. */
    subject: z.string().optional(),
    /** Id or name of the service that causes the findings. */
    service: z.string().min(1).optional(),
    /**
     * Address of the script that causes the findings: `https://www.example.nl/site.js`, without its scheme, or
     * from its first slash on if it is the site's own; `*` for any characters.
     */
    script: z.string().min(1).optional(),
    reason: z.string().min(1),
    by: z.string().min(1),
    /** Last day on which it holds. */
    until: isoDate,
  })
  .superRefine(({ rule, subject, service, script }, context) => {
    const cause = service !== undefined || script !== undefined;
    if (rule === '*' && !cause)
      context.addIssue({
        code: 'custom',
        path: ['rule'],
        message: '`rule: "*"` needs a cause: name a `service` or a `script` beside it',
      });
    else if (subject === undefined && !cause)
      context.addIssue({
        code: 'custom',
        path: [],
        message:
          'a waiver needs a `subject`, a `service` or a `script`; `subject: "*"` is any subject of the rule',
      });
  });
export type Waiver = z.infer<typeof waiverSchema>;
