/**
 * Random histories: after each night, decision and day the states that the desk keeps are those that the whole history gives,
 * computed from scratch by the function of which a table is tested.
 */
import { expect, test } from 'vitest';
import { fingerprintOf, type MadeFinding } from '../../../bench/desk/make-run.ts';
import type { Decision, Traits } from '../../../desk/model/decision.ts';
import { stateOf, type Seen } from '../../../desk/model/states.ts';
import { Standing } from '../../../desk/query/standing.ts';
import type { OpenDesk } from '../../../desk/open.ts';
import { onBoth } from '../../support/desk/on-both.ts';
import { everything } from '../../support/scope.ts';

const STEPS = 24;
const seeds = everything ? 20 : 3;
const HOUR = 3_600_000;
const rule = 'pre-consent-nonessential-cookie';
const sites = ['one', 'two'];
const services = ['Google Analytics 4', 'Hotjar'];
const act = { by: 'user:anna' as const };

interface Night {
  site: string;
  at: string;
  seen: Map<string, { traits: Traits; service: string }>;
  couldLook: boolean;
}
interface Decided {
  event: number;
  at: string;
  decision: Decision;
  traits: Map<string, Traits>;
  byCause: boolean;
}

/** The same numbers for the same seed (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Known = Seen & { service: string };

/** What all nights saw of a finding, and its service as it was told last; null if none saw it. */
const seenOf = (fingerprint: string, nights: readonly Night[]): Known | null =>
  nights.reduce<Known | null>((known, { at, seen, couldLook }) => {
    const sight = seen.get(fingerprint);
    if (sight !== undefined)
      return {
        newest: 'seen',
        lastLook: 'seen',
        lookedAt: at,
        first: known === null,
        backAt: known?.lastLook === 'gone' ? at : (known?.backAt ?? null),
        ...sight,
      };
    if (known?.lastLook !== 'seen') return known;
    return couldLook
      ? { ...known, newest: 'gone', lastLook: 'gone', lookedAt: at, first: false, backAt: null }
      : { ...known, newest: 'not-looked-for', first: false };
  }, null);

class Model {
  readonly nights: Night[] = [];
  readonly decided: Decided[] = [];

  all(): Map<string, Known & { site: string }> {
    const found = new Map<string, Known & { site: string }>();
    for (const site of sites) {
      const own = this.nights.filter((night) => night.site === site);
      for (const fingerprint of new Set(own.flatMap(({ seen }) => [...seen.keys()]))) {
        const seen = seenOf(fingerprint, own);
        if (seen !== null) found.set(fingerprint, { ...seen, site });
      }
    }
    return found;
  }

  sitesOf(service: string): string[] {
    const there = [...this.all().values()].filter(
      (one) => one.lastLook === 'seen' && one.service === service,
    );
    return [...new Set(there.map(({ site }) => site))].toSorted();
  }

  states(today: string): Map<string, string> {
    const all = this.all();
    return new Map(
      [...all].map(([fingerprint, seen]) => {
        const own = this.decided.filter(({ traits }) => traits.has(fingerprint));
        const last = own.findLast(({ decision }) => decision.kind !== 'claimed-fixed');
        const newest = own.at(-1);
        const traits = last?.byCause ? { ...seen.traits, sites: this.sitesOf(seen.service) } : seen.traits;
        const { state, lapsedBy } = stateOf(
          { ...seen, traits },
          {
            last: last
              ? { decision: last.decision, at: last.at, traits: last.traits.get(fingerprint) ?? traits }
              : null,
            claim: newest?.decision.kind === 'claimed-fixed' ? { at: newest.at } : null,
          },
          today,
        );
        return [fingerprint, `${state} ${lapsedBy ?? ''}`];
      }),
    );
  }
}

/** What the desk shows: by fingerprint, and how many are fixed. */
async function shownBy(desk: OpenDesk): Promise<{ there: Map<string, string>; fixed: number }> {
  const listed = await desk.queries.findings({ accepted: 'with' });
  const { counts } = await desk.queries.queue({});
  return {
    there: new Map(listed.map((one) => [one.fingerprint, `${one.state} ${one.lapsedBy ?? ''}`])),
    fixed: counts.fixed,
  };
}

