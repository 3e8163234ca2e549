/** The consent banner as a visitor meets it, and the choice that the journey made. */
import * as z from 'zod';
import { base, valueShapeSchema } from './common.ts';

/** What a control of a banner does, judged by its words. */
export const controlKindSchema = z.enum([
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
  /** Whether a check box, switch or radio button was on before anyone touched it; null for other controls. */
  checked: z.boolean().nullable(),
  /** CSS pixels in the viewport. */
  box: boxSchema.nullable(),
  /** Position in the reading order of the layer, from 0. */
  order: z.int().nonnegative().optional(),
  /** For a box (kind `category`): what its words mean; `necessary-only` if the category is always on. */
  says: controlKindSchema.optional(),
  /** Whether the visitor cannot change it, e.g. the box for what is strictly necessary. */
  disabled: z.boolean().optional(),
  /**
   * Where it leads if it does not act on this page: `site` to another page of the site, `away` to another
   * site.
   */
  leads: z.enum(['site', 'away']).optional(),
  /** Redacted address of the link. */
  target: z.string().optional(),
  /** How it is drawn: a button (a filled or outlined area), plain text like a link, or a picture only. */
  look: z.enum(['button', 'text', 'picture']).optional(),
  /** CSS pixels. */
  fontSize: z.number().optional(),
  /** CSS weight, 100 to 900. */
  fontWeight: z.number().optional(),
  /** `#rrggbb` as drawn, with transparency mixed with what is behind. */
  color: z.string().optional(),
  /** `#rrggbb`; absent if a picture or gradient is behind the text. */
  background: z.string().optional(),
  /** `#rrggbb` of the layer around the control. */
  around: z.string().optional(),
  /**
   * Contrast ratio of text and background, 1 to 21. Source: WCAG 2.2, contrast ratio of relative luminances.
   */
  contrast: z.number().optional(),
});
export type BannerControl = z.infer<typeof bannerControlSchema>;

/** Topics of a layer's text: cookies, using or setting something, purposes, a visit, a visitor's rights. */
export const bannerTopicSchema = z.enum(['cookie', 'uses', 'aims', 'visits', 'rights']);

/** Signals that tell a banner from other pop-ups, each with its weight: `pair +1`. */
const signalsSchema = z.array(z.string().max(60)).max(60);

/**
 * One layer of the banner. Every layer that the crawler opened on the way to a choice is an observation of
 * its own.
 */
export const bannerSchema = z.object({
  kind: z.literal('banner'),
  ...base,
  /** False: the sensor looked for a banner and found none. */
  present: z.boolean(),
  /** First layer is 1. */
  layer: z.int().positive(),
  /** Who recognised it, e.g. `heuristic` or `autoconsent:Cookiebot`. */
  how: z.string(),
  language: z.string(),
  /** Visible text, bounded. */
  text: z.string(),
  /** Redacted address of the frame that holds the layer. */
  frame: z.string(),
  /** CSS pixels in the viewport. */
  box: boxSchema.nullable(),
  controls: z.array(bannerControlSchema),
  /** File name of the banner's screenshot in the journey's folder. */
  crop: z.string().optional(),
  /**
   * Seen on a later visit of the same profile, after the choice and the end of the session: does the site
   * remember it?
   */
  revisit: z.boolean().optional(),
  /** Opened again through the site's own control, to change the choice. */
  reopened: z.boolean().optional(),
  /** The consent manager, recognised by its records or scripts, e.g. `Cookiebot`. */
  cmp: z.string().optional(),
  /** Size of the viewport in CSS pixels, which the boxes are relative to. */
  viewport: z.object({ width: z.number(), height: z.number() }).optional(),
  /** Whether the page behind it is covered, inert or cannot be scrolled. */
  blocksContent: z.boolean().optional(),
  /** Whether its words say that there is no access without acceptance. */
  demandsAcceptance: z.boolean().optional(),
  /** The acts that count as consent according to its words. */
  impliedConsent: z.array(z.enum(['browsing', 'scrolling', 'closing'])).optional(),
  /** Whether it names at least one purpose, such as statistics or marketing. */
  purposesNamed: z.boolean().optional(),
  /** Whether it names who receives the data, or says that third parties do. */
  partiesNamed: z.boolean().optional(),
  /** Whether it says that consent can be withdrawn. */
  withdrawalNamed: z.boolean().optional(),
  /** Whether it claims legitimate interest as a ground. */
  legitimateInterest: z.boolean().optional(),
  /** Whether it says outright that cookies are placed or read on that ground. */
  onInterest: z.boolean().optional(),
  /** The topics of its text. */
  topics: z.array(bannerTopicSchema).optional(),
  /**
   * Where none is present: the text of a window over the page that looks like one, in words that the sensor does not know.
   * What it asks is unknown. At most 200 characters.
   */
  notUnderstood: z.string().max(200).optional(),
  /** Where none is present: a window without words stands over the page, a drawing or text that its style makes. */
  wordless: z.literal(true).optional(),
  /** Why the sensor took it for a banner. */
  signals: signalsSchema.optional(),
  /** If there is no banner: the block that came nearest to one, with the signals for and against it. */
  nearest: z.object({ text: z.string().max(200), signals: signalsSchema, against: signalsSchema }).optional(),
  /** Redacted address of its link to the privacy or cookie statement; null if it has none. */
  statementLink: z.string().nullable().optional(),
});

