import type { HostilePage } from '../hostile-page.ts';

/** Leads to the other of two hosts, which leads back, deeper each time. */
export const toAndFro = (other: string): HostilePage => ({
  does: `redirects to ${other}, which redirects back, without end`,
  answer: (path, response) =>
    response
      .writeHead(302, { location: `https://${other}.example${path}x`.slice(0, 2000), 'set-cookie': 'hop=1' })
      .end(),
  outcome: ['failed', 'refused'],
  says: /redirect|site/,
});

export const page = toAndFro('redirects-back');
