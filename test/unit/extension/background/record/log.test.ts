/** A log knows which hosts its requests went to, whatever was changed in it or made room. */
import { expect, test } from 'vitest';
import { ObservationLog } from '../../../../../extension/background/record/log.ts';
import { request } from '../../../../support/evidence.ts';

test('a host is known as long as a request to it is kept', () => {
  const log = new ObservationLog();
  const hosts = (): string[] => [...log.requestHosts];
  log.put({ ...request('https://a.example/1'), seq: 0 });
  log.put({ ...request('https://a.example/2'), seq: 1 });
  log.put({ ...request('https://b.example/1'), seq: 2 });
  expect(hosts()).toEqual(['a.example', 'b.example']);
  // The outcome of a request changes nothing, another address does.
  log.amend(2, (each) => (each.kind === 'request' ? { ...each, outcome: 'failed' } : each));
  expect(hosts()).toEqual(['a.example', 'b.example']);
  log.put({ ...request('https://c.example/1'), seq: 2 });
  expect(hosts()).toEqual(['a.example', 'c.example']);
  log.keep(({ seq }) => seq !== 0);
  expect(hosts()).toEqual(['a.example', 'c.example']);
  log.keep(({ seq }) => seq !== 1);
  expect(hosts()).toEqual(['c.example']);
});
