/** Runs in the page: reports what scripts send by ways that the browser's network events do not show. */
import type { HookKit } from './kit.ts';

/** Hooks `fetchLater`, the servers of peer connections, and WebTransport. */
export function hookNetwork({
  apply,
  cut,
  find,
  read,
  isCallable,
  isList,
  report,
  text,
  watch,
  watchConstructor,
  weakTable,
}: HookKit): void {
  // The browser sends these requests when the page is left, at the latest, without an unload handler.
  watch(globalThis, 'fetchLater', () => report({ type: 'fetchLater' }));

  const contact = (means: string, url: unknown): void => {
    if (typeof url === 'string') report({ type: 'contact', means, url: text(url) });
  };
  const member = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? read(value, name) : undefined;
  /** The browser asks these servers (STUN, TURN) for the visitor's address. Source: WebRTC, RTCIceServer. */
  const peers = (configuration: unknown): void => {
    try {
      const servers = member(configuration, 'iceServers');
      const count = Number(member(servers, 'length'));
      for (let at = 0; at < count && at < 20; at += 1) {
        const server = member(servers, String(at));
        const urls = member(server, 'urls') ?? member(server, 'url');
        if (!isList(urls)) contact('peer-connection', urls);
        else
          for (let each = 0; each < urls.length && each < 20; each += 1)
            contact('peer-connection', urls[each]);
      }
    } catch {
      // A value of the page may throw when it is read. The browser then tells the page itself.
    }
  };
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection'])
    watchConstructor(name, (values) => {
      // With such a pool the browser begins at once, else with the local description. Source: WebRTC, "gather".
      if (Number(member(values[0], 'iceCandidatePoolSize')) > 0) peers(values[0]);
      return values;
    });
  /** The first `ice-ufrag` of a description (RFC 8839, section 5.4); empty if there is none. */
  const candidatesName = (description: unknown): string => {
    if (typeof description !== 'string') return '';
    const start = cut(description, 0, 20_000);
    const at = find(start, 'a=ice-ufrag:');
    return at < 0 ? '' : cut(start, at, at + 40);
  };
  const told = weakTable<boolean>();
  if (typeof RTCPeerConnection !== 'undefined') {
    const configuration: unknown = read(RTCPeerConnection.prototype, 'getConfiguration');
    watch(RTCPeerConnection.prototype, 'setLocalDescription', (self) => {
      if (typeof self !== 'object' || self === null || !isCallable(configuration) || told.get(self)) return;
      peers(apply(configuration, self, []));
      told.set(self, true);
    });
    // The servers are asked again with the next local description. Source: RFC 8445, section 9 (ICE restart).
    const askedAgain = (self: unknown): void => {
      if (typeof self === 'object' && self !== null) told.set(self, false);
    };
    watch(RTCPeerConnection.prototype, 'setConfiguration', (self, values) => {
      askedAgain(self);
      // Once there is a local description, nothing is gathered ahead any more.
      if (Number(member(values[0], 'iceCandidatePoolSize')) > 0 && !member(self, 'localDescription'))
        peers(values[0]);
    });
    watch(RTCPeerConnection.prototype, 'restartIce', askedAgain);
    watch(RTCPeerConnection.prototype, 'createOffer', (self, values) => {
      for (let at = 0; at < values.length; at += 1) if (member(values[at], 'iceRestart')) askedAgain(self);
    });
    // The other side restarts with another name for its candidates.
    const others = weakTable<string>();
    watch(RTCPeerConnection.prototype, 'setRemoteDescription', (self, values) => {
      const name = candidatesName(member(values[0], 'sdp'));
      if (typeof self !== 'object' || self === null || name === '') return;
      const before = others.get(self);
      if (before !== undefined && before !== name) askedAgain(self);
      others.set(self, name);
    });
  }
  watchConstructor('WebTransport', (values) => {
    contact('web-transport', values[0]);
    return values;
  });
}