onBoth('states', (under) => {
  for (let seed = 1; seed <= seeds; seed += 1)
    test(`history ${seed}: the states kept are those of all nights and decisions`, async () => {
      const pick = random(seed * 7919);
      const of = <T>(list: readonly [T, ...T[]]): T => list[pick(list.length)] ?? list[0];
      const desk = await under.open();
      const model = new Model();
      let now = Date.parse('2026-11-23T09:00:00.000Z');
      const time = (): string => new Date(now).toISOString();

      const night = async (): Promise<void> => {
        const at = time();
        const crawled = pick(5) === 0 ? ['one'] : sites;
        const made = crawled.map((id) => {
          const findings = ['a', 'b', 'c', 'd', 'e'].flatMap((name, index): MadeFinding[] =>
            pick(3) === 0
              ? []
              : [
                  {
                    name,
                    service: services[index % 2] ?? null,
                    pages: pick(5) === 0 ? ['/', '/contact'] : ['/'],
                    severity: pick(8) === 0 ? 'critical' : 'high',
                  },
                ],
          );
          const couldLook = pick(4) !== 0;
          return { id, findings, inconclusive: couldLook ? [] : [rule] };
        });
        await under.night({ startedAt: at, sites: made });
        for (const { id, findings, inconclusive } of made)
          model.nights.push({
            site: id,
            at,
            couldLook: inconclusive.length === 0,
            seen: new Map(
              findings.map((one) => [
                fingerprintOf(id, one),
                {
                  service: one.service ?? '',
                  traits: {
                    pages: (one.pages ?? []).map((page) => `https://www.${id}.nl${page}`),
                    sites: [id],
                    phases: ['before-choice'],
                    severity: one.severity ?? 'high',
                  },
                },
              ]),
            ),
          });
      };
      const decide = async (): Promise<void> => {
        const all = [...model.all()];
        const [one] = all.slice(pick(Math.max(1, all.length)));
        if (one === undefined) return;
        const until = new Date(now + pick(40) * 24 * HOUR).toISOString().slice(0, 10);
        const decision = of<Decision>([
          { kind: 'confirmed', owner: 'web', words: null },
          { kind: 'accepted', reason: 'other', words: 'w', until, condition: 'until-it-changes' },
          { kind: 'accepted', reason: 'other', words: 'w', until, condition: 'none' },
          { kind: 'not-ours', reason: 'other', words: 'w' },
          { kind: 'claimed-fixed', words: null },
          { kind: 'claimed-fixed', words: null },
        ]);
        const { service } = one[1];
        const byCause = pick(2) === 0 && one[1].lastLook === 'seen';
        const mine = byCause
          ? all.filter(([, each]) => each.lastLook === 'seen' && each.service === service)
          : [one];
        const cause = byCause ? `service ${service}` : null;
        const findings = mine.map(([fingerprint]) => ({ fingerprint, version: null }));
        const at = time();
        const { event } = await desk.decide({ findings, cause, decision }, act);
        const reached = model.sitesOf(service);
        model.decided.push({
          event,
          at,
          decision,
          byCause,
          traits: new Map(
            mine.map(([fingerprint, { traits }]) => [
              fingerprint,
              byCause ? { ...traits, sites: reached } : traits,
            ]),
          ),
        });
      };
      const undo = async (): Promise<void> => {
        const at = pick(Math.max(1, model.decided.length));
        const [undone] = model.decided.splice(at, 1);
        if (undone !== undefined) await desk.undo(undone.event, act);
      };

      for (let step = 0; step < STEPS; step += 1) {
        now += (pick(4) === 0 ? 24 * (1 + pick(20)) : 1) * HOUR;
        under.setClock(time());
        await of([night, night, night, decide, decide, decide, undo])();
        const shown = await shownBy(desk);
        const states = [...model.states(time().slice(0, 10))];
        const there = states.filter(([, state]) => state !== 'fixed ');
        expect(new Map(shown.there), `step ${step}`).toEqual(new Map(there));
        expect(shown.fixed, `step ${step}`).toBe(states.length - there.length);
      }
      const again = await new Standing(desk.database.db).now(desk.clock);
      const kept = await desk.standings();
      const brief = ({ rows }: typeof kept) =>
        rows.map(({ id, state, lapsedBy }) => ({ id, state, lapsedBy }));
      expect(brief(kept)).toEqual(brief(again));
    });
});
