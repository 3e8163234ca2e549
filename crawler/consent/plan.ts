/**
 * What a visitor with this wish would do next on this layer of a banner. Pure.
 *
 * A refusal never goes through a control that agrees, and never counts a close button as a "no".
 */
import { bestFits, type WantedCategory } from '../../watch/banner/categories.ts';
import { continues, foreignWordsOf, isStep, negatesBox, speaksOfAll, speaksOfRefusal, stepOf } from '../../watch/banner/control-words.ts';
import { answerPairs, answersTo } from './answer-pairs.ts';
import { planCategory } from './plan-category.ts';
import type { Layer, LayerControl } from '../../watch/banner/recognise.ts';

export type Step =
  /** Click this: it decides. */
  | { do: 'decide'; control: LayerControl }
  /** Go to the page of the site that this link leads to: the choice is made there. */
  | { do: 'visit'; control: LayerControl }
  /** Bring these boxes into this state, then look again. */
  | { do: 'set'; boxes: Array<{ control: LayerControl; want: boolean }> }
  /** Press these, each of which answers one question, then look again. */
  | { do: 'answer'; buttons: LayerControl[] }
  /** Open a further layer. */
  | { do: 'open'; control: LayerControl }
  /** Nothing to untick can be seen: open what is folded, then look again. */
  | { do: 'unfold' }
  | { do: 'give-up'; outcome: 'not-offered' | 'unconfirmed'; reason: string };

const sorts: Record<string, number> = { real: 0, box: 0, pointer: 1, maybe: 2, '': 3 };
const choicePath = /accept|accord|akkoord|allow|agree|reject|refus|decline|deny|weiger|afwijz|ablehn|consent|toestemming|opt-?(?:in|out)/i;

/** Best first: says it most clearly, and is most surely a control. */
function best(controls: LayerControl[]): LayerControl | undefined {
  return controls.toSorted((one, other) => other.strength - one.strength || foreignWordsOf(one.label).length - foreignWordsOf(other.label).length || (sorts[one.facts.sort] ?? 3) - (sorts[other.facts.sort] ?? 3))[0];
}

/** Whether a click on it stays on the site's page: a link counts only where its address is the choice itself. */
function decides(control: LayerControl): boolean {
  const { link, path } = control.facts;
  return !control.facts.disabled && (link === 'none' || link === 'same' || (link === 'site' && choicePath.test(path)));
}

export interface Progress {
  /** `frameId id` of the controls that were already used to open a layer. */
  opened: ReadonlySet<string>;
  /** Everything that is folded was opened. */
  unfolded?: boolean | undefined;
  /** What is wished for, where it is one category. */
  category?: WantedCategory | undefined;
  /** Ids of boxes without which another does not stay ticked. */
  tied?: ReadonlySet<number>;
  /** The choice is made on a page of its own. */
  visited?: boolean | undefined;
  /** Questions with two buttons each were answered. */
  answered?: boolean | undefined;
  /** Boxes were set as wished. */
  boxesSet?: boolean | undefined;
}

/** Whether a box as it is now gives all the consent that it can. */
const grantsFully = ({ facts, label }: LayerControl): boolean => (facts.checked === true) !== negatesBox(label);

/** Whether a box as it is now gives consent. A slider does unless it is all the way down. */
export const grants = (control: LayerControl): boolean => grantsFully(control) || (control.facts.role === 'slider' && control.facts.checked === null);

/** Of each group of buttons the one that allows least, where one says that it refuses or keeps to what is necessary. */
function lowest(radios: LayerControl[]): LayerControl[] {
  const rank = ({ says, strength, label }: LayerControl): number => (says === 'reject-all' ? 6 : 0) + strength - (/func/i.test(label) ? 2 : 0);
  const groups = new Map<string, LayerControl>();
  for (const each of radios) {
    if (each.says !== 'reject-all' && each.says !== 'necessary-only') continue;
    const group = each.facts.group || `${each.facts.id}`;
    const known = groups.get(group);
    if (!known || rank(each) > rank(known)) groups.set(group, each);
  }
  return [...groups.values()];
}

