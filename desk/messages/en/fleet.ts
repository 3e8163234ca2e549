/** Workers that share a run, in English. */
import type { DeskMessages } from '../nl.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const lasting = (minutes: number): string =>
  minutes < 120 ? `${minutes} min` : `${number.format(Math.round(minutes / 60))} hours`;

export const fleet: DeskMessages['fleet'] = {
  title: 'Workers',
  label: { waiting: 'Waiting', pace: 'Pace', runs: 'Runs', reason: 'Not crawled (last day)', sites: 'Sites' },
  waiting: (sites, minutes) =>
    sites === 0
      ? 'no site'
      : `${sites === 1 ? '1 site' : `${number.format(sites)} sites`}, the oldest for ${lasting(minutes)}`,
  pace: (sites, minutes) =>
    `${number.format(sites)} sites a minute in the last ten minutes${minutes > 0 ? `; about ${lasting(minutes)} to go` : ''}`,
  runs: ({ open, assembling, failed }) =>
    [
      `${open} under way`,
      ...(assembling > 0 ? [`${assembling} being put together`] : []),
      ...(failed > 0 ? [`${failed} that could not be put together`] : []),
    ].join(' · '),
  stands:
    'No site ended in the last ten minutes. Check that workers run, with the same version of the rules as the run; their log says what they wait for.',
  failures: 'Why sites could not be crawled in the last day',
};
