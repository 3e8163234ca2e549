/** What surfaces remember for the next first paint: of a few tabs, and little of each. */
import { beforeEach, expect, it, vi } from 'vitest';
import type * as LastState from '../../../../../extension/ui/shared/last-state.ts';
import { full, hostileState, violating } from '../../../../e2e/extension/ui/states.ts';

let memory: Record<string, unknown>;
let kept: typeof LastState;

beforeEach(async () => {
  memory = {};
  const session = {
    get: async (key: string) => ({ [key]: memory[key] }),
    set: async (values: object) => void Object.assign(memory, JSON.parse(JSON.stringify(values))),
  };
  const fake = { runtime: { id: 'fake' }, storage: { session } };
  vi.stubGlobal('chrome', fake);
  vi.stubGlobal('browser', fake);
  vi.resetModules();
  kept = await import('../../../../../extension/ui/shared/last-state.ts');
});

it('gives back what a popup shows first', async () => {
  const state = violating();
  await kept.keepState(state);
  expect(await kept.lastState(state.tab)).toMatchObject({
    phase: state.phase,
    verdict: state.verdict,
    findings: state.findings,
    rules: state.rules,
    requests: [],
    timeline: [],
  });
  expect(await kept.lastState(99)).toBeNull();
});

it('stays small, however many tabs there were and however full their pages', async () => {
  for (let tab = 1; tab <= 50; tab += 1) await kept.keepState({ ...full(), tab });
  expect(await kept.lastState(50)).not.toBeNull();
  expect(await kept.lastState(1)).toBeNull();
  expect(JSON.stringify(memory).length).toBeLessThan(200_000);
});

it('holds what is not a state for nothing', async () => {
  for (const rubbish of [null, 'x', [{ tab: 7 }], { tab: 7 }, [{ ...hostileState(), verdict: 'fine' }]]) {
    memory['surfaces-last'] = rubbish;
    expect(await kept.lastState(7)).toBeNull();
  }
  await kept.keepState(violating());
  expect(await kept.lastState(7)).not.toBeNull();
});
