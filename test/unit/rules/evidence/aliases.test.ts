/** Requests to a host that DNS calls an alias. */
import { expect, test } from 'vitest';
import { joinAliases } from '../../../../rules/evidence/aliases.ts';
import { request } from '../../../support/evidence.ts';

const base = { seq: 0, at: 0, phase: 'before-choice', visit: null, page: '' } as const;

test('know the names behind it, and others know none', () => {
  const journeys = [
    {
      journey: 'none',
      observations: [request('https://stats.cqt.nl/x'), request('https://www.cqt.nl/y')],
    },
  ];
  const names = ['cqt.eulerian.net'];
  const joined = joinAliases(journeys, [{ ...base, kind: 'alias', host: 'stats.cqt.nl', names }]);
  expect(joined[0]?.observations).toMatchObject([{ alias: names }, { host: 'www.cqt.nl' }]);
  expect(joined[0]?.observations[1]).not.toHaveProperty('alias');
  expect(journeys[0]?.observations[0]).not.toHaveProperty('alias');
});
