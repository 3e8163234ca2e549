/**
 * What a visitor with this wish would do next on this layer of a banner. Pure.
 *
 * A refusal never goes through a control that agrees, and never counts a close button as a "no".
 */
import type { WantedCategory } from '../../rules/consent-categories.ts';
import { planCategory } from './plan-category.ts';
import type { Layer, LayerControl } from './recognise.ts';

export type Step =
  /** Click this: it decides. */
  | { do: 'decide'; control: LayerControl }
  /** Bring these boxes into this state, then look again. */
  | { do: 'set'; boxes: Array<{ control: LayerControl; want: boolean }> }
  /** Open a further layer. */
  | { do: 'open'; control: LayerControl }
  | { do: 'give-up'; outcome: 'not-offered' | 'unconfirmed'; reason: string };

const sorts: Record<string, number> = { real: 0, box: 0, pointer: 1, maybe: 2, '': 3 };
const choicePath = /accept|accord|akkoord|allow|agree|reject|refus|decline|deny|weiger|afwijz|ablehn|consent|toestemming|opt-?(?:in|out)/i;

/** Best first: says it most clearly, and is most surely a control. */
function best(controls: LayerControl[]): LayerControl | undefined {
  return controls.toSorted((one, other) => other.strength - one.strength || (sorts[one.facts.sort] ?? 3) - (sorts[other.facts.sort] ?? 3))[0];
}

/** Whether a click on it stays on the site's page: a link counts only where its address is the choice itself. */
function decides(control: LayerControl): boolean {
  const { link, path } = control.facts;
  return !control.facts.disabled && (link === 'none' || link === 'same' || (link === 'site' && choicePath.test(path)));
}

export interface Progress {
  /** `frameId id` of the controls that were already used to open a layer. */
  opened: ReadonlySet<string>;
  /** What is wished for, where it is one category. */
  category?: WantedCategory | undefined;
}

export function planStep(layer: Layer, wish: 'accept' | 'refuse' | 'category', progress: Progress): Step {
  const of = (kind: LayerControl['kind']): LayerControl[] => layer.controls.filter((each) => each.kind === kind && decides(each));
  const boxes = layer.controls.filter((each) => each.kind === 'category' && !each.facts.disabled);
  const radios = boxes.filter((each) => each.facts.role === 'radio' || each.facts.role === 'menuitemradio');
  const ticks = boxes.filter((each) => !radios.includes(each));
  const save = best(of('save-selection'));
  if (wish === 'category') return planCategory({ ticks, radios, save }, progress.category) ?? further(false) ?? { do: 'give-up', outcome: 'not-offered', reason: `the banner offers no choice for "${progress.category?.name ?? ''}" alone` };
  return wish === 'accept' ? planAccept() : planRefusal();

  function planAccept(): Step {
    const accept = best(of('accept-all'));
    const wanted = [...ticks.filter((each) => !each.facts.checked), ...radios.filter((each) => each.says === 'accept-all' && !each.facts.checked)];
    if (accept && (accept.strength === 3 || save || wanted.length === 0)) return { do: 'decide', control: accept };
    const closing = accept ?? (boxes.length > 0 ? save : undefined);
    if (closing) return wanted.length > 0 ? { do: 'set', boxes: wanted.map((control) => ({ control, want: true })) } : { do: 'decide', control: closing };
    return further(true) ?? { do: 'give-up', outcome: 'not-offered', reason: progress.opened.size > 0 ? 'no layer of the banner has a control to accept' : 'the banner has no control to accept' };
  }

  function planRefusal(): Step {
    const refuse = best([...of('reject-all'), ...of('necessary-only').filter((each) => each.strength >= 2)]);
    if (refuse) return { do: 'decide', control: refuse };
    const levels = radios.filter((each) => each.says === 'reject-all' || each.says === 'necessary-only');
    if (save && (ticks.length > 0 || levels.length > 0 || layer.controls.some((each) => each.kind === 'category'))) {
      const wrong = [
        ...ticks.filter((each) => each.facts.checked && each.says !== 'necessary-only').map((control) => ({ control, want: false })),
        ...levels.filter((each) => !each.facts.checked).map((control) => ({ control, want: true })),
      ];
      if (wrong.length > 0) return { do: 'set', boxes: wrong };
      if (radios.length === 0 || levels.length > 0) return { do: 'decide', control: save };
    }
    const bare = best(of('necessary-only'));
    if (bare && ticks.length === 0 && of('accept-all').length > 0) return { do: 'decide', control: bare };
    const deeper = further(false);
    if (deeper) return deeper;
    if (save) return { do: 'give-up', outcome: 'unconfirmed', reason: 'the banner saves a selection, but what is selected cannot be read' };
    if (layer.controls.some((each) => each.kind === 'settings' && (each.facts.link === 'away' || each.facts.link === 'site'))) return { do: 'give-up', outcome: 'unconfirmed', reason: 'its settings are on another page, which is not followed' };
    if (progress.opened.size > 0) return { do: 'give-up', outcome: 'unconfirmed', reason: 'no layer of the banner has a control to refuse' };
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
