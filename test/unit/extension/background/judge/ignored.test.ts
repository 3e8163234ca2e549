/** A rule that the user ignores: on its site only, until a day, and in no policy. */
import { expect, test } from 'vitest';
import { isIgnored, withIgnored } from '../../../../../extension/background/judge/ignored.ts';
import { choosePolicy } from '../../../../../extension/background/judge/policies.ts';
import { waiverOf } from '../../../../../rules/judge/waivers.ts';
import type { Ignored } from '../../../../../extension/messages/ignored.ts';

const ignored: Ignored[] = [
  { rule: 'cookie-without-secure', site: 'casemix.nl', reason: 'wacht op release', until: '2026-12-31' },
];
const waiver = (url: string, rule: string, today: string) => {
  const choice = withIgnored(choosePolicy(url, null), ignored);
  if (!choice) throw new Error('nothing was chosen');
  const { site, policy } = choice;
  const subject = { type: 'cookie' as const, name: 'a' };
  const finding = { rule, site: site.id, subject, service: null, initiator: [] };
  return { ...finding, waiver: waiverOf(finding, policy, site.url, today) };
};

test('it does not count on its site, with reason and day', () => {
  const found = waiver('https://www.casemix.nl/', 'cookie-without-secure', '2026-12-31');
  expect(found.waiver).toMatchObject({ reason: 'wacht op release', until: '2026-12-31', state: 'applied' });
  expect(isIgnored(found)).toBe(true);
});

test.each([
  ['on another site', 'https://www.cqt.nl/', 'cookie-without-secure', '2026-12-01'],
  ['another rule', 'https://www.casemix.nl/', 'pre-consent-storage', '2026-12-01'],
  ['after its day', 'https://www.casemix.nl/', 'cookie-without-secure', '2027-01-01'],
])('%s counts', (_what, url, rule, today) => {
  expect(isIgnored(waiver(url, rule, today))).toBe(false);
});

test('saved evidence keeps the policy as it is', () => {
  const plain = choosePolicy('https://www.casemix.nl/', null);
  expect(withIgnored(plain, ignored)?.text).toBe(plain?.text);
  expect(withIgnored(null, ignored)).toBeNull();
});
