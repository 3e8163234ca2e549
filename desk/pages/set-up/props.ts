/** What a part of the set-up is drawn from. */
import type { CrawlingView } from '../../model/crawls.ts';
import type { FleetNumbers } from '../../model/fleet-numbers.ts';
import type { SetUpView } from '../../model/views.ts';
import type { PageContext } from '../page.ts';
import type { PolicyChange } from '../parts/policies.ts';

/** The parts, as in their addresses. */
export const setUpParts = ['people', 'tokens', 'schedules', 'mail', 'policies'] as const;
export type SetUpPart = (typeof setUpParts)[number];

export interface SetUpProps {
  page: PageContext;
  view: SetUpView;
  crawling: CrawlingView;
  fleet: FleetNumbers;
  /** When each schedule is next, by its id. */
  next: ReadonlyMap<string, string>;
  part: SetUpPart;
  problem: string | null;
  /** What was typed, so that it is still there after an error. */
  typed: (name: string) => string;
  /** A secret that is shown once: of a link or a token. */
  secret: { text: string; value: string } | null;
  /** What changed between versions of policies. */
  policies: readonly PolicyChange[];
}
