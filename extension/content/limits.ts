/** How much a content script sends. Separate from the schemas, which a content script does not carry. */
/** Characters of one report of the hooks. */
export const MAX_REPORT_LENGTH = 64_000;
/** Reports of the hooks in one message. */
export const MAX_REPORTS_AT_ONCE = 100;
/** Characters of what a clicked control says. */
export const MAX_LABEL = 200;
