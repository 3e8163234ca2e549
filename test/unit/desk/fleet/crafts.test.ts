import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { filesToSend } from '../../../../crawler/run/sent-files.ts';
import { craftsWith } from '../../../../desk/fleet/crafts.ts';
import type { Task } from '../../../../desk/fleet/sites.ts';
import { parsePolicy } from '../../../../rules/policy/parse.ts';

const policy = `schema: cookiewacht-policy/1
name: One
statement: { title: Cookies }
sites: [{ id: one, url: https://www.one.nl/ }]
journeys: [{ id: login, site: one, flow: flows/login.json, secrets: { PASSPHRASE: env } }]
ownRules: [./own-title.mjs]
`;

/** Says what it was started with, and what lies beside its policy; then leaves a report. */
const program = `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
const args = process.argv.slice(2);
const after = (name) => args[args.indexOf(name) + 1];
if (args.includes('https://fails')) { console.error('[one] begins\\nthe policy is wrong\\nmend it'); process.exit(2); }
const beside = dirname(after('--policy'));
mkdirSync(after('--out'));
const pages = [{ status: args.includes('busy') ? 429 : 200 }];
const seen = { args, env: Object.keys(process.env), flow: readFileSync(join(beside, 'flows/login.json'), 'utf8') };
writeFileSync(join(after('--out'), 'report.json'), JSON.stringify({ sites: [{ journeys: [{ pages }] }], seen }));
`;

let folder = '';
let task: Task;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-crafts-'));
  await writeFile(join(folder, 'program.mjs'), program);
  const files = [
    { path: 'flows/login.json', content: Buffer.from('{"title":"é"}').toString('base64'), sha256: '' },
    { path: './own-title.mjs', content: Buffer.from('export const rule = 1').toString('base64'), sha256: '' },
  ];
  for (const file of files)
    file.sha256 = createHash('sha256').update(Buffer.from(file.content, 'base64')).digest('hex');
  const about = { run: 'r', site: 'one', url: 'https://www.one.nl/', attempts: 0, reason: null };
  task = { ...about, policy, args: ['--pages', '3'], files };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const { signal } = new AbortController();
const crafts = (secrets: readonly string[] = ['PASSPHRASE']) =>
  craftsWith({ crawl: ['--sealed'], secrets }, [join(folder, 'program.mjs')]);
const seenSchema = z.object({
  seen: z.object({ args: z.array(z.string()), env: z.array(z.string()), flow: z.string() }),
});
let number = 0;
const out = (): string => join(folder, `run-${(number += 1)}`);

describe('a worker that crawls a site', () => {
  test('gives the crawl what the policy names, the programs leave, and no key of its own', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x').stubEnv('DATABASE_URL', 'x').stubEnv('PASSPHRASE', 'x');
    const run = out();
    await expect(crafts().crawlSite(task, run, signal)).resolves.toEqual({ rest: 0 });
    vi.unstubAllEnvs();
    const { seen } = seenSchema.parse(JSON.parse(await readFile(join(run, 'report.json'), 'utf8')));
    expect(seen.args.join(' ')).toMatch(
      /^crawl --policy \S+ --site one --out \S+ .*--allow-code --pages 3 --sealed$/,
    );
    expect(seen.flow).toBe('{"title":"é"}');
    expect(seen.env).toContain('PASSPHRASE');
    expect(seen.env.filter((name) => /^AWS|^DATABASE/.test(name))).toEqual([]);
  });

  test('leaves a domain alone that says that it is asked too much', async () => {
    const busy = { ...task, args: ['busy'] };
    expect((await crafts().crawlSite(busy, out(), signal)).rest).toBeGreaterThan(60);
  });

  test.each([
    [
      'a secret that is not for flows',
      {},
      [],
      'its journey types PASSPHRASE, which this worker does not give',
    ],
    [
      'a crawl that cannot begin',
      { args: ['https://fails'] },
      undefined,
      'ended with code 2: the policy is wrong',
    ],
    [
      'a file that was changed on its way',
      { files: [{ path: './own-title.mjs', content: 'eA==', sha256: '0'.repeat(64) }] },
      undefined,
      './own-title.mjs is not the file that was sent',
    ],
  ])('says why it is not crawled: %s', async (_, change, secrets, words) => {
    await expect(crafts(secrets).crawlSite({ ...task, ...change }, out(), signal)).rejects.toThrow(words);
  });

  test('writes no file of a run outside its folder', async () => {
    const [file] = task.files;
    for (const path of ['../out.json', '/tmp/out.json', 'a/../../out.json', '.'])
      await expect(
        crafts().crawlSite({ ...task, files: file ? [{ ...file, path }] : [] }, out(), signal),
      ).rejects.toThrow('is no file beside the policy');
  });
});

test('a file that the policy names and that is not there is told before anything is queued', async () => {
  const { policy: parsed } = parsePolicy(policy, 'policy.yaml');
  await expect(filesToSend(parsed, join(folder, 'policy.yaml'))).rejects.toThrow(
    /own-title\.mjs: cannot be read/,
  );
});
