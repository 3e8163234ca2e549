/** Mail of the desk, handed to a real SMTP server on loopback: what it says, and that it comes once. */
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openBoss } from '../../../desk/jobs/boss.ts';
import { openMail, type Mail } from '../../../desk/mail/mail.ts';
import { mailServer, smtpAddress } from '../../../desk/mail/server.ts';
import { defaultSettings } from '../../../desk/model/settings.ts';
import type { OpenDesk } from '../../../desk/open.ts';
import { fingerprintOf } from '../../../bench/desk/make-run.ts';
import { onBoth } from '../../support/desk/on-both.ts';
import { ownForm, serveDesk, type ServedDesk } from '../../support/desk/served.ts';

const root = { by: 'user:root' } as const;
const patience = { timeout: 40_000, interval: 100 };
const ga = { name: '_ga', severity: 'critical' } as const;
const low = { name: 'low', severity: 'low' } as const;

interface Post {
  port: number;
  got: Array<Email & { to1: string }>;
  stop(): Promise<void>;
}

/** A server that refuses what `refuse` names. */
async function postOffice(
  port = 0,
  {
    refuse = () => null,
    drop = () => false,
  }: { refuse?: (to: string) => number | null; drop?: () => boolean } = {},
): Promise<Post> {
  const got: Post['got'] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _, done) {
      const code = refuse(address);
      done(code === null ? null : Object.assign(new Error('not here'), { responseCode: code }));
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) =>
          got.push({ ...mail, to1: envelope.rcptTo[0]?.address ?? '' }),
        );
        // It has the mail, and says nothing.
        if (drop()) void stop();
        else done();
      });
    },
  });
  server.on('error', () => undefined);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const connection of server.connections) connection.close();
    });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.server.address();
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, got, stop };
}

