/**
 * Dialogs of a page in a real browser: what its scripts are answered, on a visit and while a choice is made.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../../crawler/browser/pool.ts';
import { createRedactor } from '../../../crawler/capture/redactor.ts';
import { Profile } from '../../../crawler/profile.ts';
import { defaultTimeouts } from '../../../crawler/timeouts.ts';
import { evaluate } from '../../support/tab.ts';
import { visit } from '../../../crawler/visit/visit.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { startPool } from '../crawler/observe/watch.ts';

let pool: BrowserPool;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool?.close());

const html =
  "<!doctype html><html lang=nl><title>Vraag</title><script>document.title = 'load ' + confirm('Bent u 18?')</script><h1>Vraag</h1>";

test('a question on load gets a no, one about the choice a yes, and the next a no again', async () => {
  const server = createServer(
    (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const folder = await temporaryFolder();
  const answers: unknown[] = [];
  try {
    const live = await pool.get();
    const profile = await Profile.open({
      ...live,
      redact: createRedactor(),
      folder: join(folder.path, 'journey'),
    });
    const context = { profile, allowedSites: new Set<string>(), timeouts: defaultTimeouts };
    await visit(context, `http://127.0.0.1:${port}/`, {
      act: async (tab) => {
        answers.push(await evaluate(tab, 'document.title'));
        await profile.dialogs.during(
          () => true,
          async () => answers.push(await evaluate(tab, "confirm('Weet u het zeker?')")),
        );
        answers.push(await evaluate(tab, "confirm('Echt?')"));
      },
    });
    await profile.close();
  } finally {
    server.close();
    await folder.remove();
  }
  expect(answers).toEqual(['load false', true, false]);
});
