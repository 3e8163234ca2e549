/** The consent banner as a visitor meets it, and the choice that was made. */
import * as z from 'zod';
import { base, valueShapeSchema } from './common.ts';

/** What a control of a banner does, as far as its words tell. */
const controlKindSchema = z.enum([
  'accept-all',
  'reject-all',
  'necessary-only',
  'save-selection',
  'settings',
  'close',
  'more-information',
  'category',
  'other',
]);
export type ControlKind = z.infer<typeof controlKindSchema>;

const boxSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

const bannerControlSchema = z.object({
  kind: controlKindSchema,
  text: z.string(),
  role: z.string(),
  /** Of a check box, switch or radio button when the layer was first seen, before anything was touched; null for others. */
  checked: z.boolean().nullable(),
  /** CSS pixels in the viewport. */
  box: boxSchema.nullable(),
  /** Position in the reading order of the layer, from 0. */
  order: z.int().nonnegative().optional(),
  /** For a box (kind `category`): what its words mean; `necessary-only` for the category that is always on. */
  says: controlKindSchema.optional(),
  /** Cannot be changed, such as the box of what is strictly necessary. */
  disabled: z.boolean().optional(),
  /** It leads to another page instead of acting here: `site` another page of the site, `away` another site. */
  leads: z.enum(['site', 'away']).optional(),
  /** Redacted address that a link leads to. */
  target: z.string().optional(),
  /** Drawn as a button (a filled or outlined area), as plain text like a link, or as a picture only. */
  look: z.enum(['button', 'text', 'picture']).optional(),
  /** CSS pixels. */
  fontSize: z.number().optional(),
  /** CSS weight, 100 to 900. */
  fontWeight: z.number().optional(),
  /** `#rrggbb`, as drawn: transparency is mixed with what is behind. */
  color: z.string().optional(),
  /** `#rrggbb`; absent where a picture or gradient is behind the text. */
  background: z.string().optional(),
  /** `#rrggbb` of the layer around the control. */
  around: z.string().optional(),
  /** Contrast ratio of text and background, 1 to 21. Source: WCAG 2.2, relative luminance. */
  contrast: z.number().optional(),
});
export type BannerControl = z.infer<typeof bannerControlSchema>;

/** What the text of a layer speaks of: cookies, that something is used or set, what for, a visit, a visitor's rights. */
export const bannerTopicSchema = z.enum(['cookie', 'uses', 'aims', 'visits', 'rights']);

/** Names of the signals by which banners are told from other pop-ups, with what each weighs: `pair +1`. */
const signalsSchema = z.array(z.string().max(60)).max(60);

/** One layer of the banner as it was seen. Every layer that was opened on the way to a choice is an observation of its own. */
export const bannerSchema = z.object({
  kind: z.literal('banner'),
  ...base,
  /** False: looked for, and not there. */
  present: z.boolean(),
  /** First layer is 1. */
  layer: z.int().positive(),
  /** What recognised it, e.g. `heuristic` or `autoconsent:Cookiebot`. */
  how: z.string(),
  language: z.string(),
  /** Visible text, bounded. */
  text: z.string(),
  /** Redacted address of the frame that holds it. */
  frame: z.string(),
  /** CSS pixels in the viewport. */
  box: boxSchema.nullable(),
  controls: z.array(bannerControlSchema),
  /** File name of the picture within the journey's folder. */
  crop: z.string().optional(),
  /** Seen on a later visit of the same profile, after the choice was made and its session ended: is the choice remembered? */
  revisit: z.boolean().optional(),
  /** Opened again by the site's own control, to change the choice. */
  reopened: z.boolean().optional(),
  /** CMP that was recognised by its records or scripts, e.g. `Cookiebot`. */
  cmp: z.string().optional(),
  /** Size of the viewport in CSS pixels, which the boxes are relative to. */
  viewport: z.object({ width: z.number(), height: z.number() }).optional(),
  /** The page behind it cannot be used while it stands: it is covered, inert or cannot be scrolled. */
  blocksContent: z.boolean().optional(),
  /** Its words say that there is no access without acceptance. */
  demandsAcceptance: z.boolean().optional(),
  /** Which words say that going on, scrolling or closing counts as consent. */
  impliedConsent: z.array(z.enum(['browsing', 'scrolling', 'closing'])).optional(),
  /** Names at least one purpose, such as statistics or marketing. */
  purposesNamed: z.boolean().optional(),
  /** Names who receives the data, or that third parties do. */
  partiesNamed: z.boolean().optional(),
  /** Says that consent can be taken back. */
  withdrawalNamed: z.boolean().optional(),
  /** Says that something is done on the ground of legitimate interest. */
  legitimateInterest: z.boolean().optional(),
  /** Says outright that cookies are placed or read on that ground. */
  onInterest: z.boolean().optional(),
  /** What its text speaks of. */
  topics: z.array(bannerTopicSchema).optional(),
  /** Why it was taken for a banner. */
  signals: signalsSchema.optional(),
  /** Where none is present: what came nearest to one, what spoke for that and what against it. */
  nearest: z.object({ text: z.string().max(200), signals: signalsSchema, against: signalsSchema }).optional(),
  /** Redacted address of a link in it to the privacy or cookie statement; null: it has none. */
  statementLink: z.string().nullable().optional(),
});