onBoth('mail', (under) => {
  let ends: Array<() => Promise<void> | void> = [];
  afterEach(async () => {
    for (const end of ends.toReversed()) await end();
    ends = [];
  });

  const start = async (desk: OpenDesk, port: number): Promise<Mail> => {
    await desk.changeSettings({ smtp: `smtp://127.0.0.1:${port}`, mailFrom: 'desk@example.nl' }, root);
    const jobs = await openBoss(desk.database, {});
    ends.push(() => jobs.stop());
    const mail = await openMail(desk, jobs, {
      address: 'https://desk.example.nl',
      environment: {},
      say: () => undefined,
      pollingIntervalSeconds: 0.5,
      retryDelay: 1,
    });
    ends.push(() => mail.stop());
    return mail;
  };
  const post = async (port?: number, options?: Parameters<typeof postOffice>[1]): Promise<Post> => {
    const office = await postOffice(port, options);
    ends.push(() => office.stop());
    return office;
  };
  const deskWithPeople = async (): Promise<OpenDesk> => {
    const desk = await under.open();
    await desk.changeUser('anna', { mail: 'anna@example.nl' }, root);
    await desk.changeUser('dev', { mail: 'dev@example.nl', language: 'en' }, root);
    return desk;
  };
  const night = (date: number, findings: Parameters<typeof under.night>[0]['sites'][number]['findings']) =>
    under.night({
      startedAt: `2026-11-${date}T02:00:00.000Z`,
      sites: [{ id: 'one', findings, inconclusive: date === 23 ? ['hsts-missing'] : [] }],
    });
  const states = async (desk: OpenDesk): Promise<string[]> =>
    (await desk.queries.setUp()).mail.map(({ state }) => state).toSorted();

  test('after a run everybody gets one mail in their language: problems on top, worst first, the head of the log', async () => {
    const desk = await deskWithPeople();
    const office = await post();
    await start(desk, office.port);
    await night(23, [low, ga]);
    await vi.waitFor(() => expect(office.got).toHaveLength(2), patience);
    const nl = office.got.find(({ to1 }) => to1 === 'anna@example.nl');
    const en = office.got.find(({ to1 }) => to1 === 'dev@example.nl');
    expect(nl?.subject).toBe('Cookiewacht: 2 bevindingen te beoordelen.');
    expect(en?.subject).toBe('Cookiewacht: 2 findings to decide.');
    expect(en?.from?.address).toBe('desk@example.nl');
    for (const body of [en?.text ?? '', en?.html ?? '']) {
      const places = [
        /about the crawl itself/i,
        new RegExp(`findings/${fingerprintOf('one', ga)}`),
        new RegExp(`findings/${fingerprintOf('one', low)}`),
        /[0-9a-f]{64}/,
      ].map((each) => body.search(each));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
    }
    const head = /[0-9a-f]{64}/.exec(en?.text ?? '')?.[0];
    const logged: string[] = [];
    for await (const { hash } of desk.queries.auditEvents({})) logged.push(hash);
    expect(logged).toContain(head);
    await vi.waitFor(async () => expect(await states(desk)).toEqual(['sent', 'sent']), patience);
  });

  test('nothing is announced twice; the next night tells only what is new', async () => {
    const desk = await deskWithPeople();
    const office = await post();
    const mail = await start(desk, office.port);
    await night(23, [ga]);
    await vi.waitFor(() => expect(office.got).toHaveLength(2), patience);
    expect(await mail.digest()).toBe(0);
    under.setClock('2026-11-24T09:00:00.000Z');
    await night(24, [ga, low]);
    await vi.waitFor(() => expect(office.got).toHaveLength(4), patience);
    const second = office.got.at(-1)?.text ?? '';
    expect(second).toContain(fingerprintOf('one', low));
    expect(second).not.toContain(fingerprintOf('one', ga));
    under.setClock('2026-11-25T09:00:00.000Z');
    await night(25, [ga, low]);
    expect(await mail.digest()).toBe(0);
    expect(office.got).toHaveLength(4);
  });

  test('an acceptance that ends soon is told once, and so is that no run came', async () => {
    const desk = await deskWithPeople();
    const office = await post();
    const mail = await start(desk, office.port);
    await night(23, [ga]);
    await vi.waitFor(() => expect(office.got).toHaveLength(2), patience);
    const finding = { fingerprint: fingerprintOf('one', ga), version: null };
    const decision = {
      kind: 'accepted',
      reason: 'fix-planned',
      words: 'soon',
      until: '2026-12-05',
      condition: 'none',
    } as const;
    await desk.decide({ findings: [finding], cause: null, decision }, { by: 'user:anna' });
    under.setClock('2026-11-24T09:00:00.000Z');
    await night(24, [ga]);
    await vi.waitFor(() => expect(office.got).toHaveLength(4), patience);
    expect(office.got.at(-1)?.subject).toMatch(/1 aanvaarding loopt af|1 acceptance ends soon/);
    under.setClock('2026-11-27T09:00:00.000Z');
    expect(await mail.digest()).toBe(2);
    expect(await mail.digest()).toBe(0);
    await vi.waitFor(() => expect(office.got).toHaveLength(6), patience);
    expect(office.got.at(-1)?.subject).toMatch(/niets gecontroleerd|Nothing was checked/);
    expect(office.got.at(-1)?.text).not.toContain(finding.fingerprint);
  });

  test('while the server is down mail waits, and comes once when it is back', async () => {
    const desk = await deskWithPeople();
    const first = await postOffice();
    await first.stop();
    await start(desk, first.port);
    await night(23, [ga]);
    await vi.waitFor(
      async () =>
        expect((await desk.queries.setUp()).mail.filter(({ problem }) => problem !== null)).toHaveLength(2),
      patience,
    );
    expect(await states(desk)).not.toContain('sent');
    const office = await post(first.port);
    await vi.waitFor(async () => expect(await states(desk)).toEqual(['sent', 'sent']), patience);
    expect(office.got).toHaveLength(2);
  });

  test('a recipient that is refused keeps nobody else from the mail, and is told; busy is tried again', async () => {
    const desk = await deskWithPeople();
    let busy = 1;
    const office = await post(0, {
      refuse: (to) => (to === 'dev@example.nl' ? 550 : busy-- > 0 ? 450 : null),
    });
    await start(desk, office.port);
    await night(23, [ga]);
    await vi.waitFor(async () => expect(await states(desk)).toEqual(['refused', 'sent']), patience);
    expect(office.got.map(({ to1 }) => to1)).toEqual(['anna@example.nl']);
  });

  test('a mail that the server may have is not sent again', async () => {
    const desk = await under.open();
    await desk.changeUser('anna', { mail: 'anna@example.nl' }, root);
    let drops = 0;
    const office = await post(0, { drop: () => (drops += 1) === 1 });
    await start(desk, office.port);
    await night(23, [ga]);
    await vi.waitFor(async () => expect(await states(desk)).toEqual(['unsure']), patience);
    const again = await post(office.port);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect([...office.got, ...again.got]).toHaveLength(1);
  });
});

