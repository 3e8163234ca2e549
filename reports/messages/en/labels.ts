/** Labels, and what could not be checked, in English. */
import type { Messages } from '../nl.ts';

/** Labels, and what could not be checked. */
export const labels = {
  label: {
    setBy: 'set by',
    causedBy: 'cause',
    promise: 'promise',
    law: 'law',
    guidance: 'guidance',
    fix: 'fix',
    evidence: 'evidence',
    waiver: 'waiver',
    report: 'Report',
    what: 'kind',
    notChecked: 'not checked',
    screenshot: 'screenshot',
  },
  gap: {
    journey: (choice, why) => `journey “${choice}”: ${why}`,
    missingJourney: 'not made',
    page: (page, why) => `${page}: ${why}`,
    observer: (name) => `${name}: not fully observed`,
    map: 'Cookiewacht could not judge the connection of the site itself: another server stood in for it',
    dns: 'Cookiewacht could not ask DNS who answers for other hosts of the site',
    engine: 'Cookiewacht could not visit the site with full Chromium',
    probe: 'Cookiewacht could not check the connection outside the browser',
    rule: (title) => `could not be judged: ${title}`,
  },
  observer: {
    banner: 'the banner',
    'consent-record': 'consent records',
    cookies: 'cookies',
    document: 'the page',
    extension: 'the extension',
    fingerprinting: 'fingerprinting',
    form: 'forms',
    hooks: 'scripts',
    'mixed-content': 'mixed content',
    page: 'the page',
    recorder: 'the recording',
    request: 'requests',
    storage: 'browser storage',
  },
  fate: {
    fixed: 'fixed',
    unknown: 'could not be checked again',
    'not-applicable': 'no longer applies',
    'told-elsewhere': 'told by another finding',
  },
} satisfies Partial<Messages>;
