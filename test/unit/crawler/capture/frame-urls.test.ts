/** Which frame sent a request, where the browser does not say so or names a document without an address. */
import { expect, test } from 'vitest';
import { FrameUrls } from '../../../../crawler/capture/frame-urls.ts';
import { fakeTarget, frameNavigated } from '../../../support/fake-target.ts';

const home = 'https://www.example.nl/';
const inner = 'https://video.example/';

function frames() {
  const target = fakeTarget();
  const urls = new FrameUrls();
  urls.attach(target);
  target.session.emit('Page.frameNavigated', frameNavigated('frame', home));
  target.session.emit('Page.frameAttached', { frameId: 'inner', parentFrameId: 'frame' });
  target.session.emit('Page.frameNavigated', frameNavigated('inner', inner));
  target.session.emit('Page.frameAttached', { frameId: 'srcdoc', parentFrameId: 'inner' });
  target.session.emit('Page.frameNavigated', frameNavigated('srcdoc', 'about:srcdoc'));
  return { target, urls };
}

test('a document without an address counts as the one around it', () => {
  const { target, urls } = frames();
  const image = { type: 'Image', documentURL: 'about:srcdoc' } as const;
  expect(urls.requesterOf(target, { ...image, frameId: 'srcdoc' }, home)).toBe(inner);
  const document = { type: 'Document', documentURL: '' } as const;
  expect(urls.requesterOf(target, { ...document, frameId: 'srcdoc' }, home)).toBe(inner);
  expect(urls.requesterOf(target, { ...image, frameId: 'unknown' }, home)).toBe('about:srcdoc');
});

test('a WebSocket belongs to the frame whose inline script made it, else to the page', () => {
  const { target, urls } = frames();
  const by = (url: string) => ({
    type: 'script' as const,
    stack: { callFrames: [{ url, lineNumber: 0, columnNumber: 0, functionName: '', scriptId: '' }] },
  });
  expect(urls.frameOfScript(target, by(inner))).toBe('inner');
  expect(urls.frameOfScript(target, by('https://cdn.example/chat.js'))).toBe('frame');
  expect(urls.frameOfScript(target, undefined)).toBe('frame');
});

test('the origin that its handshake names decides between frames', () => {
  const { target, urls } = frames();
  expect(urls.frameOfOrigin(target, 'https://video.example', 'frame')).toBe('inner');
  expect(urls.frameOfOrigin(target, 'https://www.example.nl', 'frame')).toBe('frame');
  expect(urls.frameOfOrigin(target, 'https://other.example', 'frame')).toBe('frame');
});
