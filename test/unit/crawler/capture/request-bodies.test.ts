/** Bodies that do not come with their request are asked for, and what a WebSocket sends is read within bounds. */
import { expect, test } from 'vitest';
import { NetworkLog } from '../../../../crawler/capture/network-log.ts';
import type { Exchange } from '../../../../crawler/capture/exchange.ts';
import { fakeTarget } from '../../../support/fake-target.ts';

function socket(...messages: Array<{ opcode: number; payloadData: string }>): Exchange['body'] {
  const log = new NetworkLog(() => ({ at: 0, phase: 'before-choice', visit: 0, page: '' }));
  const finished: Exchange[] = [];
  log.listen({ finished: (exchange) => void finished.push(exchange) });
  const page = fakeTarget();
  log.attach(page);
  page.session.emit('Network.webSocketCreated', { requestId: '1', url: 'wss://chat.example/' });
  for (const message of messages) {
    const response = { mask: true, ...message };
    page.session.emit('Network.webSocketFrameSent', { requestId: '1', timestamp: 0, response });
  }
  log.reset();
  return finished[0]?.body ?? null;
}

const text = (payloadData: string) => ({ opcode: 1, payloadData });

test('messages that are too many or too long are said', () => {
  expect(socket(...Array.from({ length: 501 }, () => text('x')))).toMatchObject({
    text: Array.from({ length: 500 }, () => 'x').join('\n'),
    unread: 'it sends more messages than are read',
  });
  expect(socket(text('y'.repeat(70_000)))).toMatchObject({ unread: 'it sends more messages than are read' });
  expect(socket(text('a=1'), text('b=2'))).toEqual({ text: 'a=1\nb=2', unread: null });
});

test('a message that is a Blob has no data, and is said', () => {
  expect(socket(text('a=1'), { opcode: 2, payloadData: '' })?.unread).toBe('it sends a Blob');
});
