/**
 * The rules of @duckduckgo/autoconsent that make a choice by clicking, like a visitor.
 *
 * Three kinds of rules are left out: those that only hide a banner; those that call the consent manager's
 * API, which can refuse where no visitor could; and OneTrust's, which takes a close button for a refusal.
 * Such banners are answered by accessible name.
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

/** Names of the package's rules that are code, of consent managers and of two sites. They are disabled. */
export const disabledCode: readonly string[] = [
  ...consentManagers.flatMap(({ autoconsentCode = [] }) => autoconsentCode),
  'tiktok.com',
  'tumblr-com',
];

/** The library as it is used here. */
export interface Autoconsent {
  /** The script that runs in each frame's isolated world. */
  script: string;
  /** The rules for one frame and one goal. */
  rulesFor(url: string, top: boolean, goal: 'accept' | 'refuse'): AutoconsentRule[];
}

let loaded: Promise<Autoconsent> | null = null;

/** Reads the package when it is first needed. */
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
  for (const rule of clicking)
    [rule.optIn, rule.optOut] = [withTimeouts(rule.optIn), withTimeouts(rule.optOut)];
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

/** Milliseconds for the element of a step to appear, so that a wrong rule does not hold up the next strategy. */
const STEP_TIMEOUT_MS = 1200;

function withTimeouts<T extends Record<string, unknown>>(steps: T[]): T[] {
  return steps.map((step) => ({
    ...step,
    ...Object.fromEntries(
      ['then', 'else', 'any'].flatMap((branch) =>
        Array.isArray(step[branch]) ? [[branch, withTimeouts(step[branch])]] : [],
      ),
    ),
    ...('waitFor' in step || 'waitForThenClick' in step || 'waitForVisible' in step
      ? {
          timeout: Math.min(
            STEP_TIMEOUT_MS,
            typeof step.timeout === 'number' ? step.timeout : STEP_TIMEOUT_MS,
          ),
        }
      : {}),
  }));
}

const usesInterface = (steps: unknown): boolean => JSON.stringify(steps).includes('"eval"');
/** Whether a rule refuses by closing or hiding the banner, which is no refusal. */
const closes = (steps: unknown): boolean =>
  /(?:click|Click)":"[^"]*(?:close|dismiss|hide)/i.test(JSON.stringify(steps)) ||
  /"(?:hide|removeClass|setStyle|addStyle)":/.test(JSON.stringify(steps));