describe('a test mail', () => {
  let served: ServedDesk;
  let office: Post;
  let cookie: string;
  beforeAll(async () => {
    served = await serveDesk();
    cookie = await served.cookieOf('admin');
    const refusals: Record<string, number> = { 'gone@example.nl': 550, 'busy@example.nl': 450 };
    let taken = 0;
    office = await postOffice(0, { refuse: (to) => refusals[to] ?? null, drop: () => (taken += 1) === 3 });
  });
  afterAll(async () => {
    await office?.stop();
    await served?.close();
  });
  /** The sentence of the page after the form was sent. */
  const sendTo = async (testTo: string): Promise<string> => {
    const body = new URLSearchParams({ testTo });
    const answer = await served.ask('/set-up/test-mail', { method: 'POST', headers: ownForm(cookie), body });
    const page = await answer.text();
    const said = / role="(?:alert|status)"[^>]*>(.*?)<\/p>/s.exec(page)?.[1] ?? '';
    return `${answer.status} ${said.replaceAll(/<[^>]+>/g, '').trim()}`;
  };
  const setUp = (smtp: string): Promise<unknown> =>
    served.desk.changeSettings({ smtp, mailFrom: 'desk@example.nl' }, { by: 'user:admin' });
  const shown = async (): Promise<string> =>
    (await served.ask('/set-up/mail', { headers: { cookie } })).text();

  test('says what the mail server answered, whatever that is', async () => {
    expect(await shown()).not.toContain('Send a test mail');
    expect(await sendTo('anna@example.nl')).toMatch(/^422 .*sends no mail/);
    await setUp(`smtp://127.0.0.1:${office.port}`);
    expect(await shown()).toContain('Send a test mail');
    expect(await sendTo('anna')).toMatch(/^422 .*Give an e-mail address/);
    expect(await sendTo('anna@example.nl')).toMatch(/^200 .*anna@example\.nl and answered: 250 /);
    expect(await sendTo('gone@example.nl')).toMatch(/^422 .*refused the test mail: .*550 not here/);
    expect(await sendTo('busy@example.nl')).toMatch(/^422 .*was not sent: .*450 not here/);
    await served.desk.changeUser('admin', { language: 'nl' }, { by: 'command' });
    expect(await sendTo('bob@example.nl')).toMatch(/^200 .*bob@example\.nl aan en antwoordde: 250 /);
    expect(office.got.map(({ to1, subject }) => [to1, subject])).toEqual([
      ['anna@example.nl', 'Cookiewacht: test mail'],
      ['bob@example.nl', 'Cookiewacht: testmail'],
    ]);
    expect(office.got[0]?.text).toContain('http://localhost:8787/');
    expect(await sendTo('late@example.nl')).toMatch(/^422 .*onzeker of de testmail aankomt/);
    expect(await sendTo('anna@example.nl')).toMatch(/^422 .*niet verstuurd: .*ECONNREFUSED/);
    await setUp(`smtp://desk@127.0.0.1:${office.port}`);
    expect(await sendTo('anna@example.nl')).toContain('COOKIEWACHT_DESK_SMTP_PASSWORD is missing');
    // A test tells nobody anything, and is no letter of the desk.
    expect((await served.desk.queries.setUp()).mail).toEqual([]);
  });
});

describe('the mail server of the settings', () => {
  const settings = { ...defaultSettings, smtp: 'smtp://desk@mail.example.nl', mailFrom: 'desk@example.nl' };
  test('its password comes from the environment, and is asked for by name', () => {
    expect(mailServer(settings, {})).toContain('COOKIEWACHT_DESK_SMTP_PASSWORD is missing');
    expect(mailServer(settings, { COOKIEWACHT_DESK_SMTP_PASSWORD: 'x' })).toMatchObject({
      from: 'desk@example.nl',
    });
    expect(mailServer({ ...settings, mailFrom: null }, {})).toBeNull();
  });
  test.each([
    'mail.example.nl',
    'http://mail.example.nl',
    'smtp://a:secret@mail.example.nl',
    'smtp://',
    'smtp://m/x',
  ])('%s is no address of one', (text) => expect(smtpAddress(text)).toBeNull());
});
