/** How much a content script sends. Apart from the schemas, which the content script does not carry. */
/** Characters of one report of the hooks. */
export const MAX_REPORT_LENGTH = 64_000;
export const MAX_REPORTS_AT_ONCE = 100;
