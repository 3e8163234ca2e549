import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { doctor, renderDiagnosis } from '../../../crawler/cli/doctor.ts';
import { exitCodeOf } from '../../../crawler/cli/exit-code.ts';
import { parseConnectTo } from '../../../crawler/network/connect-to.ts';
import { product } from '../../../crawler/run/product.ts';
import { policySchema } from '../../../rules/policy/schema.ts';
import { makeAuthority } from '../../support/authority.ts';
import { serveHttps } from '../../support/local-server.ts';

const policy = policySchema.parse({
  schema: 'cookiewacht-policy/1',
  name: 'Test',
  statement: { title: 'Test' },
  sites: [
    { id: 'good', url: 'https://www.good.example/' },
    { id: 'gone', url: 'https://www.gone.example/' },
  ],
});

test('shows browser, version and the reachability of the sites', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const authority = makeAuthority();
  const cacert = join(folder, 'authority.pem');
  await writeFile(cacert, authority.pem);
  const port = await serveHttps(
    authority.issue({ hosts: ['www.good.example'] }),
    (_, response) => void response.end(),
  );
  const connectTo = parseConnectTo([`www.good.example:443:127.0.0.1:${port}`], { sealed: true });
  const diagnosis = await doctor(policy, { connectTo, cacert });
  const text = renderDiagnosis(diagnosis);
  expect(text).toMatch(new RegExp(`✔ Node +${process.versions.node}`));
  expect(text).toMatch(new RegExp(`✔ Cookiewacht +${product.version}`));
  expect(text).toMatch(/✔ Browser +\S.* \d+\.\d+.*, \/.+\(/);
  expect(text).toMatch(/✔ Browser starts/);
  expect(text).toMatch(/✔ www\.good\.example +answers 200, TLSv1\.3, certificate valid for 29 more days/);
  expect(text).toMatch(/✖ www\.gone\.example +https unresolved/);
  expect(exitCodeOf(diagnosis.outcome)).toBe(3);
  expect((await doctor(policy, { connectTo })).checks).toContainEqual(
    expect.objectContaining({
      what: 'www.good.example',
      state: 'fail',
      detail: expect.stringContaining('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    }),
  );
});

test('without a policy there is nothing to reach', async () => {
  expect(exitCodeOf((await doctor(null)).outcome)).toBe(0);
});

test('a browser that does not exist is exit code 2, with advice', async () => {
  const diagnosis = await doctor(null, { browser: '/nowhere/chrome' });
  expect(exitCodeOf(diagnosis.outcome)).toBe(2);
  expect(renderDiagnosis(diagnosis)).toMatch(
    /✖ Browser +.*\/nowhere\/chrome does not exist\.\n +Name a Chrome/,
  );
});
