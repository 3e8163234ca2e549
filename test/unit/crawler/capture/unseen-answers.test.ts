/** Which request may have set a cookie that nothing reported. */
import { expect, test } from 'vitest';
import { NetworkLog } from '../../../../crawler/capture/network-log.ts';
import { fakeTarget, response, willBeSent } from '../../../support/fake-target.ts';

const home = 'https://www.example.nl/';

function log() {
  let visit = 0;
  const network = new NetworkLog(() => ({ at: 0, phase: 'before-choice', visit, page: `${home}${visit}` }));
  const page = fakeTarget();
  network.attach(page);
  return { network, page, next: () => void (visit += 1) };
}

test('a last request without an answer, for the page that sent it, also when the next one is open', () => {
  const { network, page, next } = log();
  network.visitEnds();
  page.session.emit(
    'Network.requestWillBeSent',
    willBeSent({ id: '1', url: 'https://t.example.com/bye', type: 'Ping' }),
  );
  network.reset();
  next();
  expect(network.unseenAnswers.to('example.com')).toMatchObject({
    url: 'https://t.example.com/bye',
    stamp: { visit: 0, page: `${home}0` },
  });
  expect(network.unseenAnswers.to('other.example')).toBeUndefined();
});

test('the handshake of a WebSocket, and what a worker loads; not what the browser reports', () => {
  const { network, page } = log();
  page.session.emit('Network.webSocketCreated', { requestId: '1', url: 'wss://chat.example/' });
  page.session.emit('Network.webSocketHandshakeResponseReceived', {
    requestId: '1',
    timestamp: 0,
    response: { status: 101, statusText: '', headers: {} },
  });
  const worker = fakeTarget('service-worker', `${home}sw.js`);
  network.attach(worker);
  const rest = { loaderId: '', timestamp: 0, type: 'Script', hasExtraInfo: false } as const;
  const load = (session: typeof page.session, requestId: string, url: string): void => {
    session.emit('Network.requestWillBeSent', willBeSent({ id: requestId, url }));
    session.emit('Network.responseReceived', { ...rest, requestId, response: response(url, 200) });
  };
  load(worker.session, '2', 'https://by-worker.example/');
  load(page.session, '3', 'https://by-page.example/');
  worker.session.emit('Network.requestWillBeSent', willBeSent({ id: '4', url: 'https://pending.example/' }));
  expect(
    ['chat.example', 'by-worker.example', 'by-page.example', 'pending.example'].map(
      (domain) => network.unseenAnswers.to(domain)?.url,
    ),
  ).toEqual(['wss://chat.example/', 'https://by-worker.example/', undefined, 'https://pending.example/']);
});
