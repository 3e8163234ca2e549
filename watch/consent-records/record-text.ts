/** What a record holds, without what servers and scripts wrap it in: percent-encoding, base64, signatures. Pure. */

/** Removes percent-encoding, at most twice, and decodes base64 of JSON. */
export function plainText(raw: string): string {
  let text = raw.trim();
  for (let times = 0; times < 2 && /%[0-9a-f]{2}/i.test(text); times += 1) {
    try {
      text = decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
      break;
    }
  }
  // A signed token holds its value between two dots.
  const [, payload = text] = /^eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]*$/.exec(text) ?? [];
  if (/^[\w+/-]{12,}={0,2}$/.test(payload)) {
    const decoded = fromBase64(payload);
    if (/^[[{]/.test(decoded) || isList.test(decoded)) return decoded;
  }
  // What servers put around JSON: `j:{…}`, and a signature behind it.
  const [, json] = /^[sj]:([[{].*[\]}])(?:\.[\w+/=-]*)?$/s.exec(text) ?? [];
  return json ?? text.replace(/^"(.*)"$/s, '$1');
}

/** A list of `name=value` in plain characters, as encoded text may turn out to be. */
const isList = /^(?:[\w .-]{2,60}[=:][\w .:+-]{0,60}(?:[,;|&\n]|$)){1,100}$/;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Decodes bytes to characters, which is enough for names and answers. The URL-safe alphabet is accepted too.
 */
function fromBase64(text: string): string {
  let [bits, held, decoded] = [0, 0, ''];
  for (const digit of text.replaceAll('-', '+').replaceAll('_', '/')) {
    const value = digits.indexOf(digit);
    if (value < 0) break;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    decoded += String.fromCharCode((bits >> held) & 0xff);
  }
  return decoded;
}
