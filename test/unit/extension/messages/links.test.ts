/** Addresses of the team's tools: what they may be, and what a finding makes of them. */
import { expect, test } from 'vitest';
import { issueAddress, linksSchema, reportAddress } from '../../../../extension/messages/links.ts';

const issue = 'https://github.com/a/b/issues/new?title={title}&body={body}';
const isIssue = (text: string): boolean => linksSchema.shape.issue.safeParse(text).success;

test.each([
  issue,
  'https://gitlab.example.nl/a/b/-/issues/new?issue[title]={title}&issue[description]={body}',
  'https://jira.example.nl/secure/CreateIssueDetails!init.jspa?pid=1&summary={title}&description={body}',
  'http://localhost:8080/new?title={title}',
])('%s is an address of a new issue', (pattern) => expect(isIssue(pattern)).toBe(true));

test.each([
  ['a script', 'javascript:alert("{title}")'],
  ['a place in the host', 'https://{title}.example.nl/'],
  ['a place in the host behind a name', 'https://a@{title}/x'],
  ['a place that nobody fills', `${issue}&who={user}`],
  ['no place', 'https://github.com/a/b/issues/new'],
  ['plain http', 'http://tracker.example.nl/new?title={title}'],
  ['a password', 'https://me:secret@tracker.example.nl/new?title={title}'],
  ['no address', 'title={title}'],
  ['too long', `${issue}&x=${'x'.repeat(2000)}`],
])('%s is none', (_why, pattern) => expect(isIssue(pattern)).toBe(false));

test('what a page named stays text in the address', () => {
  const url = new URL(issueAddress(issue, 'a&b=c #d {body}', 'één\n&title=x "%"', 'cut'));
  expect(url.searchParams.get('title')).toBe('a&b=c #d {body}');
  expect(url.searchParams.get('body')).toBe('één\n&title=x "%"');
});

test.each(['x'.repeat(100_000), '€'.repeat(20_000), '😀'.repeat(20_000)])(
  'a ticket that no address can hold is cut, and says so',
  (body) => {
    const address = issueAddress(issue, 'title', body, '(cut)');
    expect(address.length).toBeLessThan(8000);
    const text = new URL(address).searchParams.get('body') ?? '';
    expect(text).toMatch(/\(cut\)$/);
    expect(text.length).toBeGreaterThan(500);
  },
);

test('a finding in a report has a place of its own, at the desk an address', () => {
  expect(reportAddress('https://a.nl/report.html', 'ab12')).toBe('https://a.nl/report.html#finding-ab12');
  expect(reportAddress('https://desk.nl/findings/{fingerprint}', 'a/b')).toBe(
    'https://desk.nl/findings/a%2Fb',
  );
});
