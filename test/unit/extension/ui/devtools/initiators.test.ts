/** What DevTools says of who caused a request is believed for that request only. */
import { expect, test, vi } from 'vitest';
import { violating } from '../../../../e2e/extension/ui/states.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { causeOf, withCauses } = await import('../../../../../extension/ui/devtools/initiators.ts');

const began = Date.parse('2026-11-23T12:00:00.000Z');
const url = 'https://volger.example/hit';
const entry = (more: object) => ({
  startedDateTime: new Date(began + 1200).toISOString(),
  request: { url: `${url}?uid=secret` },
  ...more,
});
const frame = (file: string, lineNumber: number) => ({ url: file, lineNumber, columnNumber: 4 });
const byScript = entry({
  _initiator: {
    type: 'script',
    stack: {
      callFrames: [frame('https://b.example/track.js?k=secret', 9)],
      parent: { callFrames: [frame('https://a.example/app.js', 0)] },
    },
  },
});
const stateWith = (at: number) => {
  const state = violating();
  const [request] = state.requests;
  if (!request) throw new Error('the state has no request');
  const page = { type: 'document' as const, url: 'https://a.example/' };
  return {
    ...state,
    since: new Date(began).toISOString(),
    requests: [{ ...request, url: `${url}?uid`, at, initiator: [page] }],
  };
};

test('a call stack becomes a chain, the nearest script last, without parameters', () => {
  expect(causeOf(byScript)?.steps).toEqual([
    { type: 'script', url: 'https://a.example/app.js', line: 1, column: 5 },
    { type: 'script', url: 'https://b.example/track.js', line: 10, column: 5 },
  ]);
  expect(JSON.stringify(causeOf(byScript))).not.toContain('secret');
});

test('a tag of the page has its line', () => {
  const cause = causeOf(entry({ _initiator: { type: 'parser', url: 'https://a.example/', lineNumber: 11 } }));
  expect(cause?.steps).toEqual([{ type: 'document', url: 'https://a.example/', line: 12 }]);
});

test.each([
  [entry({})],
  [entry({ _initiator: { type: 'other' } })],
  [{}],
  [null],
  [entry({ _initiator: 7 })],
])('what the browser does not say stays unknown (%j)', (raw) => expect(causeOf(raw)).toBeNull());

test('a request gets the cause of its own moment, behind its document', () => {
  const caused = [causeOf(byScript)].flatMap((each) => each ?? []);
  const [found] = withCauses(stateWith(1000), caused).requests;
  expect(found?.initiator.map(({ url: step }) => step)).toEqual([
    'https://a.example/',
    'https://a.example/app.js',
    'https://b.example/track.js',
  ]);
  const [later] = withCauses(stateWith(60_000), caused).requests;
  expect(later?.initiator).toHaveLength(1);
});
