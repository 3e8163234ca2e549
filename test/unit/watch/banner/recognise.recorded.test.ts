/** Every page of the banner corpus, as a browser showed it, recognised again without one. */
import { describe, expect, test } from 'vitest';
import { loadPage, pageNames } from '../../../browser/consent/page.ts';
import { layerInWords, readRecording, recogniseAgain } from '../../../support/banner-recordings.ts';

describe.each(pageNames)('%s', (name) => {
  const recording = readRecording(name);

  test('has a recording in which everything came out as it is', () => {
    const { truth } = loadPage(name);
    const outcomes = Object.fromEntries(
      Object.entries(recording?.attempts ?? {}).map(([choice, { outcome }]) => [choice, outcome]),
    );
    expect(outcomes).toEqual({
      accept: truth.accept,
      reject: truth.reject,
      ...(truth.withdraw ? { withdraw: truth.withdraw } : {}),
      ...(truth.category ? { category: truth.category.outcome } : {}),
    });
  });

  test('is recognised as it was in each of its looks', () => {
    for (const [at, { layer }] of recording?.looks.entries() ?? []) {
      const found = recording && recogniseAgain(recording, at);
      const expected = layer === null ? null : recording?.layers[layer];
      expect(found ? layerInWords(found) : null, `look ${at}`).toEqual(expected);
    }
  });

  test('has a banner if a visitor sees one', () => {
    const { truth } = loadPage(name);
    for (const choice of ['accept', 'reject']) {
      const looks =
        recording?.attempts[choice]?.looks.filter((at) => recording.looks[at]?.earlier === null) ?? [];
      const found = looks.some((at) => recording && recogniseAgain(recording, at) !== null);
      expect(found, choice).toBe(truth.banner);
    }
  });
});
