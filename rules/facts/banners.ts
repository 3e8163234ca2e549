/** The consent banner as visitors meet it, before they choose, and the clicks that a choice takes. */
import type { BannerControl } from '../evidence/consent.ts';
import type { Banner, Choice } from '../evidence/index.ts';
import type { Draft } from '../judge/rule.ts';
import type { LocalisedText } from '../judge/finding.ts';
import type { Seen, SiteView } from '../judge/site-view.ts';

/** Layers before the choice: not the dialog that was opened again to withdraw, nor one on a later visit. */
export const layersBeforeChoice = (view: SiteView): Array<Seen<'banner'>> =>
  view
    .all('banner')
    .filter(
      ({ observation }) =>
        observation.present && observation.revisit !== true && observation.reopened !== true,
    );

export const firstLayers = (view: SiteView): Array<Seen<'banner'>> =>
  layersBeforeChoice(view).filter(({ observation }) => observation.layer === 1);

/** The control that accepts all, where it acts on this layer. */
export const acceptControl = ({ controls }: Banner): BannerControl | undefined =>
  controls.find(({ kind, leads }) => kind === 'accept-all' && leads === undefined);

/** The control that refuses, where it acts on this layer. Saving a selection in which nothing is chosen refuses too. */
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

/** A box that a visitor may leave empty. */
export const isOptional = ({ says, disabled, text }: BannerControl): boolean =>
  disabled !== true && says !== 'necessary-only' && !necessaryWords.test(text);

/** A box that speaks of legitimate interest: what is wrong with it is that ground, ticked or not. */
export const claimsInterest = ({ kind, text }: BannerControl): boolean =>
  kind === 'category' && /gerechtvaardigd\w* belang|legitimate interest/i.test(text);

/** Choices of one kind that were made and proven, with the clicks that they took. */
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

/** A draft about the banner as a whole: its subject is the same for all rules, so that the more precise one can speak. */
export const aboutBanner = (
  evidence: Draft['evidence'],
  message: LocalisedText,
  more: Partial<Pick<Draft, 'kind' | 'severity'>> = {},
): Draft<never> => ({ subject: { type: 'banner', name: 'banner' }, evidence, message, ...more });
