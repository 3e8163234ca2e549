/**
 * Evidence of banners as visitors see them, of what consent records say, of scripts that read devices, and of
 * statements.
 */
import { readFileSync } from 'node:fs';
import type { BannerControl } from '../../rules/evidence/consent.ts';
import type { Banner, ConsentRecord, Document, Fingerprinting, Request } from '../../rules/evidence/index.ts';
import { banner, HOME, page, request, word } from './evidence.ts';

export const control = (
  kind: BannerControl['kind'],
  text: string,
  changes: Partial<BannerControl> = {},
): BannerControl => ({
  kind,
  text,
  role: kind === 'category' ? 'checkbox' : 'button',
  checked: kind === 'category' ? false : null,
  box: { x: 0, y: 0, width: 120, height: 40 },
  look: 'button',
  fontSize: 16,
  fontWeight: 600,
  color: '#ffffff',
  background: '#0b6e99',
  around: '#ffffff',
  contrast: 5.7,
  ...changes,
});

export const accept = (changes: Partial<BannerControl> = {}): BannerControl =>
  control('accept-all', 'Accepteren', changes);
export const reject = (changes: Partial<BannerControl> = {}): BannerControl =>
  control('reject-all', 'Weigeren', changes);

/** A fair banner: both controls alike, all that must be told is told. */
export const layer = (
  controls: BannerControl[] = [accept(), reject()],
  changes: Partial<Banner> = {},
): Banner =>
  banner(true, {
    controls,
    blocksContent: false,
    demandsAcceptance: false,
    impliedConsent: [],
    purposesNamed: true,
    partiesNamed: true,
    withdrawalNamed: true,
    legitimateInterest: false,
    statementLink: `${HOME}privacyverklaring`,
    viewport: { width: 1280, height: 800 },
    ...changes,
  });

export const record = (
  granted: string[],
  changes: Partial<ConsentRecord> & { legitimateInterest?: string[] } = {},
): ConsentRecord => {
  const { legitimateInterest, ...rest } = changes;
  return {
    kind: 'consent-record',
    seq: 0,
    at: 3000,
    phase: 'before-choice',
    visit: 0,
    page: HOME,
    moment: 'before-choice',
    area: 'cookie',
    name: 'CookieConsent',
    host: 'www.cqt.nl',
    cmp: 'Cookiebot',
    positive: granted.length > 0,
    decoded: {
      decided: granted.length > 0,
      granted,
      denied: granted.length > 0 ? [] : ['statistics'],
      ...(legitimateInterest ? { legitimateInterest } : {}),
    },
    ...rest,
  };
};

export const fingerprint = (
  technique: Fingerprinting['technique'],
  changes: Partial<Fingerprinting> = {},
): Fingerprinting => ({
  kind: 'fingerprinting',
  seq: 0,
  at: 3000,
  phase: 'before-choice',
  visit: 0,
  page: HOME,
  technique,
  script: 'https://cdn.volger.example/fp.js',
  frame: HOME,
  calls: 60,
  atLeast: false,
  initiator: [],
  ...changes,
});

/** The text that the CQT policy rests on. */
export const statementText = readFileSync(new URL('../replica/statement.txt', import.meta.url), 'utf8');
export const statement = (text: string = statementText, changes: Partial<Document> = {}): Document =>
  page('/privacyverklaring', [], { title: 'Privacyverklaring', text, ...changes });

/** A hit of Google Analytics 4 with the visitor's number. */
export const hit = (parameters: Record<string, string>, changes: Partial<Request> = {}): Request => {
  const query = new URLSearchParams({ v: '2', tid: 'G-ABC1234567', ...parameters });
  const made = request(`https://region1.google-analytics.com/g/collect?${query.toString()}`, {
    type: 'ping',
    ...changes,
  });
  return {
    ...made,
    query: [...query].map(([name, value]) => ({
      name,
      value,
      shape: { ...word(value), length: value.length },
    })),
  };
};
/** The request held personal data before it was redacted. */
export const holding = (url: string, ...personalData: NonNullable<Request['personalData']>): Request =>
  request(url, { personalData });
