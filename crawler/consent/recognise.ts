/**
 * Decides which block of a page, if any, is its consent banner. Pure.
 *
 * A banner speaks of cookies or consent, stands out from the page, and offers at least one control.
 * Pop-ups about something else (newsletter, age, chat, login, shop) are never one, whatever they mention.
 */
import { classifyControl, type ControlReading } from '../../rules/consent-controls.ts';
import { foreignTopicsOf, languageOfText, topicsOf, type ForeignTopic } from '../../rules/consent-text.ts';
import { normaliseText } from '../../rules/word-matcher.ts';
import type { BlockFacts, ControlFacts, Scan } from './scan.ts';

export interface SeenFrame {
  frameId: string;
  /** How the frame stands in the page: `page` for the page itself. */
  place: string;
  scan: Scan;
}

export interface LayerControl extends ControlReading {
  facts: ControlFacts;
  /** What a visitor would call it. */
  label: string;
}

/** One layer of a banner as it is now. */
export interface Layer {
  frameId: string;
  block: BlockFacts;
  controls: LayerControl[];
  language: string;
  score: number;
  /** Changes when what is offered or ticked changes. */
  signature: string;
}

const overlays = new Set(['modal', 'popover', 'dialog', 'fixed', 'sticky', 'absolute']);
const placeScore: Record<string, number> = { modal: 4, popover: 4, dialog: 3, fixed: 3, sticky: 2, absolute: 1, frame: 1 };

function readControls(block: BlockFacts, facts: Map<number, ControlFacts>): LayerControl[] {
  const all = block.controls.flatMap((id): LayerControl[] => {
    const control = facts.get(id);
    if (!control) return [];
    return [{ ...classifyControl({ text: control.text, name: control.name, role: control.role, expands: control.expands }), facts: control, label: control.text || control.name }];
  });
  const real = new Set(all.filter((each) => each.facts.sort !== 'maybe').map((each) => each.kind));
  const boxes = new Set(all.filter((each) => each.kind === 'category').map((each) => each.label));
  return all.filter((each) => {
    if (each.facts.sort === 'pointer') return each.label !== '';
    if (each.facts.sort !== 'maybe') return true;
    // Plain text that may be a button: only where it says a choice in so many words, and nothing better does.
    return each.strength >= 2 && !real.has(each.kind) && !boxes.has(each.label) && ['accept-all', 'reject-all', 'necessary-only', 'save-selection'].includes(each.kind);
  });
}

/** Whether the text or the controls are about something else, so that nothing here may be touched. */
function isForeign(block: BlockFacts, controls: LayerControl[], inFlow: boolean, specific: boolean): boolean {
  if (block.fields > 0) return true;
  if (specific && !inFlow) return false;
  const prose = foreignTopicsOf(block.prose);
  const offered = foreignTopicsOf(controls.map((each) => each.label).join(' . '));
  const firstCookie = normaliseText(block.prose).search(/cookie|consent|toestemming|privacy|einwillig|datenschutz|traceur/);
  const hard: ForeignTopic[] = ['age', 'newsletter', 'chat', 'login', 'shop'];
  for (const topic of hard) {
    if ((offered.get(topic) ?? 0) > 0 && !specific) return true;
    if ((prose.get(topic) ?? 0) >= 2 && !specific && foreignBefore(block.prose, topic, firstCookie)) return true;
  }
  const firmly = controls.some((each) => each.kind === 'accept-all' && each.strength >= 2);
  if ((prose.get('food') ?? 0) >= 2 && !firmly) return true;
  return inFlow && (prose.get('embed') ?? 0) >= 2;
}

/** Whether the text begins with the other topic: a pop-up that mentions cookies only in its small print. */
function foreignBefore(prose: string, topic: ForeignTopic, firstCookie: number): boolean {
  const start = normaliseText(prose).slice(0, Math.max(0, firstCookie));
  return firstCookie < 0 || (foreignTopicsOf(start).get(topic) ?? 0) > 0;
}

/** What was seen before of this banner. */
export interface Earlier {
  /** `frameId id` of the controls of earlier layers: a block with others speaks for a next layer. */
  controls: ReadonlySet<string>;
  /** `frameId id` of the block that is being answered: it stays a banner as long as it is there. */
  block: string | null;
}

export const nothingEarlier: Earlier = { controls: new Set(), block: null };

/** The earlier layers together with this one. */
export function after(layer: Layer, earlier: Earlier = nothingEarlier): Earlier {
  return { controls: new Set([...earlier.controls, ...layer.controls.map((each) => `${layer.frameId} ${each.facts.id}`)]), block: `${layer.frameId} ${layer.block.id}` };
}

