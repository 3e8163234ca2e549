/** How much a content script sends. Apart from the schemas, which the content script does not carry. */
/** Characters of one report of the hooks. */
export const longestReport = 64_000;
export const mostReportsAtOnce = 100;
