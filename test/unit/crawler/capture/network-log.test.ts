/** The events of all targets put together: one exchange for each hop, whatever order they come in. */
import { expect, test } from 'vitest';
import type { AttachedTarget } from '../../../../crawler/browser/targets.ts';
import type { Exchange } from '../../../../crawler/capture/exchange.ts';
import { NetworkLog } from '../../../../crawler/capture/network-log.ts';
import type { Phase } from '../../../../rules/evidence/common.ts';
import { extraInfo, fakeTarget, frameNavigated, response, willBeSent } from '../../../support/fake-target.ts';

const home = 'https://www.example.nl/';
const pixel = 'https://tracker.example/pixel.gif';

interface Watched {
  log: NetworkLog;
  page: AttachedTarget;
  started: Exchange[];
  finished: Exchange[];
  cookies: string[];
  enter(phase: Phase): void;
}

function watched(): Watched {
  let phase: Phase = 'before-choice';
  const log = new NetworkLog(() => ({ at: 0, phase, visit: 0, page: home }));
  const [started, finished, cookies]: [Exchange[], Exchange[], string[]] = [[], [], []];
  log.listen({
    started: (exchange) => void started.push(exchange),
    finished: (exchange) => void finished.push(exchange),
    setCookie: ({ exchange, line }) => void cookies.push(`${exchange.request.url} ${line}`),
  });
  const page = fakeTarget();
  log.attach(page);
  const enter = (next: Phase): void => {
    phase = next;
  };
  return { log, page, started, finished, cookies, enter };
}

const failed = (requestId: string, more: object) =>
  ({
    requestId,
    timestamp: 0,
    type: 'Fetch',
    errorText: 'net::ERR_FAILED',
    canceled: false,
    ...more,
  }) as const;

test('a request and its answer are one exchange, told at its start and once at its end', () => {
  const { page, started, finished } = watched();
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel }));
  expect([started.length, finished.length]).toEqual([1, 0]);
  const answer = {
    requestId: '1',
    loaderId: 'document',
    timestamp: 0,
    type: 'Image',
    hasExtraInfo: false,
  } as const;
  page.session.emit('Network.responseReceived', { ...answer, response: response(pixel, 200) });
  page.session.emit('Network.responseReceived', { ...answer, response: response(pixel, 500) });
  expect(finished.map((exchange) => [exchange.request.url, exchange.response?.status])).toEqual([
    [pixel, 200],
  ]);
});

test('each hop of a redirect chain is an exchange, and says where it came from', () => {
  const { page, started, finished } = watched();
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: 'http://tracker.example/a' }));
  const redirectResponse = response('http://tracker.example/a', 302);
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel, redirectResponse }));
  expect(started.map(({ redirectedFrom }) => redirectedFrom)).toEqual([null, 'http://tracker.example/a']);
  expect(finished.map((exchange) => exchange.response?.status)).toEqual([302]);
});

test('the same request told by a second session counts once', () => {
  const { log, page, started } = watched();
  const worker = fakeTarget('worker', 'https://www.example.nl/worker.js');
  log.attach(worker);
  for (const { session } of [page, worker]) {
    session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel }));
  }
  expect(started).toHaveLength(1);
});

test('the page itself is told from what it loads, and a frame is asked for by the frame around it', () => {
  const { page, started } = watched();
  const document = { type: 'Document' } as const;
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: home, ...document }));
  page.session.emit('Page.frameAttached', { frameId: 'inner', parentFrameId: 'frame' });
  page.session.emit('Page.frameNavigated', frameNavigated('frame', home));
  const inner = willBeSent({ id: '2', url: 'https://video.example/', ...document, frameId: 'inner' });
  page.session.emit('Network.requestWillBeSent', inner);
  expect(started.map(({ mainFrame, frameUrl }) => [mainFrame, frameUrl])).toEqual([
    [true, home],
    [false, home],
  ]);
});

test('a request that was blocked says why', () => {
  const { page, finished } = watched();
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel }));
  page.session.emit('Network.loadingFailed', {
    requestId: '1',
    timestamp: 0,
    type: 'Image',
    errorText: 'net::ERR_BLOCKED_BY_CLIENT',
    blockedReason: 'mixed-content',
  });
  expect(finished[0]?.failure).toEqual({ text: 'net::ERR_BLOCKED_BY_CLIENT', blocked: 'mixed-content' });
});

test('raw Set-Cookie lines find their exchange, also when they come before the answer', () => {
  const { page, cookies } = watched();
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel }));
  page.session.emit('Network.responseReceivedExtraInfo', extraInfo('1', 200, { 'Set-Cookie': 'a=1\nb=2' }));
  expect(cookies).toEqual([`${pixel} a=1`, `${pixel} b=2`]);
});

test('what hangs when the page is left is ended', () => {
  const { log, page, finished } = watched();
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel }));
  log.reset();
  expect(finished.map(({ response: answer, failure }) => [answer, failure])).toEqual([[null, null]]);
});

const gone = (id: string) => failed(id, { errorText: 'net::ERR_ABORTED', canceled: true });

