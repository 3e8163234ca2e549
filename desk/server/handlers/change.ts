/** A form of the set-up, and what it led to. */
import type { SetUpProps } from '../../pages/set-up/props.ts';
import type { PageContext } from '../../pages/page.ts';
import type { DeskContext } from '../env.ts';
import type { Fields } from '../form.ts';

/** The page again, with what is wrong, with what was done, or with a secret that is shown once. */
export interface Result {
  problem?: string;
  /** Of what is done and changed nothing. */
  notice?: string;
  secret?: SetUpProps['secret'];
}

export type Change = (fields: Fields, page: PageContext, context: DeskContext) => Promise<Result>;
