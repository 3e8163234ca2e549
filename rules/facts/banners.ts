/** The consent banner as visitors meet it before they choose, and the clicks that a choice takes. */
import type { BannerControl } from '../evidence/consent.ts';
import type { Banner, Choice } from '../evidence/index.ts';
import type { Draft } from '../judge/rule.ts';
import type { LocalisedText } from '../judge/finding.ts';
import type { Seen, SiteView } from '../judge/site-view.ts';

/**
 * Banner layers before the choice, without a dialog that was opened again to withdraw and those on a later
 * visit.
 */
export const layersBeforeChoice = (view: SiteView): Array<Seen<'banner'>> =>
  view
    .all('banner')
    .filter(
      ({ observation }) =>
        observation.present && observation.revisit !== true && observation.reopened !== true,
    );

/** First layers of the banners before the choice. */
export const firstLayers = (view: SiteView): Array<Seen<'banner'>> =>
  layersBeforeChoice(view).filter(({ observation }) => observation.layer === 1);

/** The control that accepts everything and acts on this layer. */
export const acceptControl = ({ controls }: Banner): BannerControl | undefined =>
  controls.find(({ kind, leads }) => kind === 'accept-all' && leads === undefined);

/**
 * The control that refuses and acts on this layer. Saving a selection in which nothing is chosen refuses too.
 */
export function rejectControl({ controls }: Banner): BannerControl | undefined {
  const here = controls.filter(({ leads }) => leads === undefined);
  const optional = here.filter((control) => control.kind === 'category' && isOptional(control));
  return (
    here.find(({ kind }) => kind === 'reject-all' || kind === 'necessary-only') ??
    (optional.length > 0 && optional.every(({ checked }) => checked !== true)
      ? here.find(({ kind }) => kind === 'save-selection')
      : undefined)
  );
}

const necessaryWords =
  /noodz|necess|essen|functione|strikt|strict|basis|basic|required|vereist|verplicht|techni|altijd|always|notwendig|erforderlich|sessie|session/i;

/** Whether a visitor may leave a box empty. */
export const isOptional = ({ says, disabled, text }: BannerControl): boolean =>
  disabled !== true && says !== 'necessary-only' && !necessaryWords.test(text);

/** Whether a box claims legitimate interest: a rule of its own objects to that ground, ticked or not. */
export const claimsInterest = ({ kind, text }: BannerControl): boolean =>
  kind === 'category' && /gerechtvaardigd\w* belang|legitimate interest/i.test(text);

/** Confirmed choices of one kind, with the clicks that they took. */
export function provenChoices(
  view: SiteView,
  made: Choice['choice'],
): Array<Seen<'choice'> & { clicks: number }> {
  return view.all('choice').flatMap((seen) => {
    const { choice, outcome, clicksNeeded } = seen.observation;
    return choice === made && outcome === 'confirmed' && clicksNeeded !== undefined
      ? [{ ...seen, clicks: clicksNeeded }]
      : [];
  });
}

/**
 * A draft about the banner as a whole. All rules use the same subject, so that the more precise rule can
 * supersede another.
 */
export const aboutBanner = (
  evidence: Draft['evidence'],
  message: LocalisedText,
  more: Partial<Pick<Draft, 'kind' | 'severity' | 'headline'>> = {},
): Draft<never> => ({ subject: { type: 'banner', name: 'banner' }, evidence, message, ...more });
