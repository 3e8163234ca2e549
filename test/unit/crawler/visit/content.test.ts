/** A page is told from what is none by what the server sent. */
import { describe, expect, test } from 'vitest';
import { contentOf, noPageReason } from '../../../../crawler/visit/content.ts';

const came = (mimeType: string, headers: Record<string, string> = {}, status = 200): string | null =>
  noPageReason(contentOf({ status, mimeType, headers }));

describe('what came', () => {
  test.each(['text/html', 'application/xhtml+xml', 'TEXT/HTML; charset=utf-8', ''])(
    'is a page: %s',
    (type) => {
      expect(came(type)).toBeNull();
    },
  );
  test.each([
    ['application/rss+xml', /a feed/],
    ['application/atom+xml', /a feed/],
    ['application/json', /data/],
    ['application/ld+json', /data/],
    ['text/xml', /data/],
    ['text/calendar', /calendar/],
    ['text/vcard', /visiting card/],
    ['application/pdf', /PDF/],
    ['image/svg+xml', /picture/],
    ['video/mp4', /recording/],
    ['text/plain', /plain text/],
    ['application/zip', /a file/],
  ])('is no page: %s', (type, words) => {
    expect(came(type)).toMatch(words);
  });
  test('is a download, whatever its type', () => {
    expect(came('text/html', { 'Content-Disposition': 'attachment; filename=x' })).toMatch(/download/);
    expect(came('text/html', { 'content-disposition': 'inline' })).toBeNull();
  });
  test('is nothing', () => {
    expect(came('', {}, 204)).toMatch(/nothing came/);
  });
  test('is judged by its status where that is an error', () => {
    expect(came('application/json', {}, 404)).toBeNull();
  });
});

test.each([
  [429, { 'Retry-After': '7' }, 7],
  [429, {}, 10],
  [429, { 'retry-after': 'soon' }, 10],
  [429, { 'retry-after': '-5' }, 10],
  [429, { 'retry-after': 'Mon, 23 Nov 2020 02:00:00 GMT' }, 0],
  [503, { 'retry-after': '120' }, 120],
  [503, {}, null],
  [200, { 'retry-after': '7' }, null],
  [404, {}, null],
])('an answer %i with %o asks for rest of %s seconds', (status, headers: Record<string, string>, rest) => {
  expect(contentOf({ status, headers }).rest).toBe(rest);
});
