/**
 * What was promised: the policy of a group of sites, as a document that a person writes.
 *
 * Strict on purpose: an unknown key is an error, since a mistyped promise would otherwise
 * silently not be checked.
 */
import * as z from 'zod';
import { deviceSchema } from '../evidence/common.ts';
import { severitySchema } from '../judge/finding.ts';
import { lifetimeSchema, hostname, webUrl, cite } from './schema/values.ts';
import { citesSchema } from './schema/cites.ts';
import { policySiteSchema } from './schema/site.ts';
import { coreEntrySchema, optInCategorySchema, recipientSchema } from './schema/lists.ts';
import { flowJourneySchema } from './schema/flow-journey.ts';
import { ownServiceSchema } from './schema/services.ts';
import type { Decided } from './schema/decisions.ts';
import { waiverSchema } from './schema/waiver.ts';

/** Name and version of the format, in the policy's key `schema`. */
export const POLICY_SCHEMA = 'cookiewacht-policy/1';

const promiseSchema = z.strictObject({
  quote: z.string(),
  section: z.string().optional(),
  unchecked: z.string().optional(),
});

/** The policy of a group of sites. */
export const policySchema = z
  .strictObject({
    schema: z.literal(POLICY_SCHEMA),
    name: z.string(),
    language: z.enum(['nl', 'en']).default('nl'),
    statement: z.strictObject({
      title: z.string(),
      url: webUrl.optional(),
      /** The approved text. What the sites publish is compared with it, sentence by sentence. */
      reference: z.string().max(200_000).optional(),
      /** The sentence about the statement itself, e.g. that changes are published in it. */
      cite,
    }),
    /** The sentences that the entries below cite. `unchecked`: why no rule looks at a sentence. */
    promises: z.record(z.string(), promiseSchema).default({}),
    cites: citesSchema.optional(),
    sites: z.array(policySiteSchema).min(1, 'expects at least one site'),
    /** The devices that each site is crawled with, unless `--device` says otherwise; a desktop if it is left out. */
    devices: z
      .array(deviceSchema)
      .min(1)
      .refine((named) => new Set(named).size === named.length, 'names a device twice')
      .optional(),
    /** Journeys of the policy's own, which play recorded flows: into the part behind the login, to a video. */
    journeys: z.array(flowJourneySchema).max(50).default([]),
    /** Domains of the group itself: not third parties on any of the sites. */
    affiliated: z.array(hostname).default([]),
    core: z.array(coreEntrySchema).default([]),
    optIn: z.array(optInCategorySchema).default([]),
    recipients: z.array(recipientSchema).default([]),
    /** Services of the organisation's own, which the lists above can name. */
    services: z.array(ownServiceSchema).default([]),
    retention: z.strictObject({ max: lifetimeSchema, cite }).optional(),
    /** `https-only`: data may be shared with recipients over an encrypted connection only. */
    transport: z.strictObject({ recipients: z.literal('https-only'), cite }).optional(),
    /**
     * `opt-in`: analytics needs consent; `exempt`: the Dutch exemption (Tw 11.7a lid 3 b) is claimed for
     * privacy-friendly analytics.
     */
    analytics: z
      .strictObject({ basis: z.enum(['opt-in', 'exempt']), anonymised: z.boolean().default(false), cite })
      .optional(),
    rules: z
      .record(
        z.string(),
        z.union([
          z.strictObject({ off: z.literal(true), reason: z.string().min(1) }),
          z.strictObject({ severity: severitySchema, reason: z.string().min(1) }),
        ]),
      )
      .default({}),
    /** Files beside the policy with rules of the organisation's own. They are programs, and run only if allowed. */
    ownRules: z
      .array(
        z
          .string()
          .regex(
            /^\.\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.m?js$/,
            'expects a file beside the policy, such as `./rules/own-footer.mjs`',
          ),
      )
      .default([]),
    waivers: z.array(waiverSchema).default([]),
    /**
     * Where the visitors are whom the sites must treat as promised: defaults of consent mode may be for a
     * region. ISO 3166-1 and 3166-2; the Netherlands if it is left out.
     */
    visitor: z
      .strictObject({
        country: z
          .string()
          .regex(/^[A-Z]{2}$/, 'expects two capitals, such as `NL`')
          .default('NL'),
        region: z
          .string()
          .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'expects a part of a country, such as `NL-UT`')
          .optional(),
      })
      .optional(),
    /**
     * No site may lead the crawler to a loopback, private, link-local or metadata address, unless this says otherwise.
     * The policy's own addresses may be such (`http://localhost:3000/`).
     */
    network: z.strictObject({ allowPrivateAddresses: z.boolean().default(false) }).optional(),
    /**
     * How strict about what nobody knows: `deny` (a statement says what is core) or `knowledge` (no statement
     * at hand).
     */
    unknown: z.enum(['deny', 'knowledge']).default('deny'),
  })
  .superRefine((policy, context) => {
    const seen = new Map<string, number>();
    policy.sites.forEach((site, index) => {
      const first = seen.get(site.id);
      if (first !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['sites', index, 'id'],
          message: `site id \`${site.id}\` is used twice (first by site ${first + 1}); ids must differ`,
        });
      else seen.set(site.id, index);
    });
  });

/** A policy, with what was decided about its findings on the review desk. */
export type Policy = z.infer<typeof policySchema> & { decided?: readonly Decided[] };
export type PolicyInput = z.input<typeof policySchema>;