const recordChangeSchema = z.object({
  area: z.enum(['cookie', 'localStorage', 'sessionStorage', 'tcf', 'consent-mode']),
  name: z.string(),
  change: z.enum(['appeared', 'changed', 'removed']),
  value: valueShapeSchema.nullable(),
});

/**
 * Milliseconds after a choice in which a write may still stem from before it. Whoever watches lets this much real time
 * pass before it lets page time pass, or rules could not tell the two apart.
 */
export const CHOICE_GRACE_MS = 1000;

/** The attempt to choose. `confirmed` only when the banner is gone and a record of the choice changed. */
export const choiceSchema = z.object({
  kind: z.literal('choice'),
  ...base,
  choice: z.enum(['accept', 'reject', 'withdraw', 'category']),
  outcome: z.enum(['confirmed', 'unconfirmed', 'no-banner', 'not-offered']),
  /** `policy`, `autoconsent:<name>` or `accessible-name`. */
  how: z.string(),
  /** What was clicked, in order. */
  clicks: z.array(z.object({ kind: controlKindSchema, text: z.string(), frame: z.string() })),
  /** Whether the banner was gone afterwards. */
  bannerGone: z.boolean(),
  records: z.array(recordChangeSchema),
  /** Why it is not confirmed, or what the confirmation rests on. English, one line. */
  reason: z.string(),
  /** Wall-clock milliseconds from load to the end of the attempt. */
  took: z.number(),
  /**
   * Clicks that a visitor needs from the page to the choice: opening the dialog, opening layers, boxes, the decision.
   * Repeated clicks on a control that did not react do not count. Absent where the choice could not be made.
   */
  clicksNeeded: z.int().nonnegative().optional(),
  /** Layers of the banner that were gone through. */
  layers: z.int().nonnegative().optional(),
  /** For `category`: the policy's name of the category that was to be accepted. */
  category: z.string().optional(),
});

/** What one record of a choice says. Names are those of the record: categories, services, or `purpose 3` and `vendor 42` of TCF. */
const decodedConsentSchema = z.object({
  /** A visitor decided. False: only a default, or the banner is still to be answered. */
  decided: z.boolean(),
  granted: z.array(z.string().max(100)).max(200),
  denied: z.array(z.string().max(100)).max(200),
  /** Granted without being asked: legitimate interest of TCF. */
  legitimateInterest: z.array(z.string().max(100)).max(200).optional(),
  /** Days from the choice, or from when the record was written, until it ends. */
  lifetimeDays: z.number().optional(),
});
export type DecodedConsent = z.infer<typeof decodedConsentSchema>;

/** What a record of the choice said at one moment; the value itself is not kept. */
export const consentRecordSchema = z.object({
  kind: z.literal('consent-record'),
  ...base,
  /** `before-choice`: right before a choice is made on the page. `page-end`: when it is left. */
  moment: z.enum(['before-choice', 'after-choice', 'page-end']),
  area: z.enum(['cookie', 'localStorage', 'tcf', 'consent-mode']),
  /** Name of the cookie or key; `__tcfapi` and `dataLayer` for the interfaces. */
  name: z.string(),
  /** Domain of the cookie, host of the storage or of the frame. */
  host: z.string(),
  /** The consent manager or format, e.g. `Cookiebot`, `IAB TCF`. */
  cmp: z.string(),
  /** True where the record grants something beyond what is necessary. */
  positive: z.boolean(),
  decoded: decodedConsentSchema,
});
