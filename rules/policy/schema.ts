/**
 * What was promised: the policy of a group of sites, as a document that a person writes.
 *
 * Strict on purpose: an unknown key is an error, since a mistyped promise would otherwise
 * silently not be checked.
 */
import * as z from 'zod';
import { severitySchema } from '../judge/finding.ts';

export const POLICY_SCHEMA = 'cookiewacht-policy/1';

const lifetimePattern = /^(?:session|\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?))$/;

/** A duration in words, e.g. `24 months`; `session` for a cookie that ends with the browser. */
export const lifetimeSchema = z
  .string()
  .regex(lifetimePattern, 'expects a duration such as `24 months`, `30 minutes` or `session`');

const hostname = z
  .string()
  .regex(
    /^(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
    'expects a host name such as `www.example.nl` or `*.example.nl`',
  );
const webUrl = z
  .string()
  .refine(
    (text) => /^https?:\/\/[^/\s]+/i.test(text),
    'expects an address with scheme, e.g. `https://www.example.nl/`',
  );
const siteId = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._-]{0,62}$/,
    'expects lower-case letters, digits, dot, dash or underscore (it names a folder)',
  );
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expects a date such as `2027-01-31`');
/** Which sentence of the statement an entry rests on: keys of `promises`. */
const cite = z.union([z.string(), z.array(z.string())]).optional();
/**
 * The sentence about one service of an entry, by its id; an empty list where the statement has none about it.
 */
const serviceCites = z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional();

/** Sentences about a list as a whole, or about what no other entry of the policy stands for. */
const citesSchema = z.strictObject({
  /** Consent is asked, and how. */
  consent: cite,
  /** What is placed after opt-in only, whichever the category. */
  optIn: cite,
  /** Data goes to the parties that are named, and to no other. */
  recipients: cite,
  /** The statement lists the cookies. */
  overview: cite,
  /** On which legal grounds data is processed. */
  grounds: cite,
  /** Which personal data is processed. */
  personalData: cite,
  /** The rights of visitors, and whom they can turn to. */
  rights: cite,
  /** Data is secured. */
  security: cite,
  /** Logging in. */
  login: cite,
  /** Forms for signing up: for a course, a membership, an account. */
  registration: cite,
  /** Forms for taking part in a meeting. */
  meetings: cite,
  /** Forms for applying for a job. */
  application: cite,
  /** Contact forms. */
  contact: cite,
  /** The newsletter and its list of subscribers. */
  newsletter: cite,
  /** On what ground somebody is approached for marketing. */
  marketing: cite,
  /** Who receives what visitors fill in. */
  formRecipients: cite,
});

/** One step of an answer to a banner, for the rare site that cannot be answered without help. */
const stepSchema = z.union([
  z.strictObject({ click: z.string() }),
  z.strictObject({ check: z.string() }),
  z.strictObject({ uncheck: z.string() }),
  z.strictObject({ wait: z.union([z.string(), z.int().positive()]) }),
]);
export type Step = z.infer<typeof stepSchema>;

const consentOverrideSchema = z.strictObject({
  accept: z.array(stepSchema).optional(),
  reject: z.array(stepSchema).optional(),
  withdraw: z.array(stepSchema).optional(),
  /** Names of cookies or storage keys in which the site records the choice. */
  records: z.array(z.string()).optional(),
});
export type ConsentOverride = z.infer<typeof consentOverrideSchema>;

const policySiteSchema = z.strictObject({
  id: siteId,
  url: webUrl,
  name: z.string().optional(),
  /** Paths or addresses that are always visited, in this order, before what is discovered. */
  pages: z.array(z.string()).optional(),
  /** Other registrable domains or hosts that belong to this site. */
  affiliated: z.array(hostname).optional(),
  consent: consentOverrideSchema.optional(),
  cite,
});
export type PolicySite = z.infer<typeof policySiteSchema>;

/** Cookies and storage keys that may be set without asking. Either a known category or a name. */
const coreEntrySchema = z
  .strictObject({
    /** `session`, `csrf`, `security`, … as in the knowledge base. */
    category: z.string().optional(),
    /** Exact name, or with `*` for any characters. */
    name: z.string().optional(),
    area: z.enum(['cookie', 'storage', 'any']).optional(),
    purpose: z.string(),
    lifetime: lifetimeSchema.optional(),
    cite,
  })
  .refine(
    (entry) => (entry.category === undefined) !== (entry.name === undefined),
    'expects either `category` or `name`',
  );

/** A purpose that needs an opt-in, with the services that the statement names for it. */
const optInCategorySchema = z.strictObject({
  id: z.string(),
  title: z.strictObject({ nl: z.string(), en: z.string() }),
  /** Ids of services in the knowledge base. */
  services: z.array(z.string()),
  cookies: z
    .array(
      z.strictObject({
        name: z.string(),
        lifetime: lifetimeSchema.optional(),
        purpose: z.string().optional(),
        cite,
      }),
    )
    .optional(),
  serviceCites,
  cite,
});

const recipientSchema = z.strictObject({
  name: z.string(),
  purpose: z.string(),
  /** Ids of services in the knowledge base that this recipient may be met through. */
  services: z.array(z.string()).optional(),
  hosts: z.array(hostname).optional(),
  serviceCites,
  cite,
});

const waiverSchema = z.strictObject({
  rule: z.string(),
  site: z.string(),
  /** The subject as the report names it, e.g. the cookie's name; `*` for any. */
  subject: z.string(),
  reason: z.string().min(1),
  by: z.string().min(1),
  /** Last day on which it holds. */
  until: isoDate,
});
export type Waiver = z.infer<typeof waiverSchema>;

const promiseSchema = z.strictObject({
  quote: z.string(),
  section: z.string().optional(),
  unchecked: z.string().optional(),
});

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
    /** Domains of the group itself: not third parties on any of the sites. */
    affiliated: z.array(hostname).default([]),
    core: z.array(coreEntrySchema).default([]),
    optIn: z.array(optInCategorySchema).default([]),
    recipients: z.array(recipientSchema).default([]),
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
    waivers: z.array(waiverSchema).default([]),
    /** Loopback and private addresses are refused as targets of redirects unless this says otherwise. */
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

export type Policy = z.infer<typeof policySchema>;
export type PolicyInput = z.input<typeof policySchema>;
