/**
 * Sites at large: each its own small world with its own platform, and a truth that was written down beside
 * it.
 */
import type { Answer, EstateRequest } from '../../replica/answer.ts';

/**
 * Which policy a site is judged by: what holds for anyone, the group's own statement, or a library's or a
 * reading club's that declares more.
 */
export type Judge = 'default' | 'cqt' | 'library' | 'club';

export interface Site {
  host: string;
  judge: Judge;
  /** What it is, in a few words: named when a test fails. */
  what: string;
  answer(request: EstateRequest): Answer;
  /** `rule subject` of every finding of kind `violation`. A site without any is one that keeps its word. */
  violations: readonly string[];
  /** `rule subject` of findings for a person to judge, and of advice, that must be there too. */
  others?: readonly string[];
  /**
   * `none`: looked at without choosing anything, which is enough for what it shows. `all`: consent is taken
   * back too. Left out: the first three.
   */
  journeys?: 'none' | 'all';
  /** Host names besides `host` that it answers to. */
  alsoAt?: readonly string[];
  /** Its certificate expired. */
  expired?: boolean;
}
