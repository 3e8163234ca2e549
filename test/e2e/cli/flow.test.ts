/** The part of a site behind its login, by a recorded flow. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSONStringifyExtension, parse, stringify } from '@puppeteer/replay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportOf, runCli, temporaryFolder } from '../../support/command-line.ts';
import { loginSteps, member, startPortal, type Portal, type PortalSettings } from '../../support/portal.ts';

const secrets = { GEBRUIKER: member.user, WACHTWOORD: member.password, CODE: member.key };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const portals: Portal[] = [];
let runs = 0;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => {
  await Promise.all(portals.map((portal) => portal.stop()));
  await folder.remove();
});

const policyOf = (origin: string, more = ''): string => `schema: cookiewacht-policy/1
name: Portaal
statement: { title: Privacyverklaring }
sites:
  - { id: portaal, url: '${origin}/' }
core:
  - { name: sessie, purpose: houdt u ingelogd, area: login }
  - { name: stap, purpose: onthoudt de eerste stap van het inloggen, area: login }
  - { name: toestemming, purpose: onthoudt uw keuze }
journeys:
  - id: leden
    site: portaal
    flow: flows-${runs}.json
    secrets: { GEBRUIKER: env, WACHTWOORD: env, CODE: totp }
    loggedIn: { see: Uitloggen }
    pages: [/rapporten, /rapporten/jaar]
    never: [/uitloggen, Verwijderen]
${more}`;

interface Given {
  settings?: PortalSettings;
  steps?: (origin: string) => unknown[];
  env?: Record<string, string>;
  /** Writes the recording; by hand where left out. */
  write?: (recording: { title: string; steps: unknown[] }) => string | Promise<string>;
  /** Changes the policy. */
  policy?: (text: string) => string;
}

const byHand = (recording: object): string => JSON.stringify(recording, null, 2);
/** As Chrome's own tool chain writes what its recorder has recorded. */
const byToolChain = (recording: object): Promise<string> =>
  stringify(parse(recording), { extension: new JSONStringifyExtension() });

async function crawl({
  settings,
  steps = loginSteps,
  env = secrets,
  policy = (text) => text,
  write = byHand,
}: Given = {}) {
  const portal = await startPortal(settings);
  portals.push(portal);
  runs += 1;
  const out = join(folder.path, `run-${runs}`);
  const flow = await write({ title: 'Inloggen', steps: steps(portal.origin) });
  await writeFile(join(folder.path, `flows-${runs}.json`), flow);
  await writeFile(join(folder.path, 'policy.yaml'), policy(policyOf(portal.origin)));
  const args = ['crawl', '--policy', 'policy.yaml', '--journey', 'leden', '--engine', 'shell', '--out', out];
  const result = await runCli([...args, '--format', 'sarif', 'junit', 'markdown', 'csv'], folder.path, env);
  return { ...result, out, portal };
}

const journeyIn = async (out: string) =>
  (await reportOf(out)).sites[0]?.journeys.find(({ flow }) => flow === 'leden');

