/**
 * Makes the observation of a server that a script has the browser speak to by a way that its events do not show:
 * STUN and TURN servers, which learn the visitor's address, and the search for a newer service worker. Sources: RFC 7064, RFC 7065 (their addresses).
 */
import { asciiHost } from '../../rules/ascii-host.ts';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { Request, Unstamped } from '../../rules/evidence/index.ts';
import type { Redactor } from '../redact/redactor.ts';
import { isRecordable, requestOf, type RawRequest } from './request.ts';

/** What the hooks tell of it: its address, and that of the document. */
interface RawContact {
  means: 'peer-connection' | 'web-transport' | 'worker-update';
  url: string;
  frame: string;
}

/**
 * The observation: of type `webrtc`, or `script` when a newer service worker is looked for. Null for an address
 * that no browser takes, and for a WebTransport session, which the browser's own events tell of. How it ended is
 * not seen, so it stays `pending`.
 */
export function contactOf(
  { means, url, frame }: RawContact,
  initiator: InitiatorStep[],
  redact: Redactor,
): Unstamped<Request> | null {
  const asked =
    means === 'peer-connection' ? peerServer(url) : means === 'worker-update' ? script(url) : null;
  if (!asked) return null;
  const raw = { frame, mainDocument: false, body: undefined, redirectedFrom: null, initiator };
  return requestOf({ ...raw, ...asked }, redact);
}

type Asked = Pick<RawRequest, 'id' | 'url' | 'method' | 'type'>;

const script = (url: string): Asked | null =>
  isRecordable(url) ? { id: `update ${url}`.slice(0, 500), url, method: 'GET', type: 'script' } : null;

/** The address with slashes, so that its host is read as that of any other: `stun:a.nl:3478` → `stun://a.nl:3478`. */
function peerServer(text: string): Asked | null {
  const parts = /^(stuns?|turns?):(\[[\da-f:.]+\]|[^\s:/?#@[\]]+)(:\d{1,5})?(?:\?|$)/i.exec(
    text.slice(0, 500),
  );
  if (!parts) return null;
  const [, scheme = '', host = '', port = ''] = parts;
  const address = `${scheme.toLowerCase()}://${asciiHost(host)}${port}`;
  // What each protocol begins with. Sources: RFC 8489, section 2; RFC 8656, section 3.
  const method = address.startsWith('stun') ? 'BINDING' : 'ALLOCATE';
  return URL.canParse(address) ? { id: `webrtc ${address}`, url: address, method, type: 'webrtc' } : null;
}
