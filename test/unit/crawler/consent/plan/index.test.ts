/**
 * What a visitor would do next, on every layer of every page of the banner corpus, as a browser showed it.
 */
import { describe, expect, test } from 'vitest';
import { planStep } from '../../../../../crawler/consent/plan/index.ts';
import { loadPage, pageNames } from '../../../../browser/consent/page.ts';
import {
  planAgain,
  readRecording,
  recogniseAgain,
  type Recording,
} from '../../../../support/banner-recordings.ts';

const ends: Readonly<Record<string, RegExp>> = {
  confirmed: /^decide /,
  unconfirmed: /^(?:decide |give-up unconfirmed)/,
  'not-offered': /^give-up not-offered/,
};

/** All steps of one attempt, as they are planned now and as they were. */
function stepsOf(recording: Recording | null, choice: string) {
  return (recording?.attempts[choice]?.plans ?? []).map((plan) => {
    const layer = recording && recogniseAgain(recording, plan.look);
    const now = layer ? planAgain(layer, plan) : { by: '', step: 'no layer' };
    return { ...now, recorded: { by: plan.by, step: plan.step } };
  });
}

describe.each(pageNames)('%s', (name) => {
  const recording = readRecording(name);
  const choices = Object.keys(recording?.attempts ?? {});

  test.each(choices)('%s goes the way that it went', (choice) => {
    const steps = stepsOf(recording, choice);
    expect(steps.map(({ by, step }) => ({ by, step }))).toEqual(steps.map(({ recorded }) => recorded));
  });

  test.each(choices)('%s ends as the page allows', (choice) => {
    const { truth } = loadPage(name);
    const { how } = recording?.attempts[choice] ?? { how: '' };
    const outcomes = { ...truth, category: truth.category?.outcome };
    const [, outcome] = Object.entries(outcomes).find(([key]) => key === choice) ?? [];
    const last = stepsOf(recording, choice).at(-1)?.step ?? '';
    if (how !== 'accessible-name') return expect(last).toBe('');
    // A control that takes consent back by itself needs no plan.
    if (choice === 'withdraw' && last === '') return;
    expect(last).toMatch(ends[String(outcome)] ?? /^$/);
  });

  test.each(choices.filter((choice) => choice !== 'accept'))('%s never presses what agrees', (choice) => {
    for (const { step } of stepsOf(recording, choice)) expect(step).not.toMatch(/^decide \d+ accept-all/);
  });

  test('what autoconsent chose could have been chosen by name', () => {
    for (const [choice, { how, looks }] of Object.entries(recording?.attempts ?? {})) {
      if (!how.startsWith('autoconsent')) continue;
      const layer = looks.map((at) => recording && recogniseAgain(recording, at)).find((each) => !!each);
      const goal = choice === 'accept' ? 'accept' : 'refuse';
      expect(layer && planStep(layer, goal, { opened: new Set() })).toMatchObject({
        do: expect.not.stringMatching('give-up'),
      });
    }
  });
});