describe('a login that works', () => {
  let run: Awaited<ReturnType<typeof crawl>>;
  beforeAll(async () => {
    run = await crawl({ settings: { tracks: true }, write: byToolChain });
  }, 120_000);

  test('leads to the pages behind it, after the choice', async () => {
    const journey = await journeyIn(run.out);
    expect(journey?.reason).toBeNull();
    expect(journey).toMatchObject({ choice: 'accept', status: 'complete', confirmed: true });
    expect(run.portal.attempts).toBe(1);
    expect(run.portal.asked).toEqual(['/rapporten', '/rapporten', '/rapporten/jaar']);
    expect(journey?.pages.map(({ finalUrl, phase }) => [new URL(finalUrl).pathname, phase])).toEqual([
      ['/', 'after-accept'],
      // Both pages lead a visitor to the login. Then, where the flow began.
      ['/inloggen', 'after-accept'],
      ['/inloggen', 'after-accept'],
      ['/inloggen', 'after-accept'],
      ['/rapporten', 'after-accept'],
      ['/rapporten/jaar', 'after-accept'],
    ]);
  });

  test('is judged: what only members meet is found', async () => {
    const { findings } = await reportOf(run.out);
    const found = findings.map(({ rule, subject }) => `${rule} ${subject.name}`);
    expect(found).toContain('undeclared-cookie volgnummer');
    // Core behind the login, and no visitor has them.
    expect(found.filter((each) => /sessie|stap/.test(each))).toEqual([]);
    expect(found.some((each) => each.startsWith('undeclared-recipient'))).toBe(true);
    // A hash of the address that the flow typed joins the login with the tracker's numbers.
    expect(found.some((each) => each.startsWith('input-captured-by-third-party'))).toBe(true);
    expect(run.code).toBe(1);
  });

  test('leaves no secret, no name and no text of the portal on the disk', async () => {
    const planted = [
      member.user,
      encodeURIComponent(member.user),
      member.password,
      encodeURIComponent(member.password),
      member.key,
      member.name,
      member.text,
      Buffer.from(member.password).toString('base64'),
    ];
    const files = (await readdir(run.out, { recursive: true, withFileTypes: true })).filter((each) =>
      each.isFile(),
    );
    expect(files.length).toBeGreaterThan(8);
    const found: string[] = [];
    for (const { parentPath, name } of files) {
      const text = (await readFile(join(parentPath, name))).toString('latin1');
      found.push(...planted.filter((each) => text.includes(each)).map((each) => `${name}: ${each}`));
    }
    expect(found).toEqual([]);
    expect(`${run.stdout}${run.stderr}`).not.toMatch(new RegExp(`${member.password}|${member.name}`));
    // The pages that a visitor saw, before the flow, are public.
    const pictures = files.map(({ name }) => name).filter((name) => name.endsWith('.jpg'));
    expect(pictures.toSorted()).toEqual(['page-00.jpg', 'page-01.jpg', 'page-02.jpg']);
  });
});

describe('not logged in is not checked', () => {
  const because = async (given: Given): Promise<[string | null | undefined, number]> => {
    const { out, portal } = await crawl(given);
    const report = await reportOf(out);
    const journey = report.sites[0]?.journeys.find(({ flow }) => flow === 'leden');
    expect(journey?.status).toBe('unconfirmed');
    expect(report.verdict).not.toBe('compliant');
    return [journey?.reason, portal.attempts];
  };

  test('a wrong password, which is tried once', { timeout: 120_000 }, async () => {
    const [reason, attempts] = await because({ env: { ...secrets, WACHTWOORD: 'Fout-wachtwoord' } });
    expect(reason).toMatch(/step 8 \(waitForElement “Code”\): nothing on the page fits that can be seen/);
    expect(attempts).toBe(1);
  });

  test('a page that changed', { timeout: 120_000 }, async () => {
    const steps = (origin: string) =>
      loginSteps(origin).map((step) =>
        step.type === 'click' ? { ...step, selectors: [['aria/Aanmelden'], ['#aanmelden']] } : step,
      );
    const [reason] = await because({ steps });
    expect(reason).toMatch(/step 7 \(click “Aanmelden”\): nothing on the page fits/);
  });

  test('a captcha, which nobody solves and which is asked for once', { timeout: 120_000 }, async () => {
    const [reason, attempts] = await because({ settings: { captcha: true } });
    expect(reason).toMatch(/step 8 \(waitForElement “Code”\): nothing on the page fits that can be seen/);
    expect(attempts).toBe(1);
  });

  test('a selector that fits several things', { timeout: 120_000 }, async () => {
    const steps = (origin: string) => [
      ...loginSteps(origin),
      { type: 'click', selectors: [['nav a']], offsetX: 1, offsetY: 1 },
    ];
    const [reason] = await because({ steps });
    expect(reason).toMatch(/step 12 \(click “nav a”\): 3 elements fit, and it must be one/);
  });

  test('a session that ends once is begun again', { timeout: 120_000 }, async () => {
    const { out, portal } = await crawl({ settings: { endsAfter: 2 } });
    expect(await journeyIn(out)).toMatchObject({ status: 'complete' });
    expect(portal.attempts).toBe(2);
  });

  test('one that ends again and again is given up', { timeout: 120_000 }, async () => {
    const [reason, attempts] = await because({ settings: { endsAlwaysAfter: 1 } });
    expect(reason).toMatch(/the session was lost on \/rapporten/);
    expect(attempts).toBe(2);
  });

  test('what the policy never presses is not pressed', { timeout: 120_000 }, async () => {
    const steps = (origin: string) => [
      ...loginSteps(origin),
      { type: 'click', selectors: [['aria/Verwijderen']], offsetX: 1, offsetY: 1 },
    ];
    const [reason] = await because({ steps });
    expect(reason).toMatch(/step 12 \(click “Verwijderen”\): the policy never presses `Verwijderen`/);
  });
});