interface Weighing {
  framePlace: string;
  earlier: Earlier;
  language: string;
}

function weigh(frameId: string, block: BlockFacts, facts: Map<number, ControlFacts>, { framePlace, earlier, language }: Weighing): Layer | null {
  const framed = framePlace !== 'page';
  if (framed && framePlace === '') return null;
  const inFlow = framed ? !overlays.has(framePlace) : !overlays.has(block.place);
  const controls = readControls(block, facts);
  if (controls.length === 0) return null;

  const here = controls.filter((each) => each.facts.link !== 'away');
  const accepts = here.filter((each) => each.kind === 'accept-all');
  const refuses = here.filter((each) => each.kind === 'reject-all' || (each.kind === 'necessary-only' && each.strength >= 2));
  const saves = here.filter((each) => each.kind === 'save-selection');
  const settings = here.filter((each) => each.kind === 'settings');
  const closes = here.filter((each) => each.kind === 'close');
  const boxes = here.filter((each) => each.kind === 'category');
  const decisions = [...accepts, ...refuses, ...saves];
  const firm = decisions.filter((each) => each.strength >= 2);
  const specific = [...firm, ...settings].some((each) => each.cookies || (each.strength === 3 && each.kind !== 'save-selection'));
  const pair = accepts.length > 0 && refuses.length + settings.length + saves.length > 0;
  if (isForeign(block, controls, inFlow, specific)) return null;

  const topics = topicsOf(block.prose);
  const named = decisions.some((each) => each.cookies);
  const weight = topics.weight + (named && !topics.cookie ? 3 : 0) + (firm.length > 0 ? 1 : 0) + (pair ? 1 : 0);
  const fresh = earlier.controls.size > 0 && [...decisions, ...boxes].some((each) => !earlier.controls.has(`${frameId} ${each.facts.id}`));
  const current = earlier.block === `${frameId} ${block.id}`;

  const layered = (fresh || current) && (boxes.length > 0 || saves.length > 0 || refuses.length > 0) && (topics.weight >= 2 || topics.purposes >= 2 || specific) && (!inFlow || topics.purposes >= 1);
  const onTop = !inFlow && weight >= (pair && firm.length > 0 ? 3 : 4) && (decisions.length > 0 || (topics.cookie && block.prose.length >= 30 && (closes.length > 0 || settings.length > 0)));
  const inPage = inFlow && weight >= 5 && block.size < 4000 && decisions.length > 0 && (specific || (firm.length > 0 && (pair || block.hinted || closes.length > 0 || here.length <= 3)));
  if (!layered && !onTop && !inPage) return null;

  const kinds = new Set(here.filter((each) => each.strength >= 1 || each.kind === 'category').map((each) => each.kind).filter((kind) => kind !== 'other' && kind !== 'more-information'));
  const others = controls.filter((each) => each.kind === 'other' || each.kind === 'more-information').length;
  const place = framed && overlays.has(framePlace) ? (placeScore[framePlace] ?? 0) : (placeScore[block.place] ?? 0);
  const score = weight + place + 2 * kinds.size + (block.hinted ? 1 : 0) + (fresh ? 40 : 0) + (current ? 20 : 0) - others / 6 - block.size / 2500 - (framed && block.place === 'frame' ? 0.5 : 0);
  return { frameId, block, controls, language: languageOfText(`${block.text} ${controls.map((each) => each.label).join(' ')}`, language), score, signature: signatureOf(frameId, block, controls) };
}

function signatureOf(frameId: string, block: BlockFacts, controls: LayerControl[]): string {
  return JSON.stringify([frameId, block.id, controls.filter((each) => each.kind !== 'other').map((each) => [each.facts.id, each.kind, each.facts.checked, each.facts.disabled])]);
}

/** The banner among all that was seen, or null. */
export function recognise(frames: readonly SeenFrame[], earlier: Earlier = nothingEarlier): Layer | null {
  const top = frames.find((frame) => frame.scan.top)?.scan.language ?? '';
  let best: Layer | null = null;
  for (const { frameId, place, scan } of frames) {
    const facts = new Map(scan.controls.map((control) => [control.id, control]));
    const language = (scan.language || top).slice(0, 2).toLowerCase();
    for (const block of scan.blocks) {
      const layer = weigh(frameId, block, facts, { framePlace: place, earlier, language });
      if (layer && (!best || layer.score > best.score)) best = layer;
    }
  }
  return best;
}
