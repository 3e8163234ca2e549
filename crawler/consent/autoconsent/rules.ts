/**
 * The rules of @duckduckgo/autoconsent that make a choice the way a visitor does.
 *
 * Left out are: rules that only hide a banner; rules that call the consent manager's own interface, which can refuse where
 * no visitor could; and OneTrust's, which takes a close button for a refusal. All of these are answered by name instead.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { consentManagers } from '../../../rules/knowledge/consent-managers/index.ts';

const stepSchema = z.looseObject({});
const ruleSchema = z.looseObject({
  name: z.string(),
  cosmetic: z.boolean().optional(),
  runContext: z
    .looseObject({
      main: z.boolean().optional(),
      frame: z.boolean().optional(),
      urlPattern: z.string().optional(),
    })
    .optional(),
  detectCmp: z.array(stepSchema),
  detectPopup: z.array(stepSchema),
  optIn: z.array(stepSchema),
  optOut: z.array(stepSchema),
});
type AutoconsentRule = z.infer<typeof ruleSchema>;
const bundleSchema = z.object({ autoconsent: z.array(ruleSchema) });

/** Rules that are code within the package: those of consent managers, and those of two sites. */
export const disabledCode: readonly string[] = [
  ...consentManagers.flatMap(({ autoconsentCode = [] }) => autoconsentCode),
  'tiktok.com',
  'tumblr-com',
];

export interface Autoconsent {
  /** What runs in each frame's isolated world. */
  script: string;
  /** The rules for one frame and one goal. */
  rulesFor(url: string, top: boolean, goal: 'accept' | 'refuse'): AutoconsentRule[];
}

let loaded: Promise<Autoconsent> | null = null;

/** Reads the package once, when it is first needed. */
export function loadAutoconsent(): Promise<Autoconsent> {
  loaded ??= read();
  return loaded;
}

async function read(): Promise<Autoconsent> {
  // The package exports its rules but not the script: the folder is found by what it exports.
  const rulesFile = createRequire(import.meta.url).resolve('@duckduckgo/autoconsent/rules/rules.json');
  const [script, text] = await Promise.all([
    readFile(join(dirname(rulesFile), '..', 'dist', 'autoconsent.playwright.js'), 'utf8'),
    readFile(rulesFile, 'utf8'),
  ]);
  const clicking = bundleSchema
    .parse(JSON.parse(text))
    .autoconsent.filter(
      (rule) => rule.cosmetic !== true && !usesInterface([...rule.detectCmp, ...rule.detectPopup]),
    );
  for (const rule of clicking) [rule.optIn, rule.optOut] = [hurried(rule.optIn), hurried(rule.optOut)];
  const usable = {
    accept: clicking.filter(({ optIn }) => optIn.length > 0 && !usesInterface(optIn)),
    refuse: clicking.filter(({ optOut }) => optOut.length > 0 && !usesInterface(optOut) && !closes(optOut)),
  };
  return {
    script,
    rulesFor: (url, top, goal) =>
      usable[goal].filter(({ runContext = {} }) => {
        const { main = true, frame = false, urlPattern = '' } = runContext;
        return (top ? main : frame) && (urlPattern === '' || new RegExp(urlPattern).test(url));
      }),
  };
}

/** Milliseconds that a step may wait for its element. A rule that does not fit must not hold up the next way. */
const STEP_LIMIT = 1200;

function hurried<T extends Record<string, unknown>>(steps: T[]): T[] {
  return steps.map((step) => ({
    ...step,
    ...Object.fromEntries(
      ['then', 'else', 'any'].flatMap((branch) =>
        Array.isArray(step[branch]) ? [[branch, hurried(step[branch])]] : [],
      ),
    ),
    ...('waitFor' in step || 'waitForThenClick' in step || 'waitForVisible' in step
      ? { timeout: Math.min(STEP_LIMIT, typeof step.timeout === 'number' ? step.timeout : STEP_LIMIT) }
      : {}),
  }));
}

const usesInterface = (steps: unknown): boolean => JSON.stringify(steps).includes('"eval"');
/** A refusal that ends on a close button is none. */
const closes = (steps: unknown): boolean =>
  /(?:click|Click)":"[^"]*(?:close|dismiss|hide)/i.test(JSON.stringify(steps)) ||
  /"(?:hide|removeClass|setStyle|addStyle)":/.test(JSON.stringify(steps));
