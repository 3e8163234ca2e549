/** Workers that share a run, in English. */
import type { DeskMessages } from '../nl.ts';

export const fleet: DeskMessages['fleet'] = {
  title: 'Workers',
  waiting: (sites, minutes) =>
    sites === 0
      ? 'No site waits.'
      : `${sites === 1 ? '1 site waits' : `${sites} sites wait`} for a worker or are being crawled, for ${minutes} min.`,
  pace: (sites) => `In the last ten minutes, ${sites} sites a minute ended.`,
  assembling: (runs) => `${runs === 1 ? '1 run is' : `${runs} runs are`} being put together.`,
  failed: (runs) => `${runs === 1 ? '1 run' : `${runs} runs`} could not be put together.`,
  failure: (sites, reason) =>
    `${sites === 1 ? '1 site' : `${sites} sites`} could not be crawled in the last day: ${reason}`,
};
