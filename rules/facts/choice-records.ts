/** What the site writes when a choice is made, and when it does. */
import { isKnownTracker } from './classify.ts';
import type { Choice } from '../evidence/index.ts';
import { consentRecordName } from '../knowledge/name-patterns.ts';
import type { ValueShape } from '../evidence/common.ts';
import { CHOICE_GRACE_MS } from '../evidence/consent.ts';
import type { SiteView } from '../judge/site-view.ts';
import { looksLikeIdentifier } from './identifiers.ts';

/** Shapes of a number that is made for one visitor; a record of a choice states something instead. */
const madeUp = new Set<ValueShape['shape']>(['uuid', 'hex', 'number']);

type Change = Choice['records'][number];

const stored = new Set<Change['area']>(['cookie', 'localStorage', 'sessionStorage']);

/**
 * Names of cookies and storage keys that record the visitor's choice. Not everything that changes at a choice
 * does: a tag that loads on any choice may leave a visitor's number at the same moment. So a random number
 * counts only if nothing else can be the record, a token only if no other name says that it is the record,
 * and a known tracker never.
 */
export function observedRecords(view: SiteView): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { observation } of view.all('choice')) {
    if (observation.outcome !== 'confirmed') continue;
    const changed = observation.records.filter(
      ({ area, name, change, value }) =>
        change !== 'removed' && value !== null && stored.has(area) && !isKnownTracker(name),
    );
    const named = changed.some(({ name }) => consentRecordName.test(name));
    const plain = changed.filter(
      ({ name, value }) =>
        consentRecordName.test(name) ||
        !(
          value !== null &&
          looksLikeIdentifier(value) &&
          (madeUp.has(value.shape) || (named && value.shape === 'token'))
        ),
    );
    const distinct = new Set(changed.map(({ name }) => name));
    for (const { name } of plain.length > 0 ? plain : distinct.size === 1 ? changed : []) names.add(name);
  }
  return names;
}

/**
 * Whether an observation on the visit of the choice came so soon that its cause may lie before the choice.
 */
export function withinGracePeriod(
  view: SiteView,
): (journey: string, visit: number | null, at: number) => boolean {
  const moments = new Map(view.all('choice').map(({ journey, observation }) => [journey, observation]));
  return (journey, visit, at) => {
    const choice = moments.get(journey);
    return (
      choice !== undefined && choice.visit === visit && at < choice.at + (choice.grace ?? CHOICE_GRACE_MS)
    );
  };
}
