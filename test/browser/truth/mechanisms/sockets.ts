/** Connections that stay open, and those beside http. */
import { framed, js, script, type Mechanism } from '../mechanism.ts';

/** A connection to a peer, `p`, that asks a STUN server for its address. */
const offers = (server: string): string =>
  `const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${server}' }] }); p.createDataChannel('a'); p.createOffer().then((o) => p.setLocalDescription(o))`;

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'websocket',
    does: 'a WebSocket',
    page: script("new WebSocket('wss://{id}.elsewhere.example/socket')"),
    sends: [{ url: 'wss://{id}.elsewhere.example/socket', from: '{own}/', by: '{own}/' }],
  },
  {
    id: 'websocket-frame',
    does: 'a WebSocket of a frame',
    page: '<iframe src="{third}/s.html"></iframe>',
    answers: { '/s.html': framed("new WebSocket('wss://{id}.another.example/socket')") },
    sends: [{ url: 'wss://{id}.another.example/socket', from: '{third}/s.html' }],
  },
  {
    id: 'websocket-worker',
    does: 'a WebSocket of a worker',
    page: script("new Worker('/w.js')"),
    answers: { '/w.js': js("new WebSocket('wss://{id}.elsewhere.example/by-worker')") },
    sends: [{ url: 'wss://{id}.elsewhere.example/by-worker', from: '{own}/w.js' }],
  },
  {
    id: 'websocket-stream',
    does: 'a WebSocketStream',
    page: script(
      "if (window.WebSocketStream) new WebSocketStream('wss://{id}.elsewhere.example/stream').opened.catch(() => {})",
    ),
    sends: ['wss://{id}.elsewhere.example/stream'],
  },
  {
    id: 'websocket-closed',
    does: 'a WebSocket that is closed at once',
    page: script("new WebSocket('wss://{id}.elsewhere.example/short').close()"),
  },
  {
    id: 'websocket-cookie',
    does: 'a WebSocket whose answer sets a cookie',
    page: script("new WebSocket('wss://{id}.elsewhere.example/bysocket.cookie')"),
    sends: ['wss://{id}.elsewhere.example/bysocket.cookie'],
    sets: [{ name: 'bysocket', at: '{third}', via: 'http' }],
  },
  {
    id: 'event-source',
    does: 'an event stream with a cookie',
    page: script("new EventSource('{third}/a.events', { withCredentials: true })"),
    answers: { '/a.events': { headers: { 'set-cookie': 'bystream=1; SameSite=None; Secure' } } },
    sends: [{ url: '{third}/a.events', from: '{own}/' }],
    sets: [{ name: 'bystream', at: '{third}' }],
  },
  {
    id: 'event-source-worker',
    does: 'an event stream of a worker',
    page: script("new Worker('/w.js')"),
    answers: { '/w.js': js("new EventSource('{third}/b.events')") },
    sends: ['{third}/b.events'],
  },
  {
    id: 'webtransport',
    does: 'a WebTransport session',
    page: script("new WebTransport('https://{id}.elsewhere.example/transport').ready.catch(() => {})"),
    contacts: [{ protocol: 'webtransport', host: '{id}.elsewhere.example' }],
  },
  {
    id: 'webtransport-worker',
    does: 'a WebTransport session of a worker',
    page: script("new Worker('/w.js')"),
    answers: {
      '/w.js': js("new WebTransport('https://{id}.elsewhere.example/transport').ready.catch(() => {})"),
    },
    contacts: [{ protocol: 'webtransport', host: '{id}.elsewhere.example' }],
  },
  {
    id: 'webrtc-stun',
    does: 'a STUN server that is asked for the address',
    page: script(offers('127.0.0.1:3478')),
    contacts: [{ protocol: 'udp', host: '127.0.0.1:3478' }],
  },
  {
    id: 'webrtc-turn',
    does: 'a TURN server',
    page: script(
      "const p = new RTCPeerConnection({ iceServers: [{ urls: 'turn:127.0.0.1:3480', username: 'a', credential: 'b' }] }); p.createDataChannel('a'); p.createOffer().then((o) => p.setLocalDescription(o))",
    ),
    contacts: [{ protocol: 'udp', host: '127.0.0.1:3480' }],
  },
  {
    id: 'webrtc-frame',
    does: 'a STUN server that a frame of another site asks',
    page: '<iframe src="{third}/r.html"></iframe>',
    answers: {
      '/r.html': framed(offers('127.0.0.1:3479')),
    },
    contacts: [{ protocol: 'udp', host: '127.0.0.1:3479' }],
  },
  {
    id: 'webrtc-restart',
    does: 'another STUN server, asked after an ICE restart',
    page: script(
      `${offers('127.0.0.1:3481')}; setTimeout(async () => { p.setConfiguration({ iceServers: [{ urls: 'stun:127.0.0.1:3482' }] }); p.restartIce(); p.setLocalDescription(await p.createOffer()) }, 400)`,
    ),
    contacts: ['3481', '3482'].map((port) => ({ protocol: 'udp', host: `127.0.0.1:${port}` })),
  },
  {
    id: 'webrtc-pool',
    does: 'a STUN server that is named later, for addresses that are gathered ahead',
    page: script(
      "new RTCPeerConnection().setConfiguration({ iceServers: [{ urls: 'stun:127.0.0.1:3484' }], iceCandidatePoolSize: 2 })",
    ),
    contacts: [{ protocol: 'udp', host: '127.0.0.1:3484' }],
  },
  {
    id: 'webrtc-answer',
    does: 'a STUN server that the answering side asks, and another after a restart of the other side',
    page: script(
      `const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:3485' }] })];
a.createDataChannel('a');
const round = async () => { await a.setLocalDescription(await a.createOffer()); await b.setRemoteDescription(a.localDescription); await b.setLocalDescription(); await a.setRemoteDescription(b.localDescription) };
round().then(() => { b.setConfiguration({ iceServers: [{ urls: 'stun:127.0.0.1:3486' }] }); a.restartIce(); return round() })`,
    ),
    contacts: ['3485', '3486'].map((port) => ({ protocol: 'udp', host: `127.0.0.1:${port}` })),
  },
];
