/**
 * Where sites store a visitor's choice: the records of consent managers, and those that belong to no single
 * one.
 */
import type { ConsentManager, ManagerRecord } from './consent-manager.ts';
import { consentManagers } from './consent-managers/index.ts';

export interface ConsentRecord extends ManagerRecord {
  /** The consent manager or format that the record belongs to. */
  manager: string;
  /** The meaning of its codes. */
  codes: Readonly<Record<string, string>>;
}

const recordsOf = ({ name, codes = {}, records }: ConsentManager): ConsentRecord[] =>
  records.map((record) => ({ ...record, manager: record.edition ?? name, codes }));

/** Domains of the IAB's consent framework, which any manager may use. */
export const frameworkDomains: readonly string[] = ['consensu.org'];

/** Formats that several managers write, and names that any site may use. */
const shared: ConsentRecord[] = [
  ...(['cookie_consent', 'cookie-consent', 'cookieconsent'] as const).map((name): ConsentRecord => ({
    name,
    match: 'exact',
    area: 'cookie',
    manager: 'generic',
    codes: {},
    lifetime: null,
    sources: ['unverified'],
  })),
  {
    name: 'euconsent-v2',
    match: 'exact',
    area: 'cookie',
    manager: 'IAB TCF',
    codes: {},
    lifetime: '1 year',
    sources: ['open-cookie-database'],
  },
  {
    name: 'CMPList',
    match: 'exact',
    area: 'localStorage',
    manager: 'generic TCF',
    codes: {},
    lifetime: null,
    sources: ['unverified'],
  },
  {
    name: 'wp_consent_',
    match: 'prefix',
    area: 'cookie',
    manager: 'WP Consent API',
    codes: {},
    lifetime: '30 days',
    sources: ['unverified'],
  },
  {
    name: 'cookiePreferences',
    match: 'exact',
    area: 'cookie',
    manager: 'generic (OCD: GTM)',
    codes: {},
    lifetime: '2 years',
    sources: ['open-cookie-database'],
  },
];

/** Every known record of a choice. */
export const consentRecords: readonly ConsentRecord[] = [...consentManagers.flatMap(recordsOf), ...shared];
