/** The options by which workers crawl a run. */
import { text } from './command.ts';

/** Options of `crawl` that only its command has. */
export const queueOptions = {
  queue: text('--queue <url>', 'PostgreSQL whose workers crawl the sites (docs/scale.md)'),
  evidence: text(
    '--evidence <place>',
    'with --queue: where the workers put the evidence; waits for the run and fetches it',
  ),
};
