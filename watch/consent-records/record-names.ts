/** How the names and values of consent records look. Compared in lower case. */
import { consentManagers } from '../../rules/knowledge/consent-managers/index.ts';

/** Parts of names under which sites and consent managers keep a visitor's choice. */
export const recordNameParts: readonly string[] = [
  'cookie', 'consent', 'gdpr', 'privacy', 'optin', 'opt-in', 'opt_in', 'optout', 'opt-out', 'opt_out', 'tcf', 'cmplist', 'cmp_', 'cmp-',
  'toestemming', 'akkoord', 'voorkeur', 'weiger', 'keuze', 'accept', 'reject', 'decline', 'agreed', 'choice', 'einwilligung', 'zustimmung', 'datenschutz', 'accord', 'refus', 'confidentialite',
  'notice', 'banner', 'tracking', 'euconsent', 'avg_', 'avg-', 'rgpd', 'dsgvo', 'permission', 'dnt', 'preferences', 'bar_', 'melding',
  ...consentManagers.flatMap((manager) => manager.recordNameParts ?? []),
];

/** Parts of values in which a choice can be read. */
export const recordValueParts: readonly string[] = [
  'cookie', 'consent', 'toestemming', 'accept', 'reject', 'declin', 'denied', 'deny', 'granted', 'necessary', 'noodzakelijk', 'functional', 'functioneel', 'analytic', 'analytisch', 'statisti', 'marketing', 'weiger', 'refus', 'opt-out', 'optout', 'opt-in', 'optin', 'preferences',
];
