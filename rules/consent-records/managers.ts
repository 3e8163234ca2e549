/** What is particular to the records of single consent managers. Source: their documentation and public code. */
import type { ReadValue } from './read-value.ts';

const none: ReadonlyMap<string, string> = new Map();
const codes: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  // Source: OneTrust, default category ids.
  OneTrust: new Map([['C0001', 'necessary'], ['C0002', 'performance'], ['C0003', 'functional'], ['C0004', 'targeting'], ['C0005', 'social media']]),
  // Source: iubenda, purposes of per-category consent.
  iubenda: new Map([['purposes.1', 'necessary'], ['purposes.2', 'functionality'], ['purposes.3', 'experience'], ['purposes.4', 'measurement'], ['purposes.5', 'marketing']]),
  // Source: its documentation of consent levels.
  'Hu-manity Cookie Compliance': new Map([['1', 'necessary'], ['2', 'personalisation preferences'], ['3', 'analytics'], ['4', 'advertising']]),
  'Moove GDPR': new Map([['strict', 'necessary'], ['thirdparty', 'third party analytics'], ['advanced', 'marketing']]),
};

export const codeNames = (cmp: string): ReadonlyMap<string, string> => codes[cmp] ?? none;

/** Whether a visitor decided, as far as the record tells: some are written before anyone chose. Null: it does not tell. */
export function decidedBy(cmp: string, name: string, { entries, facts, word }: ReadValue): boolean | null {
  switch (cmp) {
    case 'OneTrust': return name === 'OptanonConsent' ? Number(facts.get('interactioncount') ?? 0) > 0 || facts.has('intype') : true;
    case 'Cookiebot': return word === '0' || word === '-1' ? false : facts.get('method') !== 'implied';
    case 'CookieYes': return facts.has('action') ? facts.get('action') === 'yes' : entries.has('action') ? entries.get('action') === true : null;
    case 'Axeptio': return facts.has('$$completed') ? facts.get('$$completed') === 'true' : null;
    case 'tarteaucitron': return [...facts.values()].every((state) => state !== 'wait');
    case 'Usercentrics': return name === 'uc_user_interaction' ? word === 'true' : null;
    default: return facts.has('interacted') ? facts.get('interacted') === 'true' : null;
  }
}

/** What was answered to everything at once, for a manager that keeps its services under codes that tell nothing. Null: it does not tell. Source: unverified. */
export function answerToAll(cmp: string, name: string, text: string): boolean | null {
  if (cmp !== 'Usercentrics' || name !== 'uc_settings') return null;
  const [, last] = [...text.matchAll(/"action":"on(AcceptAll|DenyAll)Services"/g)].at(-1) ?? [];
  return last === undefined ? null : last === 'AcceptAll';
}