const recordChangeSchema = z.object({
  /**
   * `indexedDB`, `cacheStorage`, `fileSystem`, `windowName`: a database, a cache, a private file or the name of the window
   * changed. `server`: the site was told, and remembers.
   */
  area: z.enum([
    'cookie',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'cacheStorage',
    'fileSystem',
    'windowName',
    'server',
    'tcf',
    'gpp',
    'consent-mode',
  ]),
  name: z.string(),
  change: z.enum(['appeared', 'changed', 'removed']),
  value: valueShapeSchema.nullable(),
});

/**
 * Milliseconds after a choice in which a write may still have a cause from before it. A sensor lets this much
 * real time pass before it advances page time, or rules could not tell the two apart.
 * @waits it has passed: only time separates what the choice caused from what came before
 */
export const CHOICE_GRACE_MS = 1000;

/** The attempt to choose. `confirmed` only if the banner is gone and a record of the choice changed. */
export const choiceSchema = z.object({
  kind: z.literal('choice'),
  ...base,
  choice: z.enum(['accept', 'reject', 'withdraw', 'category']),
  outcome: z.enum(['confirmed', 'unconfirmed', 'no-banner', 'not-offered']),
  /** The strategy that chose: `policy`, `autoconsent:<name>` or `accessible-name`. */
  how: z.string(),
  /** The controls that were clicked, in order. */
  clicks: z.array(z.object({ kind: controlKindSchema, text: z.string(), frame: z.string() })),
  /** Whether the banner was gone afterwards. */
  bannerGone: z.boolean(),
  records: z.array(recordChangeSchema),
  /** Why the choice is not confirmed, or what confirms it. One line of English. */
  reason: z.string(),
  /** Wall-clock milliseconds from load to the end of the attempt. */
  took: z.number(),
  /**
   * Clicks that a visitor needs from the page to the choice: opening the dialog, opening layers, boxes, the
   * decision. Repeated clicks on a control that did not react do not count. Absent if the choice could not be
   * made.
   */
  clicksNeeded: z.int().nonnegative().optional(),
  /** The number of layers that the attempt went through. */
  layers: z.int().nonnegative().optional(),
  /**
   * Milliseconds after the choice in which a write may still have a cause from before it; longer than
   * `CHOICE_GRACE_MS` on a busy machine. Absent in evidence of version 0.1.
   */
  grace: z.number().nonnegative().optional(),
  /** For `category`: the category to accept, by its name in the policy. */
  category: z.string().optional(),
});

/** An attempt to refuse with the keys of a keyboard alone, in a profile of its own. */
export const keyboardRefusalSchema = z.object({
  kind: z.literal('keyboard-refusal'),
  ...base,
  /**
   * `operable`: the refusal was confirmed. `not-reached`: keys do not lead to a control that refuses. `no-effect`: they do, and
   * pressing Enter and Space there does nothing. `unclear`: it could not be tried, or nothing follows from how it ended.
   */
  outcome: z.enum(['operable', 'not-reached', 'no-effect', 'unclear']),
  /** Keys that were pressed. */
  keys: z.int().nonnegative(),
  /** The deciding control that was pressed; absent if none was. */
  control: z.string().max(200).optional(),
  /** One line of English. */
  reason: z.string(),
});

/**
 * What one record of a choice says. Names are those of the record: categories, services, or `purpose 3` and
 * `vendor 42` in TCF.
 */
const decodedConsentSchema = z.object({
  /** True: a visitor decided. False: it is a default, or the banner is still unanswered. */
  decided: z.boolean(),
  granted: z.array(z.string().max(100)).max(200),
  denied: z.array(z.string().max(100)).max(200),
  /** Granted without asking, as legitimate interest in TCF. */
  legitimateInterest: z.array(z.string().max(100)).max(200).optional(),
  /** Days from the choice, or from the writing of the record, until it expires. */
  lifetimeDays: z.number().optional(),
});
export type DecodedConsent = z.infer<typeof decodedConsentSchema>;

/** One command of Google's consent mode. `regions`: the visitors that a default is for; null: all. */
const modeCommandSchema = z.object({
  command: z.enum(['default', 'update']),
  regions: z.array(z.string().max(10)).max(300).nullable(),
  granted: z.array(z.string().max(40)).max(40),
  denied: z.array(z.string().max(40)).max(40),
});
export type ModeCommand = z.infer<typeof modeCommandSchema>;

/** What a record of the choice said at one moment; evidence does not keep its value. */
export const consentRecordSchema = z.object({
  kind: z.literal('consent-record'),
  ...base,
  /**
   * `before-choice`: right before the journey chooses on the page. `page-end`: right before it leaves the
   * page.
   */
  moment: z.enum(['before-choice', 'after-choice', 'page-end']),
  area: z.enum(['cookie', 'localStorage', 'indexedDB', 'cacheStorage', 'tcf', 'gpp', 'consent-mode']),
  /** Name of the cookie or key, or `database/store/key`; `__tcfapi`, `__gpp` or `dataLayer` for an interface. */
  name: z.string(),
  /** Domain of the cookie, or host of the storage or frame. */
  host: z.string(),
  /** The consent manager or format, e.g. `Cookiebot`, `IAB TCF`. */
  cmp: z.string(),
  /** Whether the record grants anything beyond what is necessary. */
  positive: z.boolean(),
  decoded: decodedConsentSchema,
  /**
   * For consent mode: the commands of the page in their order, since a default may be for one region only.
   * `decoded` is then what holds for a visitor from the Netherlands.
   */
  commands: z.array(modeCommandSchema).max(100).optional(),
});