export function planStep(layer: Layer, wish: 'accept' | 'refuse' | 'category', progress: Progress): Step {
  const pairs = answerPairs(layer.controls).filter(({ question }) => !speaksOfAll(question));
  const paired = new Set(pairs.flatMap(({ yes, no }) => [yes, no]));
  const of = (kind: LayerControl['kind']): LayerControl[] => layer.controls.filter((each) => each.kind === kind && decides(each) && !paired.has(each));
  const boxes = layer.controls.filter((each) => each.kind === 'category' && !each.facts.disabled);
  const radios = boxes.filter(({ facts, says }) => facts.role === 'radio' || facts.role === 'menuitemradio' || (facts.role === 'togglebutton' && (says === 'accept-all' || says === 'reject-all')));
  const ticks = boxes.filter((each) => !radios.includes(each));
  // A row of steps is ended by what says so.
  const last = layer.controls.find((each) => each.kind === 'other' && boxes.length > 0 && decides(each) && stepOf(each.label) === 'last');
  const save = best(of('save-selection')) ?? (last && { ...last, kind: 'save-selection' });
  const stepped = isStep(layer.block.text);
  // Some can only be pressed once everything is answered.
  const waiting = layer.controls.some((each) => each.kind === 'save-selection' && each.facts.disabled);
  const asked = pairs.length > 0 && (save || waiting) && wish !== 'accept' && !(wish === 'refuse' && of('reject-all').length > 0);
  const answers = asked ? answersTo(pairs, wish === 'refuse' ? wish : (progress.category ?? 'refuse')) : null;
  if (answers && answers.length > 0 && !progress.answered) return { do: 'answer', buttons: answers };
  if (answers && save) return { do: 'decide', control: save };
  if (wish === 'category') return planCategory({ ticks, radios, save, tied: progress.tied }, progress.category) ?? underTab() ?? further(false) ?? ownPage() ?? (save && !progress.unfolded ? { do: 'unfold' } : null) ?? { do: 'give-up', outcome: 'not-offered', reason: `the banner offers no choice for "${progress.category?.name ?? ''}" alone` };
  return wish === 'accept' ? planAccept() : planRefusal();

  /** A link to a page of the site that says it is where to refuse cookies. Gone to once. */
  function ownPage(): Step | null {
    if (progress.visited) return null;
    const control = layer.controls.find((each) => (each.kind === 'settings' || each.kind === 'reject-all') && each.strength >= 2 && each.facts.link === 'site' && each.cookies && speaksOfRefusal(each.label));
    return control ? { do: 'visit', control } : null;
  }

  /** A kind that has a page of its own within the window, under a tab of its name. */
  function underTab(): Step | null {
    const { category } = progress;
    if (!category || !save) return null;
    const tabs = layer.controls.filter(({ kind, facts, label }) => kind !== 'category' && facts.link === 'none' && !facts.disabled && label.split(' ').length <= 4);
    const fits = bestFits(category, tabs.map(({ label }) => label));
    const tab = tabs.find((_tab, at) => fits.has(at));
    if (!tab) return null;
    if (!progress.opened.has(`${layer.frameId} ${tab.facts.id}`)) return { do: 'open', control: tab };
    // The one box of that page, which is labelled `on or off` at most.
    const [box, ...more] = ticks.filter(({ says }) => says !== 'necessary-only');
    if (!box || more.length > 0) return null;
    return box.facts.checked === true ? { do: 'decide', control: save } : { do: 'set', boxes: [{ control: box, want: true }] };
  }

  function planAccept(): Step {
    const accept = best(of('accept-all'));
    const wanted = [...ticks.filter((each) => !grantsFully(each)), ...radios.filter((each) => each.says === 'accept-all' && !each.facts.checked)];
    if (accept && (accept.strength === 3 || save || wanted.length === 0)) return { do: 'decide', control: accept };
    const closing = accept ?? (boxes.length > 0 || stepped ? save : undefined);
    const setting = wanted.map((control) => ({ control, want: radios.includes(control) || !negatesBox(control.label) }));
    if (!closing && waiting && setting.length > 0) return { do: 'set', boxes: setting };
    // Which of several says yes cannot be read: saving might refuse, unless what refuses is known and not chosen.
    const least = radios.filter(({ says }) => says === 'reject-all' || says === 'necessary-only');
    if (closing && closing === save && radios.length > 0 && !radios.some(({ says }) => says === 'accept-all') && (least.length === 0 || least.some(({ facts }) => facts.checked))) return further(true) ?? { do: 'give-up', outcome: 'unconfirmed', reason: 'the banner saves a selection, but what is selected cannot be read' };
    if (closing) return setting.length > 0 ? { do: 'set', boxes: setting } : { do: 'decide', control: closing };
    return further(true) ?? (save || layer.block.drawn === true ? { do: 'give-up', outcome: 'unconfirmed', reason: save ? 'the banner saves a selection, but what is selected cannot be read' : 'its controls are drawn as a picture, and what they say cannot be read' } : null) ?? { do: 'give-up', outcome: 'not-offered', reason: progress.opened.size > 0 ? 'no layer of the banner has a control to accept' : 'the banner has no control to accept' };
  }

  function planRefusal(): Step {
    const refuse = best([...of('reject-all'), ...of('necessary-only').filter((each) => each.strength >= 2)]);
    if (refuse) return { do: 'decide', control: refuse };
    const levels = lowest(radios);
    const wrong = [
      ...ticks.filter((each) => grants(each) && each.says !== 'necessary-only').map((control) => ({ control, want: negatesBox(control.label) })),
      ...levels.filter((each) => !each.facts.checked).map((control) => ({ control, want: true })),
    ];
    const next = layer.controls.find((each) => decides(each) && ((each.kind === 'other' && stepOf(each.label) === 'next') || (stepped && each.kind === 'accept-all' && continues(each.label))) && !progress.opened.has(`${layer.frameId} ${each.facts.id}`));
    // Settings without a button to save them: what is outside may save them once they are closed.
    const leave = progress.opened.size > 0 && !save ? of('close').find((each) => !progress.opened.has(`${layer.frameId} ${each.facts.id}`)) : undefined;
    if (wrong.length > 0 && (save || waiting || next || leave)) return { do: 'set', boxes: wrong };
    if (save && (ticks.length > 0 || levels.length > 0 || layer.controls.some((each) => each.kind === 'category')) && (radios.length === 0 || levels.length > 0)) return { do: 'decide', control: save };
    // The last of several steps, each of which was answered.
    if (save && (stepped || progress.boxesSet) && boxes.length === 0 && progress.opened.size > 0) return { do: 'decide', control: save };
    if (next && boxes.length > 0) return { do: 'open', control: next };
    const bare = best(of('necessary-only'));
    if (bare && ticks.length === 0 && !save && of('accept-all').length > 0) return { do: 'decide', control: bare };
    const deeper = further(false);
    if (deeper) return deeper;
    if (leave && progress.boxesSet && ticks.length > 0) return { do: 'open', control: leave };
    if (save && radios.length === 0 && !progress.unfolded) return { do: 'unfold' };
    if (save) return { do: 'give-up', outcome: 'unconfirmed', reason: 'the banner saves a selection, but what is selected cannot be read' };
    if (layer.block.drawn === true) return { do: 'give-up', outcome: 'unconfirmed', reason: 'its controls are drawn as a picture, and what they say cannot be read' };
    const elsewhere = ownPage();
    if (elsewhere) return elsewhere;
    if (layer.controls.some((each) => each.kind === 'settings' && (each.facts.link === 'away' || each.facts.link === 'site'))) return { do: 'give-up', outcome: 'unconfirmed', reason: 'its settings are on another page, which is not followed' };
    if (progress.opened.size > 0) return { do: 'give-up', outcome: 'unconfirmed', reason: 'no layer of the banner has a control to refuse' };
    // Nothing is said to be missing while a button speaks of cookies that nobody understands.
    const unread = layer.controls.find(({ kind, strength, cookies, facts }) => kind === 'other' && strength === 0 && cookies && facts.role === 'button' && facts.sort === 'real' && facts.link === 'none' && !facts.disabled);
    if (unread) return { do: 'give-up', outcome: 'unconfirmed', reason: `what "${unread.label.slice(0, 60)}" does is not understood` };
    return { do: 'give-up', outcome: 'not-offered', reason: layer.controls.some((each) => each.kind === 'accept-all') ? 'the banner can be accepted, not refused' : 'the banner can be closed, not refused' };
  }

  function further(accepting: boolean): Step | null {
    const fresh = layer.controls.filter((each) => !each.facts.disabled && each.facts.link !== 'away' && !progress.opened.has(`${layer.frameId} ${each.facts.id}`));
    const settings = best(fresh.filter((each) => each.kind === 'settings'));
    // A button (not a link) that promises information sometimes holds the choice.
    const more = accepting ? undefined : best(fresh.filter((each) => each.kind === 'more-information' && each.facts.link === 'none' && each.facts.role !== 'link'));
    const control = settings ?? more;
    return control ? { do: 'open', control } : null;
  }
}