test.each([['before'], ['after']])(
  'the answer to a last request is told by its raw headers, that came %s the page was gone',
  (when) => {
    const { log, page, finished } = watched();
    log.visitEnds();
    page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel, type: 'Fetch' }));
    const raw = extraInfo('1', 204, { 'set-cookie': 'a=1' });
    if (when === 'before') page.session.emit('Network.responseReceivedExtraInfo', raw);
    page.session.emit('Network.loadingFailed', gone('1'));
    expect(log.lastRequests).toBe(when === 'before' ? 0 : 1);
    if (when === 'after') page.session.emit('Network.responseReceivedExtraInfo', raw);
    expect(finished.map((exchange) => [exchange.raw?.status, exchange.failure])).toEqual([[204, null]]);
    expect(log.lastRequests).toBe(0);
  },
);

test('a last request is followed through its redirects without the page', () => {
  const { log, page, started, cookies } = watched();
  log.visitEnds();
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel, type: 'Ping' }));
  page.session.emit('Network.loadingFailed', gone('1'));
  page.session.emit('Network.responseReceivedExtraInfo', extraInfo('1', 302, { location: '/next' }));
  page.session.emit('Network.responseReceivedExtraInfo', extraInfo('1', 200, { 'set-cookie': 'a=1' }));
  expect(started.map(({ request, redirectedFrom }) => [request.url, redirectedFrom])).toEqual([
    [pixel, null],
    ['https://tracker.example/next', pixel],
  ]);
  expect(cookies).toEqual(['https://tracker.example/next a=1']);
});

test('a last request without an answer stays open, and is said', () => {
  const { log, page, finished } = watched();
  const missed: string[] = [];
  log.listen({ missed: ({ affects, reason }) => void missed.push(`${affects.join()}: ${reason}`) });
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel, type: 'Ping' }));
  page.session.emit('Network.loadingFailed', gone('1'));
  log.giveUpAnswers('3 s');
  expect(missed).toEqual(['cookie-write: of the last requests of the page 1 had no answer after 3 s']);
  log.reset();
  expect(finished.map(({ raw, failure }) => [raw, failure])).toEqual([[null, null]]);
  log.giveUpAnswers('3 s');
  expect(missed).toHaveLength(1);
});

test('a request belongs to the phase in which it began, a redirect to that of the request redirected', () => {
  const { page, started, enter } = watched();
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: 'http://tracker.example/a' }));
  enter('after-reject');
  const redirectResponse = response('http://tracker.example/a', 302);
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel, redirectResponse }));
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '2', url: pixel }));
  expect(started.map(({ stamp: moment }) => moment.phase)).toEqual([
    'before-choice',
    'before-choice',
    'after-reject',
  ]);
});

const refused = { corsErrorStatus: { corsError: 'MissingAllowOriginHeader', failedParameter: '' } } as const;

test.each([['before'], ['after']])(
  'an answer that was kept from the page has its status, which came %s the refusal',
  (when) => {
    const { page, finished } = watched();
    page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel, type: 'Fetch' }));
    const raw = extraInfo('1', 200, { 'set-cookie': 'a=1' });
    if (when === 'before') page.session.emit('Network.responseReceivedExtraInfo', raw);
    page.session.emit('Network.loadingFailed', failed('1', refused));
    if (when === 'after') page.session.emit('Network.responseReceivedExtraInfo', raw);
    expect(finished.map((exchange) => [exchange.raw?.status, exchange.failure?.blocked])).toEqual([
      [200, 'MissingAllowOriginHeader'],
    ]);
  },
);

test('a refused answer without a head is told when the page is left, and holds up nothing', () => {
  const { log, page, finished } = watched();
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel, type: 'Fetch' }));
  page.session.emit('Network.loadingFailed', failed('1', refused));
  expect([log.waiting, finished.length]).toEqual([false, 0]);
  log.reset();
  expect(finished).toHaveLength(1);
});

test.each([['after'], ['before']])(
  'a preflight that comes %s the request it asks for has its frame and initiator, and cannot set cookies',
  (when) => {
    const { page, finished } = watched();
    const initiator = { type: 'script' as const, stack: { callFrames: [] } };
    const asker = willBeSent({ id: '1', url: pixel, type: 'Fetch', initiator });
    const preflight = willBeSent({
      id: '2',
      url: pixel,
      type: 'Other',
      documentURL: pixel,
      initiator: { type: 'preflight', url: pixel, requestId: '1' },
    });
    delete preflight.frameId;
    for (const event of when === 'after' ? [asker, preflight] : [preflight, asker])
      page.session.emit('Network.requestWillBeSent', event);
    page.session.emit('Network.loadingFailed', failed('2', refused));
    page.session.emit('Network.responseReceivedExtraInfo', extraInfo('2', 403, {}));
    expect(finished[0]).toMatchObject({ type: 'preflight', frameUrl: home, frameId: 'frame', initiator });
  },
);

