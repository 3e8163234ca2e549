/** What the desk does from night to night, the same on both databases. */
import { expect, test } from 'vitest';
import { fingerprintOf, type MadeFinding } from '../../../bench/desk/make-run.ts';
import type { Decision } from '../../../desk/model/decision.ts';
import type { State } from '../../../desk/model/states.ts';
import type { OpenDesk } from '../../../desk/open.ts';
import { onBoth } from '../../support/desk/on-both.ts';

const ga: MadeFinding = { name: '_ga' };
const pixel: MadeFinding = { name: '_fbp', service: 'Meta Pixel' };
const own: MadeFinding = { name: 'own', service: null };
const day = (date: number, hour = 2): string =>
  `2026-11-${String(date).padStart(2, '0')}T0${hour}:00:00.000Z`;
const accepted: Decision = {
  kind: 'accepted',
  reason: 'fix-planned',
  words: 'in the next release',
  until: '2027-01-31',
  condition: 'none',
};
const anna = { by: 'user:anna' } as const;

const stateOf = async (desk: OpenDesk, site: string, finding: MadeFinding): Promise<State | undefined> =>
  (await desk.queries.finding(fingerprintOf(site, finding)))?.finding.state;
const decide = (
  desk: OpenDesk,
  decision: Decision,
  findings: string[],
  by: 'user:anna' | 'user:dev' = 'user:anna',
) =>
  desk.decide(
    { findings: findings.map((fingerprint) => ({ fingerprint, version: null })), cause: null, decision },
    { by },
  );

