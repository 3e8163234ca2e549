/** What a service worker imports is asked for again when the browser looks for a newer one. */
import { expect, test } from 'vitest';
import { NetworkLog } from '../../../../crawler/capture/network-log.ts';
import { WorkerImports } from '../../../../crawler/capture/worker-imports.ts';
import { fakeTarget, willBeSent } from '../../../support/fake-target.ts';

const worker = 'https://www.example.nl/sw.js';

test('the scripts of a service worker, not its own, and not what it fetches', () => {
  const network = new NetworkLog(() => ({ at: 0, phase: 'before-choice', visit: 0, page: '' }));
  const imports = new WorkerImports();
  network.listen({ started: (exchange) => imports.loaded(exchange) });
  const inWorker = fakeTarget('service-worker', worker);
  const inPage = fakeTarget('page');
  for (const target of [inWorker, inPage]) network.attach(target);
  const load = ({ session }: typeof inWorker, url: string, type: 'Script' | 'Other' | 'Fetch'): void =>
    void session.emit('Network.requestWillBeSent', {
      ...willBeSent({ id: url, url, type }),
      documentURL: '',
    });
  load(inWorker, worker, 'Script');
  load(inWorker, 'https://cdn.example/part.js', 'Other');
  load(inWorker, 'https://cdn.example/module.js', 'Script');
  load(inWorker, 'https://cdn.example/data.json', 'Fetch');
  load(inPage, 'https://cdn.example/page.js', 'Script');
  expect(imports.of(worker)).toEqual(['https://cdn.example/part.js', 'https://cdn.example/module.js']);
  expect(imports.of('https://www.example.nl/other.js')).toEqual([]);
});