test('a form is filled in and not sent, where the policy does not say so', { timeout: 120_000 }, async () => {
  const { out, portal } = await crawl({ policy: (text) => text.replace(/ +loggedIn: .*\n/, '') });
  expect((await journeyIn(out))?.reason).toMatch(/step 7 \(click “Inloggen”\): would submit a form/);
  expect(portal.attempts).toBe(0);
});

describe('bad input ends before the first visit', () => {
  const refused = async (given: Given): Promise<string> => {
    const { code, stderr, portal } = await crawl(given);
    expect(code).toBe(2);
    expect(portal.attempts).toBe(0);
    expect(stderr).not.toMatch(/\n\s+at /);
    return stderr;
  };

  test('a secret that is not set', async () => {
    const { WACHTWOORD: _left, ...rest } = secrets;
    expect(await refused({ env: rest })).toMatch(/the secret WACHTWOORD is not set/);
  });

  test('a secret that makes no code', async () => {
    expect(await refused({ env: { ...secrets, CODE: '!!' } })).toMatch(/the secret CODE makes no code/);
  });

  test('a typed password, by its line', async () => {
    const steps = (origin: string) =>
      loginSteps(origin).map((step) =>
        step.type === 'change' && step.value === '${WACHTWOORD}' ? { ...step, value: 'geheim' } : step,
      );
    expect(await refused({ steps })).toMatch(/flows-\d+\.json:\d+: step 6 .* holds a typed password/);
  });

  test.each([
    [
      'a step that runs code',
      { type: 'waitForExpression', expression: 'true' },
      /step 12 is a step that waits for an expression, which runs code/,
    ],
    [
      'a custom step',
      { type: 'customStep', name: 'x', parameters: {} },
      /step 12 is a custom step, which runs code/,
    ],
    ['an unknown step', { type: 'drag' }, /step 12 is of an unknown type `drag`/],
    ['a step without an element', { type: 'click' }, /step 12 \(click\): `selectors`/],
  ])('%s', async (_what, step, message) => {
    expect(await refused({ steps: (origin) => [...loginSteps(origin), step] })).toMatch(message);
  });
});

describe('flow check', () => {
  const check = async (steps: (origin: string) => unknown[], ...more: string[]) => {
    const portal = await startPortal();
    portals.push(portal);
    runs += 1;
    const file = `flows-${runs}.json`;
    await writeFile(
      join(folder.path, file),
      JSON.stringify({ title: 'Inloggen', steps: steps(portal.origin) }),
    );
    await writeFile(join(folder.path, 'policy.yaml'), policyOf(portal.origin));
    const out = `pictures-${runs}`;
    const args = ['flow', 'check', file, ...more, '--engine', 'shell', '--out', out];
    return { ...(await runCli(args, folder.path, secrets)), out: join(folder.path, out) };
  };

  test('plays the flow once, with a picture of each step', { timeout: 120_000 }, async () => {
    const { code, stdout, out } = await check(loginSteps, '--policy', 'policy.yaml');
    expect(code).toBe(0);
    expect(stdout).toMatch(/is a flow of 11 steps \(Inloggen\); it types GEBRUIKER, WACHTWOORD, CODE/);
    expect(stdout).toMatch(/7 {2}click “Inloggen”/);
    expect(stdout).toMatch(/The flow got to its end/);
    expect(stdout).not.toContain(member.password);
    expect(await readdir(out)).toHaveLength(11);
  });

  test('names the step that failed, with its picture', { timeout: 120_000 }, async () => {
    const steps = (origin: string) => [
      ...loginSteps(origin).slice(0, 6),
      { type: 'click', selectors: ['#weg'] },
    ];
    const { code, stdout, out } = await check(steps, '--policy', 'policy.yaml');
    expect(code).toBe(1);
    expect(stdout).toMatch(/step 7 \(click “#weg”\): nothing on the page fits/);
    expect(await readdir(out)).toContain('page-07.jpg');
  });

  test('reads it only, without a policy', async () => {
    const { code, stdout } = await check(loginSteps);
    expect(code).toBe(0);
    expect(stdout).toMatch(/It was not played: name the policy/);
  });
});