onBoth('the desk', (under) => {
  test('a week: new, decided, fixed by a night, back, and lapsed', async () => {
    const desk = await under.open();
    expect((await desk.queries.today()).lastRun).toBeNull();
    await under.night({ startedAt: day(20), sites: [{ id: 'one', findings: [ga, pixel] }] });
    expect(await stateOf(desk, 'one', ga)).toBe('new');
    await under.night({ startedAt: day(21), sites: [{ id: 'one', findings: [ga, pixel, own] }] });
    expect(await stateOf(desk, 'one', ga)).toBe('open');
    expect(await stateOf(desk, 'one', own)).toBe('new');
    const [one, two, three] = [ga, pixel, own].map((each) => fingerprintOf('one', each));
    await decide(desk, { kind: 'confirmed', owner: 'web', words: null }, [one ?? '']);
    await decide(desk, accepted, [two ?? '']);
    await decide(desk, { kind: 'claimed-fixed', words: null }, [three ?? '']);
    const queue = await desk.queries.queue({});
    expect(queue.counts).toMatchObject({ confirmed: 1, accepted: 1, 'claimed-fixed': 1 });
    expect(queue.total).toBe(2);
    expect((await desk.queries.queue({ accepted: 'only' })).causes.map(({ service }) => service)).toEqual([
      'Meta Pixel',
    ]);
    under.setClock('2026-11-24T09:00:00.000Z');
    await under.night({ startedAt: day(24), sites: [{ id: 'one', findings: [pixel] }] });
    expect(await stateOf(desk, 'one', ga)).toBe('fixed');
    expect(await stateOf(desk, 'one', own)).toBe('fixed');
    await under.night({ startedAt: day(25), sites: [{ id: 'one', findings: [pixel, ga] }] });
    expect(await stateOf(desk, 'one', ga)).toBe('back');
    under.setClock('2027-01-20T09:00:00.000Z');
    expect(await stateOf(desk, 'one', pixel)).toBe('ends-soon');
    under.setClock('2027-02-01T09:00:00.000Z');
    const lapsed = await desk.queries.finding(fingerprintOf('one', pixel));
    expect(lapsed?.finding).toMatchObject({
      state: 'lapsed',
      lapsedBy: 'date',
      decision: { decision: accepted },
    });
    const today = await desk.queries.today();
    expect(today.late).toBe(true);
    expect(today.grid[0]?.cells.map((cell) => [cell?.came, cell?.went])).toEqual([
      [2, 0],
      [1, 0],
      [0, 2],
      [1, 0],
    ]);
    expect((await desk.chain()).broken).toBeNull();
  });

  test('what a night could not look for is unknown, and never fixed', async () => {
    const desk = await under.open();
    await under.night({ startedAt: day(20), sites: [{ id: 'one', findings: [ga] }] });
    const inconclusive = ['pre-consent-nonessential-cookie'];
    await under.night({ startedAt: day(21), sites: [{ id: 'one', findings: [], inconclusive }] });
    expect(await stateOf(desk, 'one', ga)).toBe('unknown');
    await under.night({ startedAt: day(22), sites: [{ id: 'one', findings: [] }] });
    expect(await stateOf(desk, 'one', ga)).toBe('fixed');
  });

  test('a run that comes late changes what was known, as if it had come in time', async () => {
    const desk = await under.open();
    const nights = [
      { startedAt: day(20), sites: [{ id: 'one', findings: [ga] }] },
      { startedAt: day(21), sites: [{ id: 'one', findings: [pixel] }] },
      { startedAt: day(22), sites: [{ id: 'one', findings: [ga, pixel] }] },
    ];
    const seen = async (open: OpenDesk) =>
      Promise.all(
        [ga, pixel].map(async (each) => {
          const view = await open.queries.finding(fingerprintOf('one', each));
          return [view?.finding.state, view?.finding.firstSeen.startedAt, view?.nights.map(({ saw }) => saw)];
        }),
      );
    for (const night of nights) await under.night(night);
    const inTime = await seen(desk);
    expect(inTime[0]).toEqual(['back', day(20), ['seen', 'gone', 'seen']]);
    const other = await under.open();
    for (const at of [0, 2, 1]) await under.night(nights[at] ?? { startedAt: day(1), sites: [] });
    expect(await seen(other)).toEqual(inTime);
    expect((await other.queries.today()).grid[0]?.cells.map((cell) => [cell?.came, cell?.went])).toEqual([
      [1, 0],
      [1, 1],
      [1, 0],
    ]);
  });

  test('an acceptance until it changes is woken by another page, and by another site of its cause', async () => {
    const desk = await under.open();
    await under.night({ startedAt: day(20), sites: [{ id: 'one', findings: [ga, pixel] }] });
    const until = { ...accepted, condition: 'until-it-changes' as const };
    await decide(desk, until, [fingerprintOf('one', ga)]);
    await desk.decide(
      {
        findings: [{ fingerprint: fingerprintOf('one', pixel), version: null }],
        cause: 'service Meta Pixel',
        decision: until,
      },
      anna,
    );
    await under.night({ startedAt: day(21), sites: [{ id: 'one', findings: [ga, pixel] }] });
    expect(await stateOf(desk, 'one', ga)).toBe('accepted');
    await under.night({
      startedAt: day(22),
      sites: [
        { id: 'one', findings: [{ ...ga, pages: ['/', '/contact'] }, pixel] },
        { id: 'two', findings: [pixel] },
      ],
    });
    const states = (await desk.queries.queue({ accepted: 'with' })).causes
      .flatMap(({ findings }) => findings)
      .map(({ site, facts, state, lapsedBy }) => [site, facts.subject.name, state, lapsedBy]);
    expect(states).toContainEqual(['one', '_ga', 'lapsed', 'page']);
    expect(states).toContainEqual(['one', '_fbp', 'lapsed', 'site']);
    expect(states).toContainEqual(['two', '_fbp', 'new', null]);
  });

  test('a cause is decided once, and undone once', async () => {
    const desk = await under.open();
    const sites = ['one', 'two', 'three'].map((id) => ({ id, findings: [ga, own] }));
    await under.night({ startedAt: day(20), sites });
    const [cause] = (await desk.queries.queue({ service: 'Google Analytics 4' })).causes;
    expect(cause?.sites).toEqual(['one', 'three', 'two']);
    const findings = (cause?.findings ?? []).map(({ fingerprint, version }) => ({ fingerprint, version }));
    const { event } = await desk.decide({ findings, cause: cause?.key ?? '', decision: accepted }, anna);
    expect((await desk.queries.queue({})).total).toBe(3);
    const inForce = await desk.decisionsInForce();
    expect(inForce.waivers).toHaveLength(3);
    expect(inForce.waivers[0]).toMatchObject({
      rule: 'pre-consent-nonessential-cookie',
      subject: '_ga',
      reason: 'in the next release',
      by: 'anna',
      until: '2027-01-31',
      event,
    });
    await desk.undo(event, anna);
    expect((await desk.queries.queue({})).total).toBe(6);
    expect((await desk.decisionsInForce()).waivers).toEqual([]);
    const history = (await desk.queries.finding(fingerprintOf('two', ga)))?.history;
    expect(history?.map((entry) => (entry.type === 'decision' ? entry.entry.standing : entry.type))).toEqual([
      'undone',
      'undone',
    ]);
    await expect(desk.undo(event, anna)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  test('a decision that cannot be is refused, and nothing changes', async () => {
    const desk = await under.open();
    await under.night({ startedAt: day(20), sites: [{ id: 'one', findings: [ga, pixel] }] });
    const known = fingerprintOf('one', ga);
    const before = (await desk.chain()).events;
    const refusals: Array<[Decision, string, string]> = [
      [{ ...accepted, until: '2026-11-22' }, known, 'date-past'],
      [{ ...accepted, until: '2027-11-24' }, known, 'date-too-far'],
      [{ ...accepted, until: '2026-02-31' }, known, 'wrong-input'],
      [{ ...accepted, words: ' ' }, known, 'reason-missing'],
      [{ kind: 'not-ours', reason: 'other-party', words: '' }, known, 'reason-missing'],
      [accepted, '0123456789abcdef', 'unknown-finding'],
      [accepted, 'drop table', 'wrong-input'],
    ];
    for (const [decision, fingerprint, code] of refusals)
      await expect(decide(desk, decision, [fingerprint]), code).rejects.toMatchObject({ code });
    const stale = { findings: [{ fingerprint: known, version: 1 }], cause: null, decision: accepted };
    await expect(desk.decide(stale, anna)).rejects.toMatchObject({ code: 'finding-changed', about: known });
    await expect(desk.decide({ ...stale, findings: [] }, anna)).rejects.toMatchObject({
      code: 'wrong-input',
    });
    for (const by of ['user:ruth', 'user:nobody', 'token:ci'] as const)
      await expect(desk.decide(stale, { by })).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await desk.chain()).events).toBe(before);
    await decide(desk, { ...accepted, until: '2027-11-23' }, [known]);
    expect(await stateOf(desk, 'one', ga)).toBe('accepted');
  });

  test('a decision about what has changed meanwhile is refused; what a night merely saw again is not', async () => {
    const desk = await under.open();
    await under.night({ startedAt: day(20), sites: [{ id: 'one', findings: [ga] }] });
    const fingerprint = fingerprintOf('one', ga);
    const versionOf = async () => (await desk.queries.finding(fingerprint))?.finding.version ?? 0;
    const shown = await versionOf();
    await under.night({ startedAt: day(21), sites: [{ id: 'one', findings: [ga] }] });
    const confirm = (version: number) =>
      desk.decide(
        {
          findings: [{ fingerprint, version }],
          cause: null,
          decision: { kind: 'confirmed', owner: null, words: null },
        },
        anna,
      );
    await confirm(shown);
    await expect(confirm(shown)).rejects.toMatchObject({ code: 'finding-changed' });
    const decided = await versionOf();
    await under.night({ startedAt: day(22), sites: [{ id: 'one', findings: [{ ...ga, severity: 'low' }] }] });
    await expect(confirm(decided)).rejects.toMatchObject({ code: 'finding-changed' });
    await confirm(await versionOf());
  });

  test('with four eyes a developer asks, and an officer answers', async () => {
    const desk = await under.open();
    await desk.changeSettings({ fourEyes: true }, { by: 'user:root' });
    await under.night({ startedAt: day(20), sites: [{ id: 'one', findings: [ga, pixel] }] });
    const [one, two] = [ga, pixel].map((each) => fingerprintOf('one', each));
    const asked = await decide(desk, accepted, [one ?? ''], 'user:dev');
    expect(asked.requested).toBe(true);
    expect(await stateOf(desk, 'one', ga)).toBe('new');
    expect((await desk.queries.today()).requests).toBe(1);
    await expect(desk.answer(asked.event, true, { by: 'user:dev' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await desk.answer(asked.event, true, anna);
    expect(await stateOf(desk, 'one', ga)).toBe('accepted');
    await expect(desk.answer(asked.event, false, anna)).rejects.toMatchObject({ code: 'request-answered' });
    const other = await decide(desk, accepted, [two ?? ''], 'user:dev');
    await desk.answer(other.event, false, { ...anna, why: 'mend it' });
    expect(await stateOf(desk, 'one', pixel)).toBe('new');
    const confirmed: Decision = { kind: 'confirmed', owner: 'dev', words: null };
    expect((await decide(desk, confirmed, [two ?? ''], 'user:dev')).requested).toBe(false);
  });

  test('a waiver of the policy file is shown, and not decided here', async () => {
    const desk = await under.open();
    const waiver = { reason: 'old', by: 'J. de Vries', until: '2027-01-31', state: 'applied' as const };
    await under.night({ startedAt: day(20), sites: [{ id: 'one', findings: [{ ...ga, waiver }] }] });
    const view = await desk.queries.finding(fingerprintOf('one', ga));
    expect(view?.finding).toMatchObject({ state: 'accepted', policyWaiver: { until: '2027-01-31' } });
    await expect(decide(desk, accepted, [fingerprintOf('one', ga)])).rejects.toMatchObject({
      code: 'policy-decides',
    });
    expect((await desk.decisionsInForce()).waivers).toEqual([]);
    await under.night({ startedAt: day(21), sites: [{ id: 'one', findings: [ga] }] });
    expect(await stateOf(desk, 'one', ga)).toBe('open');
  });

  test('a run in which another server stood in for the site says nothing about it', async () => {
    const desk = await under.open();
    await under.night({ startedAt: day(20), sites: [{ id: 'one', findings: [ga] }] });
    await under.night({ startedAt: day(21), mapped: true, sites: [{ id: 'one', findings: [] }] });
    expect(await stateOf(desk, 'one', ga)).toBe('new');
    expect((await desk.queries.runs()).runs.map(({ trial }) => trial)).toEqual([true, false]);
  });

  test('from a finding to the moment in the evidence', async () => {
    const desk = await under.open();
    await under.night({ startedAt: day(20), sites: [{ id: 'one', findings: [own, ga] }] });
    const view = await desk.queries.finding(fingerprintOf('one', ga));
    expect(view?.evidence).toMatchObject({
      seq: 1,
      line: 2,
      file: 'sites/one/none/evidence.ndjson',
      observation: { kind: 'cookie-write', name: '_ga' },
    });
    const manifest = view?.evidence?.run.manifest ?? '';
    expect((await desk.queries.runFile(manifest, 'report.json'))?.bytes).toBeGreaterThan(1000);
    for (const path of ['../log.ndjson', '/etc/passwd', 'sites/../../../log.ndjson', 'nothing'])
      expect(await desk.queries.runFile(manifest, path), path).toBeNull();
  });

  test('sites, runs, the history and the set-up', async () => {
    const desk = await under.open();
    await under.night({ startedAt: day(20), sites: [{ id: 'one', findings: [ga] }] });
    const night = await under.night({
      startedAt: day(21),
      policyHash: 'b'.repeat(64),
      sites: [{ id: 'one', findings: [pixel] }],
    });
    expect(night).toMatchObject({ again: false, came: 1, went: 1 });
    const site = await desk.queries.site('one');
    expect(site?.nights[0]).toMatchObject({
      cookies: { came: ['_fbp'], went: ['_ga'] },
      findings: { came: [{ site: 'one' }], went: [{ state: 'fixed' }] },
    });
    const run = await desk.queries.run(night.manifest);
    expect(run?.previous?.startedAt).toBe(day(20));
    expect(run?.files.map(({ path }) => path)).toContain('report.json');
    expect([run?.came.length, run?.went.length]).toEqual([1, 1]);
    await desk.comment(fingerprintOf('one', pixel), 'who put this here?', { by: 'user:dev' });
    const audit = await desk.queries.audit({ fingerprint: fingerprintOf('one', pixel) });
    expect(audit.events.map(({ type }) => type)).toEqual(['commented']);
    expect((await desk.queries.audit({ text: 'WHO put' })).total).toBe(1);
    expect(
      (await desk.queries.audit({ types: ['run-taken-in'], from: '2026-11-23', to: '2026-11-23' })).total,
    ).toBe(2);
    expect((await desk.queries.audit({ to: '2026-11-22' })).total).toBe(0);
    const token = await desk.addToken(
      { name: 'ci', scope: 'push', endsAt: '2027-11-23T00:00:00.000Z', hash: 'h' },
      { by: 'user:root' },
    );
    expect(await desk.accounts.token('h', '2026-11-24T00:00:00.000Z')).toMatchObject({ scope: 'push' });
    expect(await desk.accounts.token('h', '2027-11-24T00:00:00.000Z')).toBeNull();
    await desk.revokeToken(token.id, { by: 'user:root' });
    expect(await desk.accounts.token('h', '2026-11-24T00:00:00.000Z')).toBeNull();
    const setUp = await desk.queries.setUp();
    expect(setUp.policies.map(({ runs }) => runs)).toEqual([1, 1]);
    expect(setUp.users).toHaveLength(4);
    await expect(desk.changeUser('root', { role: 'reader' }, { by: 'user:root' })).rejects.toMatchObject({
      code: 'last-admin',
    });
    await expect(desk.changeUser('dev', { role: 'admin' }, { by: 'user:dev' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('texts from pages that a database cannot keep are kept all the same', async () => {
    const desk = await under.open();
    const names = ['a\u0000b', '\ud800', "'; drop table event; --", '%_\\', 'x'.repeat(20_000)];
    await under.night({
      startedAt: day(20),
      sites: [{ id: 'one', findings: names.map((name) => ({ name })) }],
    });
    expect((await desk.queries.queue({})).total).toBe(
      new Set(names.map((name) => fingerprintOf('one', { name }))).size,
    );
    expect((await desk.queries.queue({ text: '%_\\' })).total).toBe(1);
    expect((await desk.queries.queue({ text: "'; DROP" })).total).toBe(1);
    expect((await desk.queries.queue({ text: '\u0000' })).total).toBeGreaterThan(0);
  });
});
