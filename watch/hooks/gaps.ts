/** What the hooks cannot see, by the code that their message carries. A page can forge messages: words are ours. */
import * as z from 'zod';

/** Why, in one line of English. */
const gapReasons = {
  payment: 'the browser fetches what belongs to a way to pay, and does not show it',
  passkey: 'the browser asks another host whether its passkeys may be used, and does not show it',
  'background-fetch': 'the browser downloads files in the background, and does not show their requests',
  'prerender-link':
    'a link asks for a page to be prerendered, and the browser does not show what it fetches for it',
  'database-texts': 'it keeps too many texts in databases',
  /** The message says which part in its `detail`. */
  broken: 'a part of what watches its scripts does not work',
} as const;

export type GapCode = keyof typeof gapReasons;
export const gapCodeSchema = z.enum(
  Object.keys(gapReasons).filter((code): code is GapCode => code in gapReasons),
);

/** The reason for the evidence. */
export const gapReason = ({ code, detail }: { code: GapCode; detail?: string | undefined }): string =>
  detail === undefined ? gapReasons[code] : `${gapReasons[code]} (${detail.slice(0, 200)})`;
