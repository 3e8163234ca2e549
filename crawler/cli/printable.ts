/**
 * The last wall before the terminal: whatever is printed, none of it can move the cursor, set the title, or write to the
 * clipboard. Formats show such characters by their number already; messages about files and options may quote them.
 */

/** C0 and C1 controls but tab and line ends, and what turns text around. */
// eslint-disable-next-line no-control-regex -- to find them is what it is for
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** Select Graphic Rendition (ECMA-48): colours and weight only. */
// eslint-disable-next-line no-control-regex -- the same
const colour = /(\u001b\[[\d;]{0,20}m)/;

const shown = (text: string): string =>
  // A line that ends as in RFC 4180 stays.
  text
    .replace(/\r(?!\n)/g, '⟨U+000D⟩')
    .replace(unsafe, (sign) =>
      sign === '\r' ? sign : `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );

/** The text with control characters shown by their number. `colours`: those of Cookiewacht stay. */
export const printable = (text: string, { colours = false } = {}): string =>
  colours
    ? text
        .split(colour)
        .map((part, index) => (index % 2 === 1 ? part : shown(part)))
        .join('')
    : shown(text);
