/** Limits of time last longer while the machine is busy, and as long as they say when it is not. */
import { describe, expect, test } from 'vitest';
import { MAX_SLOWNESS, ScaledClock, runnableTasks } from '../../../crawler/scaled-time.ts';

/** A machine with two cores, on which so many tasks want to run. */
function machine(tasks: number) {
  const state = { at: 0, tasks };
  const clock = new ScaledClock({ now: () => state.at, tasks: () => state.tasks, cores: 2 });
  return {
    clock,
    state,
    /** Milliseconds pass, in steps. Returns the scaled milliseconds that passed. */
    pass(milliseconds: number, step = 50): number {
      const before = clock.now();
      for (let left = milliseconds; left > 0; left -= step) {
        state.at += Math.min(step, left);
        clock.now();
      }
      return clock.now() - before;
    },
  };
}

describe('time', () => {
  test.each([0, 2, 6])('passes as it does elsewhere with %i tasks on two cores', (tasks) => {
    expect(machine(tasks).pass(10_000)).toBeCloseTo(10_000);
  });

  test('passes half as fast with twice the tasks that the limits are made for', () => {
    const busy = machine(12);
    busy.pass(30_000);
    expect(busy.clock.slowness).toBeCloseTo(2, 1);
    expect(busy.pass(10_000)).toBeGreaterThan(4900);
    expect(busy.pass(10_000)).toBeLessThan(5100);
  });

  test('passes as before when the machine is quiet again', () => {
    const busy = machine(60);
    busy.pass(30_000);
    busy.state.tasks = 1;
    busy.pass(30_000);
    expect(busy.pass(1000)).toBeCloseTo(1000);
  });

  test('does not follow a single moment', () => {
    const quiet = machine(2);
    quiet.pass(10_000);
    quiet.state.tasks = 40;
    quiet.pass(250);
    expect(quiet.clock.slowness).toBe(1);
  });

  test('has a longest limit, and what lies beyond it is told', () => {
    const { clock, pass, state } = machine(2000);
    pass(30_000);
    expect(clock.slowness).toBe(MAX_SLOWNESS);
    expect(clock.takeHighest()).toBeGreaterThan(MAX_SLOWNESS);
    state.tasks = 0;
    pass(60_000);
    clock.takeHighest();
    expect(clock.takeHighest()).toBe(1);
  });

  test('passes the same whether it is asked often or seldom', () => {
    expect(machine(6).pass(20_000, 10_000)).toBeCloseTo(20_000);
  });
});

test('this machine says how many tasks want to run', () => {
  expect(runnableTasks()).toBeGreaterThanOrEqual(0);
  expect(Number.isFinite(runnableTasks())).toBe(true);
});
