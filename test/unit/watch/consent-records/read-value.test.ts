/** The answers in a record are read in any notation that sites use. */
import { expect, test } from 'vitest';
import { decodeRecord } from '../../../../watch/consent-records/decode.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const decode = (value: string): string | null => {
  const record = decodeRecord({ area: 'cookie', name: 'cookie_keuze', value });
  if (!record) return null;
  const { granted, denied } = record.decoded;
  return `+${granted.join(',')} -${denied.join(',')}`;
};

test.each([
  [
    'moments of a yes',
    'statistiek=2026-11-02T09:30:00+01:00|marketing=2026-11-02T09:30:00+01:00',
    '+statistiek,marketing -',
  ],
  ['a moment beside a no', 'analytics=1764547200|marketing=-1', '+analytics -marketing'],
  ['moments in JSON', '{"analytics":"2026-11-02T09:30:00Z","marketing":false}', '+analytics -marketing'],
  ['pairs in a list', '[["analytics",true],["marketing",false]]', '+analytics -marketing'],
  [
    'items with a key',
    '[{"key":"statistics","allowed":true},{"key":"marketing","allowed":false}]',
    '+statistics -marketing',
  ],
  ['PHP', 'a:2:{s:9:"analytics";b:1;s:9:"marketing";b:0;}', '+analytics -marketing'],
  ['JSON of a server', 'j:{"analytics":true,"marketing":false}', '+analytics -marketing'],
  ['signed JSON', 's:{"analytics":true,"marketing":false}.4hTz+q', '+analytics -marketing'],
  [
    'a signed token',
    `${base64('{"alg":"HS256"}').replace(/=+$/, '')}.${base64('{"marketing":true}').replace(/=+$/, '')}.abc-_`,
    '+marketing -',
  ],
  ['an encoded list', base64('analytics=1&marketing=0'), '+analytics -marketing'],
  ['letters', 'analytics:Y,marketing:N', '+analytics -marketing'],
  ['slashes', 'analytics:1/marketing:0', '+analytics -marketing'],
  ['lines', 'analytics: yes\nmarketing: no', '+analytics -marketing'],
  ['blanks', 'analytics=true marketing=false', '+analytics -marketing'],
  ['arrows', 'analytics=>1;marketing=>0', '+analytics -marketing'],
  [
    'a list of what was granted',
    'noodzakelijk,statistieken,marketing',
    '+noodzakelijk,statistieken,marketing -',
  ],
  ['a list of one', 'marketing', '+marketing -'],
  ['what is necessary only', 'necessary', '+ -all'],
  ['German', '{"marketing":"abgelehnt","statistik":"akzeptiert"}', '+statistik -marketing'],
])('%s', (_what, value, expected) => {
  expect(decode(value)).toBe(expected);
});

test.each([
  ['the moment of the choice', 'timestamp=2026-11-02T09:30:00Z'],
  ['the moment of a category of another matter', 'marketing_updated=2026-11-02'],
  ['a sentence', 'wij vragen om marketing'],
  ['a random text', 'c2VjcmV0LXRva2VuLTEyMzQ1Njc4'],
])('%s grants nothing', (_what, value) => {
  expect(decode(value) ?? '+ -').toMatch(/^\+ -/);
});

test.each([
  ['a category that is blocked', 'analytics_blocked=true&marketing_blocked=false', '+marketing -analytics'],
  ['in camel case', '{"disableAnalytics":true,"blockMarketing":true}', '+ -analytics,marketing'],
  [
    'below a name that says so',
    '{"denied":{"analytics":true},"granted":{"necessary":true}}',
    '+necessary -analytics',
  ],
  ['everything', '{"rejectAll":true,"necessary":true}', '+necessary -all'],
  ['not everything, which says nothing', '{"optOut":false,"necessary":true}', '+necessary -'],
  ['parted by dots', 'functional=1.statistic=0.targeting=1', '+functional,targeting -statistic'],
])('names that say the opposite: %s', (_what, value, expected) => {
  expect(decode(value)).toBe(expected);
});

test('a cookie is a record by what it holds, whatever its name', () => {
  const under = (area: 'cookie' | 'localStorage', value: string) => decodeRecord({ area, name: 'x7', value });
  const all = '{"niezbedne":true,"statystyczne":true,"marketingowe":true}';
  expect(under('cookie', all)).toMatchObject({ positive: true });
  expect(under('cookie', 'necessary:1|analytics:0')).toMatchObject({ positive: false });
  expect(under('localStorage', all)).toBeNull();
  expect(under('cookie', '{"analytics":true,"video":true}')).toBeNull();
  expect(under('cookie', 'theme=dark&necessary=1')).toBeNull();
});
