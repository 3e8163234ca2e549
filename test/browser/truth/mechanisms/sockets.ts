/** Connections that stay open, and those beside http. */
import { framed, js, script, type Mechanism } from '../mechanism.ts';

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
    page: script(
      "const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:3478' }] }); p.createDataChannel('a'); p.createOffer().then((o) => p.setLocalDescription(o))",
    ),
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
      '/r.html': framed(
        "const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:3479' }] }); p.createDataChannel('a'); p.createOffer().then((o) => p.setLocalDescription(o))",
      ),
    },
    contacts: [{ protocol: 'udp', host: '127.0.0.1:3479' }],
  },
];
