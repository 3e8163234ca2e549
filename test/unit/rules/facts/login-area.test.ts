/** What a policy allows behind the login only. */
import { describe, expect, test } from 'vitest';
import type { SiteEvidence } from '../../../../rules/evidence/index.ts';
import { after, cookie, cqtWith, judge, onDevices, site, stored, word } from '../../../support/evidence.ts';
import { loginArea, withMember } from '../../../support/member-evidence.ts';

const entered = loginArea('entered');
const policy = cqtWith({
  core: [
    { category: 'session', purpose: 'sessie' },
    { category: 'login', purpose: 'ingelogd', area: 'login' },
    { name: 'portaal_*', purpose: 'houdt u ingelogd', area: 'login' },
  ],
});
const session = () => cookie('portaal_sessie', { via: 'http', httpOnly: true });
const found = (evidence: SiteEvidence): string[] =>
  judge(evidence, policy)
    .findings.filter(({ rule }) => /cookie|storage/.test(rule))
    .map(({ rule, kind, subject, occurrences }) => {
      const journeys = [...new Set(occurrences.map(({ journey }) => journey))];
      return `${rule} ${kind} ${subject.name} (${journeys.join(', ')})`;
    });

describe('a cookie that is core behind the login only', () => {
  test('is allowed to a member', () => {
    expect(found(withMember(site(), entered, session()))).toEqual([]);
  });

  test('is a violation for a visitor, before and after the choice, though sessions are core in general', () => {
    expect(found(site({ none: [session()] }))).toEqual([
      'pre-consent-nonessential-cookie violation portaal_sessie (none)',
    ]);
    expect(found(site({ accept: after('after-accept', session()) }))).toEqual([
      'undeclared-cookie violation portaal_sessie (accept)',
    ]);
    expect(found(site({ reject: after('after-reject', session()) }))).toEqual([
      'reject-ignored-cookie violation portaal_sessie (reject)',
    ]);
  });

  test('counts where the visitor has it, not where the member has', () => {
    const evidence = withMember(site({ accept: after('after-accept', session()) }), entered, session());
    expect(found(evidence)).toEqual(['undeclared-cookie violation portaal_sessie (accept)']);
  });

  test('is a visitor’s until the flow begins to log in', () => {
    expect(found(withMember(site(), session(), entered))).toEqual([
      'undeclared-cookie violation portaal_sessie (flow:portaal)',
    ]);
  });

  test('may be named by its category', () => {
    const login = () => cookie('wordpress_logged_in_1f', { via: 'http', httpOnly: true, value: word('a') });
    expect(found(withMember(site(), entered, login()))).toEqual([]);
    expect(found(site({ none: [login()] }))).toEqual([
      'pre-consent-nonessential-cookie violation wordpress_logged_in_1f (none)',
    ]);
  });
});

test('a key of the storage is allowed to a member only', () => {
  const key = () => stored('portaal_concept', { value: word('x') });
  expect(found(withMember(site(), entered, key()))).toEqual([]);
  expect(found(site({ none: [key()] }))).toEqual(['pre-consent-storage violation portaal_concept (none)']);
});

test('what members meet and the policy does not name is judged as ever', () => {
  const number = () => cookie('rapport_lezer', { lifetime: 31_536_000 });
  expect(found(withMember(site(), entered, number()))).toEqual([
    'undeclared-cookie violation rapport_lezer (flow:portaal)',
  ]);
});

test('what a member with a phone meets is judged', () => {
  const number = () => cookie('rapport_lezer', { lifetime: 31_536_000 });
  expect(found(onDevices(site(), withMember(site(), entered, number())))).toEqual([
    'undeclared-cookie violation rapport_lezer (phone:flow:portaal)',
  ]);
});

test('the extension cannot tell who has logged in, and claims nothing', () => {
  const evidence = site({ none: [session()] });
  const browsing = {
    ...evidence,
    journeys: evidence.journeys.map((made) => ({
      ...made,
      observations: made.observations.map((each) =>
        each.kind === 'journey-start' ? { ...each, watcher: 'extension' as const } : each,
      ),
    })),
  };
  expect(found(browsing)).toEqual([]);
});
