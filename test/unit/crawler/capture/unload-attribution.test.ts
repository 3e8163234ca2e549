/** To which phase does an unload request belong? */
import { expect, test } from 'vitest';
import { UnloadAttribution } from '../../../../crawler/capture/unload-attribution.ts';

const accepted = (): UnloadAttribution => {
  const attribution = new UnloadAttribution();
  attribution.documentRequested('page', 'after-accept', 'tab');
  attribution.documentRequested('frame', 'after-accept', null);
  return attribution;
};

test('a page that goes on after consent was taken back is held to it', () => {
  expect(accepted().phaseOf('page', 'after-withdrawal')).toBe('after-withdrawal');
});

test('a page that is loaded again because consent was taken back sends its unload requests as before, and so do its frames', () => {
  const attribution = accepted();
  attribution.documentRequested('again', 'after-withdrawal', 'tab');
  expect(['page', 'frame', 'again'].map((loader) => attribution.phaseOf(loader, 'after-withdrawal'))).toEqual(
    ['after-accept', 'after-accept', 'after-withdrawal'],
  );
});

test('a navigation that came to nothing leaves the page where it is', () => {
  const attribution = accepted();
  attribution.documentRequested('download', 'after-withdrawal', 'tab');
  attribution.navigationCancelled();
  expect(attribution.phaseOf('page', 'after-withdrawal')).toBe('after-withdrawal');
});

test('the end of a visit unloads too, a page that was loaded with consent only', () => {
  const before = accepted();
  before.visitEnds();
  expect(before.phaseOf('', 'after-withdrawal')).toBe('after-accept');
  const after = new UnloadAttribution();
  after.documentRequested('page', 'after-withdrawal', 'tab');
  after.visitEnds();
  expect(after.phaseOf('', 'after-withdrawal')).toBe('after-withdrawal');
});

test('what a page sends after a yes was never asked before it', () => {
  const attribution = new UnloadAttribution();
  attribution.documentRequested('page', 'before-choice', 'tab');
  attribution.visitEnds();
  expect(attribution.phaseOf('', 'after-accept')).toBe('after-accept');
});
