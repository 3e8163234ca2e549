/** The text of a header: CDP hands its bytes as Latin-1, and servers and browsers write UTF-8. */

const strict = new TextDecoder('utf-8', { fatal: true });

/** The header as UTF-8; unchanged if its bytes are no UTF-8, or if it was decoded before. */
export function utf8Of(header: string): string {
  if (!/[\u0080-\u00ff]/.test(header) || /[\u0100-\uffff]/.test(header)) return header;
  try {
    return strict.decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}
