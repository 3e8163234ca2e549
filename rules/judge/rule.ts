/** What a rule is: metadata for people, and one pure check. */
import type { InitiatorStep, JourneyChoice, Phase } from '../evidence/common.ts';
import type { Kind, Observation } from '../evidence/index.ts';
import type { Citation, FindingKind, Severity, Subject, SubjectFacts, LocalisedText } from './finding.ts';
import type { CategoryCode } from '../knowledge/categories.ts';
import type { Policy } from '../policy/schema.ts';
import type { About, PolicyEntry } from '../policy/entries.ts';
import type { SiteView } from './site-view.ts';

/** A fact that breaks the rule, as `check` reports it. The judge merges drafts with one fingerprint. */
export interface Draft<E extends PolicyEntry = PolicyEntry> {
  subject: Subject;
  /** The observation that shows it, and the journey it is in (both from `SiteView`). */
  evidence: { journey: string; observation: Observation };
  message: LocalisedText;
  /** Where the sentence of the rule does not say what this finding is about; with the same names to fill in. */
  headline?: LocalisedText;
  /** Name of the service, where known. */
  service?: string | null;
  /** Of a cookie or a storage key. A report of an earlier version may hold other categories, a draft does not. */
  facts?: SubjectFacts & { category: CategoryCode };
  initiator?: InitiatorStep[];
  /** Where they differ from the rule's own. */
  severity?: Severity;
  kind?: FindingKind;
  /** Articles that this very finding breaks, beside the rule's own. */
  basis?: Citation[];
  /** Those of the rule's entries that this very finding goes against; all of them where left out. */
  against?: readonly E[];
  /**
   * It was there before the choice, or its service was: it has the same cause as what `goesOnFrom` tells of that
   * subject or service, and is left to that.
   */
  goesOn?: boolean;
  /** Beside the subject's name, by what the policy's own sentence about it is found. */
  about?: Omit<About, 'name'>;
}

export interface Rule<E extends PolicyEntry = PolicyEntry> {
  /** Equal to the file's name. */
  id: string;
  title: LocalisedText;
  /**
   * A sentence about a finding of it: who does what, and when. Its names are filled in from the finding (headline.ts): `{who}`,
   * `{service}`, `{cookie}`, `{item}`, `{form}`, `{page}`, `{host}`, `{when}`. Every rule of the catalogue has it.
   */
  headline?: LocalisedText;
  explanation: LocalisedText;
  fix: LocalisedText;
  severity: Severity;
  kind: FindingKind;
  /** Where a finding of it is of a milder kind than the rule, because what was seen leaves room. Every rule whose findings differ has it. */
  downgradedWhen?: LocalisedText;
  basis: Citation[];
  /** The entries of a policy that a finding of it goes against: the judge quotes the sentences that they cite. */
  against: readonly E[];
  /** The kinds of evidence without which the outcome is inconclusive. `check` is handed only these. */
  needs: Kind[];
  /** The phases that it looks at. `check` is handed only these. Empty: the site-wide probe only. */
  phases: Phase[];
  /**
   * Kinds and phases that `check` is handed too, but that it can do without: missing ones do not make the outcome
   * inconclusive. For telling causes apart, not for finding them.
   */
  context?: { kinds?: Kind[]; phases?: Phase[] };
  /**
   * It compares what devices show: `check` is handed the journeys of all of them by their full names, and asks
   * `SiteView.ofDevice` for one. Without it, a rule is handed the journeys of one device at a time.
   */
  comparesDevices?: true;
  /** It asks for what a page tries to send: `check` is handed requests too that the page itself holds back (held-back.ts). */
  heldBack?: true;
  /** Whether the browser extension can judge it while browsing. */
  extension: 'live' | 'partial' | 'no';
  /**
   * Rules that report the same subject more precisely: a subject that they report on this site
   * is left to them, so that one cause is one finding. One that is waived or milder takes nothing over.
   */
  supersededBy?: string[];
  /** Rules that tell, by subject or by service, what a draft of it that `goesOn` goes on with. */
  goesOnFrom?: readonly string[];
  /** Whether the policy and the site give anything to check; else why not (`not-applicable`). */
  applies?(site: SiteView, policy: Policy): true | { reason: string };
  /** What it cannot know although the evidence is there; makes the outcome inconclusive when nothing was found. */
  unknown?(site: SiteView, policy: Policy): string | null;
  check(site: SiteView, policy: Policy): Draft<E>[];
}

/** `told-elsewhere`: the rule is broken, and findings of more precise rules tell all of it. */
export type Outcome = 'pass' | 'fail' | 'inconclusive' | 'not-applicable' | 'told-elsewhere';
export interface RuleOutcome {
  id: string;
  outcome: Outcome;
  /** Why it is not plainly pass or fail. English, one line. */
  reason: string | null;
  /** Fingerprints of its own findings that are left to others, also beside findings that it reports. */
  told?: string[];
  /** Fingerprints of the findings that tell those. */
  toldBy?: string[];
}

/** What a rule file holds: a draft can go against an entry that the rule names, and against no other. */
type RuleDefinition<E extends PolicyEntry> = Omit<Rule<E>, 'check'> & {
  check(site: SiteView, policy: Policy): Array<Draft<NoInfer<E>>>;
};

/** Identity with a type: keeps rule files free of annotations. */
export function defineRule<const E extends PolicyEntry = never>(rule: RuleDefinition<E>): Rule {
  return rule;
}

/** Which journeys can show a phase, the one that shows it best first. */
export function journeysOfPhase(phase: Phase, asked: readonly JourneyChoice[]): JourneyChoice[] {
  if (phase === 'before-choice') return asked.includes('none') ? ['none'] : [...asked];
  return asked.filter((choice) =>
    phase === 'after-accept'
      ? choice === 'accept'
      : phase === 'after-reject'
        ? choice === 'reject'
        : phase === 'after-withdrawal'
          ? choice === 'withdraw'
          : choice.startsWith('category:'),
  );
}
