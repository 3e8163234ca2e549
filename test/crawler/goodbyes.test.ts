/** Whose are the last words of a page? */
import { expect, test } from 'vitest';
import { Goodbyes } from '../../crawler/capture/unload-attribution.ts';

const accepted = (): Goodbyes => {
  const goodbyes = new Goodbyes();
  goodbyes.asked('page', 'after-accept', 'tab');
  goodbyes.asked('frame', 'after-accept', null);
  return goodbyes;
};

test('a page that goes on after consent was taken back is held to it', () => {
  expect(accepted().phaseOf('page', 'after-withdrawal')).toBe('after-withdrawal');
});

test('a page that is loaded again because consent was taken back says goodbye, and so do its frames', () => {
  const goodbyes = accepted();
  goodbyes.asked('again', 'after-withdrawal', 'tab');
  expect(['page', 'frame', 'again'].map((loader) => goodbyes.phaseOf(loader, 'after-withdrawal'))).toEqual(['after-accept', 'after-accept', 'after-withdrawal']);
});

test('a navigation that came to nothing leaves the page where it is', () => {
  const goodbyes = accepted();
  goodbyes.asked('download', 'after-withdrawal', 'tab');
  goodbyes.stays();
  expect(goodbyes.phaseOf('page', 'after-withdrawal')).toBe('after-withdrawal');
});

test('the end of a visit is a goodbye too, of a page that was loaded with consent only', () => {
  const before = accepted();
  before.leave();
  expect(before.phaseOf('', 'after-withdrawal')).toBe('after-accept');
  const after = new Goodbyes();
  after.asked('page', 'after-withdrawal', 'tab');
  after.leave();
  expect(after.phaseOf('', 'after-withdrawal')).toBe('after-withdrawal');
});

test('what a page sends after a yes was never asked before it', () => {
  const goodbyes = new Goodbyes();
  goodbyes.asked('page', 'before-choice', 'tab');
  goodbyes.leave();
  expect(goodbyes.phaseOf('', 'after-accept')).toBe('after-accept');
});
