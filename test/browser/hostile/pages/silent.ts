import type { HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'takes the request and never answers',
  answer: () => undefined,
  outcome: ['timeout'],
  says: /not loaded|no answer/,
};
