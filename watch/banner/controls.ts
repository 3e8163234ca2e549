/**
 * What the controls of a block do, by their own words, and by what stands around them where those say
 * nothing. Pure.
 */
import { classifyControl, type ControlReading } from './control-kind.ts';
import { readControlText } from './control-text.ts';
import { refusesInSentence, speaksOfAll } from './control-words.ts';
import { explanationsIn, type Explanations } from './prose.ts';
import type { BlockFacts, ControlFacts } from './scan.ts';

/** A control of a layer, with its facts. */
export interface LayerControl extends ControlReading {
  facts: ControlFacts;
  /** What a visitor would call it. */
  label: string;
}

/** The controls of a block, without those that only look like one. */
export function readControls(block: BlockFacts, facts: Map<number, ControlFacts>): LayerControl[] {
  const told = explanationsIn(block.prose);
  const all = block.controls.flatMap((id): LayerControl[] => {
    const control = facts.get(id);
    if (!control) return [];
    return [
      inItsText(told, {
        ...classifyControl({
          text: control.text,
          name: control.name,
          role: control.role,
          expands: control.expands,
        }),
        facts: control,
        label: control.text || control.name,
      }),
    ];
  });
  const real = new Set(all.filter((each) => each.facts.sort !== 'maybe').map((each) => each.kind));
  const boxes = new Set(all.filter((each) => each.kind === 'category').map((each) => each.label));
  return byLinks(inTheirCards(asButtons(byClosing(pressedOnce(all), told)))).filter((each) => {
    if (each.facts.sort === 'pointer') return each.label !== '';
    if (each.facts.sort !== 'maybe') return true;
    // A sentence is no button.
    if (/[.!?:](?:\s|$)/.test(each.label)) return false;
    // Plain text that may be a button: only where it says a choice in so many words, and nothing better does.
    return (
      each.strength >= 2 &&
      !real.has(each.kind) &&
      !boxes.has(each.label) &&
      choices.has(each.kind) &&
      (each.kind !== 'save-selection' || each.label.split(' ').length <= 3)
    );
  });
}

/**
 * Takes the only other button beside one that refuses for one that accepts, whatever its words: `Aye, aye`.
 */
export function theOther(controls: LayerControl[], inFlow: boolean): LayerControl[] {
  const real = controls.filter(
    ({ facts, label }) => facts.sort === 'real' && facts.link === 'none' && /\p{L}/u.test(label),
  );
  const buttons = real.filter(({ facts }) => facts.role === 'button');
  const refusals = buttons.filter(
    ({ kind, strength, says }) =>
      (kind === 'reject-all' || kind === 'necessary-only') && strength >= 2 && says === kind,
  );
  if (
    inFlow ||
    refusals.length !== 1 ||
    controls.some(({ kind }) => kind === 'accept-all' || kind === 'save-selection' || kind === 'category')
  )
    return controls;
  const [other, ...more] = buttons.filter(
    ({ kind, strength, label, facts }) =>
      kind === 'other' && strength === 0 && !facts.expands && label.split(' ').length <= 6,
  );
  return other && more.length === 0
    ? controls.map((each) =>
        each === other ? { ...each, kind: 'accept-all', strength: 1, says: 'accept-all' } : each,
      )
    : controls;
}

/** Takes the close button for a refusal, if the text says that closing refuses and no other control does. */
function byClosing(controls: LayerControl[], text: Explanations): LayerControl[] {
  if (
    controls.some(
      ({ kind, strength }) => (kind === 'reject-all' || kind === 'necessary-only') && strength >= 2,
    ) ||
    !controls.some(({ kind }) => kind === 'close') ||
    !text.closingRefuses()
  )
    return controls;
  return controls.map((each) =>
    each.kind === 'close' ? { ...each, kind: 'necessary-only', strength: 2, says: 'necessary-only' } : each,
  );
}

/** The meaning that the block's text gives a control whose own words say nothing. */
function inItsText(text: Explanations, control: LayerControl): LayerControl {
  const told =
    control.kind === 'other' &&
    control.strength === 0 &&
    control.facts.link === 'none' &&
    control.facts.sort !== 'maybe'
      ? text.of(control.label)
      : null;
  return told ? { ...control, kind: told, strength: 2, says: told } : inItsSentence(control);
}

/**
 * The meaning of a button under a card, given by the card's words: `Only what is needed to make the site
 * work`.
 */
