/** Clocks of systems are set back and forward while a journey goes on. */
import { expect, test } from 'vitest';
import { ClockWatch } from '../../../../crawler/journey/clock-watch.ts';

function watched() {
  const clocks = { wall: 1_700_000_000_000, steady: 500 };
  const watch = new ClockWatch(
    () => clocks.wall,
    () => clocks.steady,
  );
  return {
    watch,
    pass: (milliseconds: number): void => {
      clocks.wall += milliseconds;
      clocks.steady += milliseconds;
    },
    set: (milliseconds: number): void => void (clocks.wall += milliseconds),
  };
}

test('time that passes is no jump, and neither is a small correction', () => {
  const { watch, pass, set } = watched();
  pass(5 * 3_600_000);
  set(-20_000);
  expect(watch.jump).toBeNull();
});

test.each([
  [-3_600_000, 'the clock of the system was set back by 3600 s'],
  [86_400_000, 'the clock of the system was set forward by 86400 s'],
])('%i ms', (by, said) => {
  const { watch, pass, set } = watched();
  pass(1000);
  set(by);
  pass(1000);
  expect(watch.jump).toBe(said);
});
