/** Crawls that the desk makes, in English. */
import type { DeskMessages } from '../nl.ts';

export const crawls: DeskMessages['crawls'] = {
  title: 'Crawls',
  now: 'Crawl now',
  schedule: 'Schedule',
  site: 'Site',
  all: 'all sites',
  asked: 'It was asked for. It begins within seconds, or when the one before has ended.',
  off: 'This desk does not crawl. Start it with `cookiewacht desk`, without --pages-only.',
  next: 'Next',
  when: 'Asked for',
  by: 'By',
  how: 'How it went',
  state: { waiting: 'waits', running: 'runs', 'taken-in': 'done', failed: 'failed' },
  progress: (done, total) => (total === null ? `${done} sites done` : `${done} of ${total} sites done`),
  again: 'It ended too early and is tried once more.',
  problem: {
    died: 'The crawl ended twice without a run',
    late: 'The crawl was not done in time and was ended',
    wrong: 'The crawl could not begin',
    refused: 'The desk did not take in the run',
  },
  failed: (n) => (n === 1 ? 'A crawl failed.' : `${n} crawls failed.`),
  failedWhat: 'Mend what is named here, then crawl again.',
};
