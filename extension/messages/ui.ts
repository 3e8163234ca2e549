/**
 * What the extension's own pages ask the background, and what it answers. Each request has one answer; a port
 * named `live` pushes the state of one tab whenever it changes. Both sides check everything.
 */
import * as z from 'zod';
import { mapSchema, phaseSchema } from '../../rules/evidence/common.ts';
import { languageSchema } from '../../rules/judge/finding.ts';
import { readSiteMap, writeSiteMap } from '../../watch/site-map.ts';
import { allIgnoredSchema, ignoredSchema } from './ignored.ts';
import { linksSchema } from './links.ts';
import { badgeSchema } from './badge.ts';
import { liveStateSchema } from './live-state.ts';
import { showLabelsSchema, shownSchema, showTargetSchema } from './show.ts';
import { allTaughtSchema, LABEL_LENGTH, taughtChoiceSchema } from './taught.ts';

const tab = z.int().nonnegative();
/** Characters of a policy; a longer one is refused. */
export const largestPolicy = 1_000_000;
/** Characters of an earlier report; a longer one is refused. */
export const largestReport = 30_000_000;

/** Servers that stand in for sites, each server once: as `readSiteMap` reads them. */
export const mapsSchema = z
  .array(
    mapSchema.refine((map) => {
      const read = readSiteMap(writeSiteMap(map));
      return 'host' in read && read.host === map.host && read.to === map.to;
    }),
  )
  .max(100)
  .refine((maps) => new Set(maps.map(({ to }) => to)).size === maps.length);

/** A request of the extension's own pages. */
export const requestSchema = z.discriminatedUnion('type', [
  /** `earlier`: with what earlier loads of the page did; without it, as the user set it. */
  z.object({ type: z.literal('state'), tab, earlier: z.boolean().optional() }),
  /** Whether surfaces and the badge also show what earlier loads of a page did. */
  z.object({ type: z.literal('keep-earlier'), keep: z.boolean() }),
  /**
   * Sets the phase by hand, from a moment on: now, the load of this page, or a click of the visitor's. `unknown`
   * returns the decision to the extension.
   */
  z.object({
    type: z.literal('set-phase'),
    tab,
    phase: z.union([phaseSchema, z.literal('unknown')]),
    from: z.union([z.enum(['now', 'page']), z.object({ click: z.number() })]).optional(),
  }),
  /** Remembers for this site what the control of a click does; null forgets it. */
  z.object({ type: z.literal('teach'), tab, click: z.number(), choice: taughtChoiceSchema.nullable() }),
  z.object({ type: z.literal('taught-get') }),
  z.object({
    type: z.literal('taught-forget'),
    site: z.string().max(300),
    label: z.string().max(LABEL_LENGTH),
  }),
  /** Ignores a rule on the site of this tab, in this browser only; null ends it. */
  z.object({
    type: z.literal('ignore'),
    tab,
    rule: ignoredSchema.shape.rule,
    ignore: ignoredSchema.pick({ reason: true, until: true }).nullable(),
  }),
  /** Outlines something on the page itself, instead of what is outlined there. */
  z.object({ type: z.literal('show'), tab, target: showTargetSchema, labels: showLabelsSchema }),
  /** What was asked about in the menu of the page is answered. */
  z.object({ type: z.literal('about-close'), tab }),
  z.object({ type: z.literal('ignored-get') }),
  z.object({ type: z.literal('ignored-forget'), site: z.string().max(300), rule: z.string().max(100) }),
  z.object({ type: z.literal('links-get') }),
  z.object({ type: z.literal('links-set'), links: linksSchema }),
  /** What a clean reload would clear. */
  z.object({ type: z.literal('clean-reload-preview'), tab }),
  /** Clears this site's cookies and storage, starts a new record and reloads the tab. */
  z.object({ type: z.literal('clean-reload'), tab }),
  /** The evidence of this tab as the files of a run directory. */
  z.object({ type: z.literal('save-evidence'), tab }),
  z.object({ type: z.literal('policy-get') }),
  z.object({
    type: z.literal('policy-set'),
    text: z.string().max(largestPolicy),
    fileName: z.string().max(200),
    source: z.enum(['file', 'url']).default('file'),
  }),
  z.object({ type: z.literal('policy-remove') }),
  /** Fetches a policy once, because the user asked for it now; the answer holds it, and it is not stored. */
  z.object({ type: z.literal('policy-fetch'), url: z.string().max(2000) }),
  z.object({ type: z.literal('maps-get') }),
  z.object({ type: z.literal('maps-set'), maps: mapsSchema }),
  z.object({ type: z.literal('baseline-get') }),
  /** The text of a `report.json`. */
  z.object({ type: z.literal('baseline-set'), text: z.string().max(largestReport) }),
  /** Fetches a `report.json` once, because the user asked for it now. */
  z.object({ type: z.literal('baseline-fetch'), url: z.string().max(2000) }),
  z.object({ type: z.literal('baseline-remove') }),
  /**
   * Removes everything that the extension keeps: own policy, maps, what was taught, earlier report, language, and the records of all
   * tabs.
   */
  z.object({ type: z.literal('forget') }),
  /** The made-up page of the first page after installing, as it is or mended. */
  z.object({ type: z.literal('example'), fixed: z.boolean() }),
  z.object({ type: z.literal('language-get') }),
  /** Null follows the browser. */
  z.object({ type: z.literal('language-set'), language: languageSchema.nullable() }),
]);
export type Request = z.infer<typeof requestSchema>;
export type RequestType = Request['type'];

