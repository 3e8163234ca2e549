/**
 * Makes the observation of a server that a script has the browser speak to by a way that is no request: STUN
 * and TURN servers, which learn the visitor's address. Sources: RFC 7064, RFC 7065 (their addresses).
 */
import { asciiHost } from '../../rules/ascii-host.ts';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { Request, Unstamped } from '../../rules/evidence/index.ts';
import type { Redactor } from '../redact/redactor.ts';
import { requestOf } from './request.ts';

/** What the hooks tell of it: its address, and that of the document. */
interface RawContact {
  url: string;
  frame: string;
}

/**
 * The observation, of type `webrtc`; null for an address that no browser takes. How it ended is not seen, so it
 * stays `pending`.
 */
export function contactOf(
  { url, frame }: RawContact,
  initiator: InitiatorStep[],
  redact: Redactor,
): Unstamped<Request> | null {
  const address = peerServer(url);
  if (!address) return null;
  const raw = {
    id: `webrtc ${address}`,
    url: address,
    // What each protocol begins with. Sources: RFC 8489, section 2; RFC 8656, section 3.
    method: address.startsWith('stun') ? 'BINDING' : 'ALLOCATE',
    type: 'webrtc',
    frame,
    mainDocument: false,
    body: undefined,
    redirectedFrom: null,
    initiator,
  };
  return requestOf(raw, redact);
}

/** The address with slashes, so that its host is read as that of any other: `stun:a.nl:3478` → `stun://a.nl:3478`. */
function peerServer(text: string): string | null {
  const parts = /^(stuns?|turns?):(\[[\da-f:.]+\]|[^\s:/?#@[\]]+)(:\d{1,5})?(?:\?|$)/i.exec(
    text.slice(0, 500),
  );
  if (!parts) return null;
  const [, scheme = '', host = '', port = ''] = parts;
  const address = `${scheme.toLowerCase()}://${asciiHost(host)}${port}`;
  return URL.canParse(address) ? address : null;
}