function inTheirCards(controls: LayerControl[]): LayerControl[] {
  const carded = controls.filter(
    ({ facts }) =>
      facts.sort === 'real' &&
      facts.role === 'button' &&
      facts.link === 'none' &&
      (facts.question ?? '').split(' ').length >= 3,
  );
  if (carded.length < 3) return controls;
  const riddles = new Set(carded.filter(({ kind, strength }) => kind === 'other' && strength === 0));
  const least = new Set(
    [...riddles].filter(({ facts }) => {
      const { kind, strength } = readControlText(facts.question ?? '');
      return kind === 'necessary-only' && strength === 3;
    }),
  );
  const meant = (each: LayerControl): ControlReading['kind'] | null =>
    least.has(each)
      ? 'necessary-only'
      : least.size > 0 && riddles.has(each) && speaksOfAll(each.label)
        ? 'accept-all'
        : null;
  return controls.map((each) => {
    const kind = meant(each);
    return kind === null ? each : { ...each, kind, strength: 2, says: kind };
  });
}

/**
 * `If you would rather not, [we leave them out]`: words that say nothing alone, and refuse together with the
 * sentence they end.
 */
function inItsSentence(control: LayerControl): LayerControl {
  const { lead = '', link } = control.facts;
  const silent =
    control.kind === 'other' ||
    (control.kind === 'more-information' && control.strength <= 2 && control.label.split(' ').length <= 2);
  if (
    lead === '' ||
    link !== 'none' ||
    !silent ||
    control.strength === 3 ||
    !refusesInSentence(lead, control.label)
  )
    return control;
  return { ...control, kind: 'reject-all', strength: 2, says: 'reject-all' };
}

const hostOfLink = ({ facts: { link, path } }: LayerControl): string =>
  link === 'away' ? (/^\/\/[^/]*/.exec(path)?.[0] ?? '') : link;

/**
 * A yes and a no that are links to one place, where nothing else says yes or no: the answer is in the address, and the
 * site or the page that asked for it takes it from there. `Leave` beside `Enter` is no such pair: it leads elsewhere.
 */
function byLinks(controls: LayerControl[]): LayerControl[] {
  const says = (kinds: readonly ControlReading['kind'][]): LayerControl[] =>
    controls.filter(
      ({ kind, strength, facts }) => kinds.includes(kind) && strength >= 1 && facts.sort !== 'maybe',
    );
  const [yes, no] = [says(['accept-all']), says(['reject-all', 'necessary-only'])];
  const answers = [...yes, ...no];
  const [place = ''] = answers.map(hostOfLink);
  const away = place === 'site' || place.startsWith('//');
  if (!away || yes.length === 0 || no.length === 0 || answers.some((each) => hostOfLink(each) !== place))
    return controls;
  return controls.map((each) =>
    answers.includes(each) ? { ...each, facts: { ...each.facts, link: 'same' } } : each,
  );
}

/** The kinds of controls that make a choice. */
export const choices = new Set(['accept-all', 'reject-all', 'necessary-only', 'save-selection']);

/** What only a button does, and what a state that is on or off cannot mean. */
const actions = new Set(['settings', 'close', 'more-information', 'save-selection', 'necessary-only']);

/**
 * Buttons that a page marks as ones that stay pressed, though they act: nothing saves their state, and their words say what
 * a button does, each something else. Of several that say `Allow` each is one of the choices.
 */
function pressedOnce(controls: LayerControl[]): LayerControl[] {
  const toggles = controls.filter(({ kind, facts }) => kind === 'category' && facts.role === 'togglebutton');
  const pressed = toggles.some(({ facts }) => facts.checked === true);
  const saved = controls.some((each) => !toggles.includes(each) && each.kind === 'save-selection');
  if (toggles.length === 0 || pressed || saved) return controls;
  const alone = (says: LayerControl['says']): boolean =>
    toggles.filter((each) => each.says === says && each.strength >= 1).length === 1;
  return controls.map((each) =>
    toggles.includes(each) &&
    each.strength >= 1 &&
    alone(each.says) &&
    (choices.has(each.says) || actions.has(each.says))
      ? { ...each, kind: each.says }
      : each,
  );
}

/**
 * Two boxes that say yes and no where there is nothing to save them with: labels that look and act like
 * buttons.
 */
function asButtons(controls: LayerControl[]): LayerControl[] {
  const boxes = controls.filter((each) => each.kind === 'category' && each.facts.checked === false);
  if (controls.some((each) => each.facts.sort !== 'maybe' && choices.has(each.kind))) return controls;
  if (!boxes.some((each) => each.says === 'accept-all') || !boxes.some((each) => each.says === 'reject-all'))
    return controls;
  return controls.map((each) =>
    boxes.includes(each) && choices.has(each.says) ? { ...each, kind: each.says } : each,
  );
}