const cleanReloadPreviewSchema = z.object({
  /** The number of cookies, and their domains. */
  cookies: z.int(),
  domains: z.array(z.string()),
  /** Origins whose web storage, databases, caches and service workers are cleared. */
  origins: z.array(z.string()),
  /** What it cannot clear in this browser. One line of English each. */
  limits: z.array(z.string()),
});
export type CleanReloadPreview = z.infer<typeof cleanReloadPreviewSchema>;

const policyInfoSchema = z.object({
  /** The policies that come with the extension. */
  builtIn: z.array(z.object({ name: z.string(), sites: z.array(z.string()) })),
  /** The name of the policy that an administrator set, which comes after the user's own. */
  managed: z.string().nullable(),
  /** The user's own policy, chosen first for its sites. */
  own: z
    .object({ name: z.string(), fileName: z.string(), sites: z.array(z.string()), text: z.string() })
    .nullable(),
});
export type PolicyInfo = z.infer<typeof policyInfoSchema>;

/** `problems`: as on the command line, `file:line: what is wrong`. */
const savedSchema = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), problems: z.array(z.string()) }),
]);
export type Saved = z.infer<typeof savedSchema>;

const doneSchema = z.object({ ok: z.literal(true) });

/** The answer to each type of request. */
export const answerSchemas = {
  state: liveStateSchema,
  'keep-earlier': doneSchema,
  'set-phase': doneSchema,
  teach: doneSchema,
  'taught-get': z.object({ taught: allTaughtSchema }),
  'taught-forget': doneSchema,
  show: shownSchema,
  'about-close': doneSchema,
  ignore: doneSchema,
  'ignored-get': z.object({ ignored: allIgnoredSchema }),
  'ignored-forget': doneSchema,
  'links-get': z.object({ links: linksSchema }),
  'links-set': doneSchema,
  'clean-reload-preview': cleanReloadPreviewSchema,
  'clean-reload': z.object({ ok: z.literal(true), cookies: z.int() }),
  /** `files`: path within the run directory → text. `name`: of the folder or archive. */
  'save-evidence': z.object({ name: z.string(), files: z.record(z.string(), z.string()) }),
  'policy-get': policyInfoSchema,
  'policy-set': savedSchema,
  'policy-remove': doneSchema,
  'policy-fetch': z.union([
    z.object({ ok: z.literal(true), text: z.string(), fileName: z.string() }),
    z.object({ ok: z.literal(false), problems: z.array(z.string()) }),
  ]),
  'maps-get': z.object({ maps: z.array(mapSchema) }),
  'maps-set': doneSchema,
  'baseline-get': z.object({
    baseline: z.object({ run: z.string(), startedAt: z.string(), findings: z.int() }).nullable(),
  }),
  'baseline-set': savedSchema,
  'baseline-fetch': savedSchema,
  'baseline-remove': doneSchema,
  forget: doneSchema,
  example: z.object({
    state: liveStateSchema,
    badge: badgeSchema,
  }),
  'language-get': z.object({ language: languageSchema.nullable() }),
  'language-set': doneSchema,
} as const satisfies Record<RequestType, z.ZodType>;
export type Answer<T extends RequestType> = z.infer<(typeof answerSchemas)[T]>;

/** What the background sends instead of an answer if it cannot do what was asked. */
export const refusalSchema = z.object({ error: z.string() });

/**
 * Name of the long-lived port. The surface first sends the tab that it wants to see, and may send another
 * later.
 */
export const livePort = 'live';
/** What a surface sends on the port: the tab that it wants to see. */
export const livePortRequestSchema = z.object({ tab });
/** What the background pushes on the port. */
export const livePortMessageSchema = z.object({ state: liveStateSchema });
