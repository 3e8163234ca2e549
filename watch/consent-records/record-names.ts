/** How the names of consent records look, and of cookies that never are one. Compared in lower case. */

/** Parts of names under which sites and consent managers keep a visitor's choice. */
export const recordNameParts: readonly string[] = [
  'cookie', 'consent', 'gdpr', 'privacy', 'optin', 'opt-in', 'opt_in', 'optout', 'opt-out', 'opt_out', 'tcf', 'optanon', 'onetrust', 'didomi', 'klaro', 'usercentrics',
  'borlabs', 'complianz', 'cmplz', '_iub', 'axeptio', 'tarteaucitron', 'osano', 'termly', '__tlbcpv', 'uc_user', 'uc_settings', 'ucdata', 'ucstring', 'cmplist', '__cmp', 'cmp_', 'cmp-', 'catacccookies',
  'toestemming', 'akkoord', 'voorkeur', 'weiger', 'keuze', 'accept', 'reject', 'decline', 'agreed', 'choice', 'einwilligung', 'zustimmung', 'datenschutz', 'accord', 'refus', 'confidentialite',
  'cc_', 'cky', 'cli_', 'hu-', 'notice', 'banner', 'tracking', 'euconsent', 'avg_', 'avg-', 'rgpd', 'dsgvo', 'permission', 'dnt', 'preferences', 'bar_', 'melding',
];

/** Parts of values in which a choice can be read. */
export const recordValueParts: readonly string[] = [
  'cookie', 'consent', 'toestemming', 'accept', 'reject', 'declin', 'denied', 'deny', 'granted', 'necessary', 'noodzakelijk', 'functional', 'functioneel', 'analytic', 'analytisch', 'statisti', 'marketing', 'weiger', 'refus', 'opt-out', 'optout', 'opt-in', 'optin', 'preferences',
];

/** Cookies and keys of well-known trackers: their appearing says that consent was used, not that it was kept. */
export const trackerNameStarts: readonly string[] = [
  '_ga', '_gid', '_gat', '_gcl', '_gac', '__utm', '_dc_gtm', '_fbp', '_fbc', '_hj', '_uet', '_clck', '_clsk', '_pk_', 'mtm_', '_pin', 'bcookie', 'lidc', 'li_', 'ln_', 'ide', 'test_cookie', 'nid', 'dsid',
  'visitor_info', 'ysc', 'yt-', 'yt.', '_tt', 'ttclid', 'hubspotutk', '__hstc', '__hssc', '__hssrc', 'intercom', 'ajs_', 'mp_', 'amplitude', 'amp_', 'cto_', 'muid', '__stuid', '__stid', '__unam', '_ttp', '__qca', '__gads', '__gpi', 'personalization_id', 'guest_id', 'optimizely', '_vwo', '_vis_opt', '__insp', 'mailchimp', '_mcid', 'vuid', '_sp_', '_scid', 'lastexternalreferrer', 'fbssls', '__cf', 'cf_', 'awsalb', 'arraffinity',
];