test('a WebSocket belongs to the frame that shows the origin of its handshake', () => {
  const { page, finished } = watched();
  page.session.emit('Page.frameNavigated', frameNavigated('frame', home));
  page.session.emit('Page.frameNavigated', frameNavigated('inner', 'https://video.example/'));
  for (const requestId of ['1', '2'])
    page.session.emit('Network.webSocketCreated', { requestId, url: 'wss://chat.example/' });
  page.session.emit('Network.webSocketWillSendHandshakeRequest', {
    requestId: '2',
    timestamp: 0,
    wallTime: 0,
    request: { headers: { Origin: 'https://video.example' } },
  });
  for (const requestId of ['1', '2'])
    page.session.emit('Network.webSocketFrameError', { requestId, timestamp: 0, errorMessage: 'closed' });
  expect(finished.map(({ frameUrl }) => frameUrl)).toEqual([home, 'https://video.example/']);
});

test('cookies that are left out of an answer are said', () => {
  const { log, page } = watched();
  const missed: string[] = [];
  log.listen({ missed: ({ affects, reason }) => void missed.push(`${affects.join()}: ${reason}`) });
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: pixel }));
  const lines = Array.from({ length: 1001 }, (_each, index) => `c${index}=1`).join('\n');
  page.session.emit('Network.responseReceivedExtraInfo', extraInfo('1', 200, { 'set-cookie': lines }));
  expect(missed).toEqual(['cookie-write: tracker.example sets 1 more cookies in one answer than are read']);
});

test('what a WebSocket sends is its body, and it is told when it is closed or the page is left', () => {
  const { log, page, finished } = watched();
  for (const requestId of ['1', '2']) {
    page.session.emit('Network.webSocketCreated', { requestId, url: 'wss://chat.example/' });
    const response101 = { status: 101, statusText: '', headers: {} };
    page.session.emit('Network.webSocketHandshakeResponseReceived', {
      requestId,
      timestamp: 0,
      response: response101,
    });
    const text = { opcode: 1, mask: true, payloadData: 'email=jan@example.nl' };
    const binary = { opcode: 2, mask: true, payloadData: Buffer.from('b=2').toString('base64') };
    for (const frame of [text, binary])
      page.session.emit('Network.webSocketFrameSent', { requestId, timestamp: 0, response: frame });
  }
  expect([finished.length, log.waiting]).toEqual([0, false]);
  page.session.emit('Network.webSocketClosed', { requestId: '1', timestamp: 0 });
  expect(finished).toHaveLength(1);
  log.reset();
  expect(finished.map(({ body, response: answer }) => [body?.text, answer?.status])).toEqual([
    ['email=jan@example.nl\nb=2', 101],
    ['email=jan@example.nl\nb=2', 101],
  ]);
});

test('a body that the browser does not give is said to be unread', async () => {
  const { page, finished } = watched();
  const event = willBeSent({ id: '1', url: pixel, type: 'Fetch' });
  event.request.hasPostData = true;
  page.session.emit('Network.requestWillBeSent', event);
  page.session.emit('Network.loadingFailed', failed('1', { errorText: 'net::ERR_CONNECTION_REFUSED' }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(finished.map(({ body }) => body)).toEqual([
    { text: '', unread: 'the browser does not show all of it' },
  ]);
});

test('a WebTransport session is a request; a file that is hinted at in vain is one too', () => {
  const { log, page, finished } = watched();
  page.session.emit('Network.webTransportCreated', {
    transportId: 't',
    url: 'https://t.example/wt',
    timestamp: 0,
  });
  page.session.emit('Network.webTransportConnectionEstablished', { transportId: 't', timestamp: 0 });
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: home, type: 'Document' }));
  page.session.emit('Network.responseReceivedEarlyHints', {
    requestId: '1',
    headers: { link: '</used.css>; rel=preload, </unused.css>; rel=preload' },
  });
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '2', url: `${home}used.css` }));
  const used = { ...response(`${home}used.css`, 200), fromEarlyHints: true };
  const rest = { loaderId: '', timestamp: 0, type: 'Stylesheet', hasExtraInfo: false } as const;
  page.session.emit('Network.responseReceived', { ...rest, requestId: '2', response: used });
  expect(finished[0]).toMatchObject({ type: 'webtransport', raw: { status: 200 } });
  log.reset();
  expect(finished.map(({ request }) => request.url).toSorted()).toEqual(
    [home, `${home}unused.css`, `${home}used.css`, 'https://t.example/wt'].toSorted(),
  );
});

test('a download is a request, unless a navigation turned into it', () => {
  const { log, page, finished } = watched();
  page.session.emit('Network.requestWillBeSent', willBeSent({ id: '1', url: home, type: 'Document' }));
  for (const [guid, url] of Object.entries({ a: home, b: `${home}saved.pdf` }))
    page.session.emit('Page.downloadWillBegin', { frameId: 'F', guid, url, suggestedFilename: 'x' });
  log.reset();
  expect(finished.map(({ request, type }) => [request.url, type])).toEqual([
    [home, 'document'],
    [`${home}saved.pdf`, 'download'],
  ]);
});
