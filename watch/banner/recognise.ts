/**
 * Decides which block of a page, if any, is its consent banner. Pure.
 *
 * A banner speaks of cookies or consent, stands out from the page, and offers at least one control.
 * Pop-ups about something else (newsletter, age, chat, login, shop) are never one, whatever they mention.
 */
import { ofNoKind } from './categories.ts';
import { foreignWordsOf } from './control-words.ts';
import { proseOf } from './prose.ts';
import { foreignTopicsOf, languageOfText, speaksOfItLater, topicsOf, type ForeignTopic } from './topics.ts';
import { normaliseText } from '../../rules/word-matcher.ts';
import { choices, readControls, theOther, type LayerControl } from './controls.ts';
import type { BlockFacts, ControlFacts, Scan } from './scan.ts';

export type { LayerControl };

export interface SeenFrame {
  frameId: string;
  /** How the frame stands in the page: `page` for the page itself. */
  place: string;
  scan: Scan;
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

/** Whether the text or the controls are about something else, so that nothing here may be touched. */
function isForeign(block: BlockFacts, controls: LayerControl[], { inFlow, specific, further }: { inFlow: boolean; specific: boolean; further: boolean }): boolean {
  if (block.fields > 0) return true;
  const topics = topicsOf(block.prose);
  const answers = controls.filter((each) => each.kind === 'accept-all' || each.kind === 'reject-all' || (each.kind === 'necessary-only' && each.strength >= 2));
  // Cookies to be eaten: nothing is said of a use, a visit or a right, and every answer is about something else as well. A whole page uses many things.
  if (!further && !block.hinted && topics.cookie && (inFlow || !topics.uses) && !topics.aims && !topics.visits && !topics.rights && answers.length >= 2 && answers.every((each) => foreignWordsOf(each.label).length > 0)) return true;
  if (specific && !inFlow) return false;
  // A yes and a no that both say what they are about.
  if ([true, false].every((yes) => answers.some((each) => (each.kind === 'accept-all') === yes && each.cookies && each.strength >= 2))) return false;
  const prose = foreignTopicsOf(block.prose);
  const firmly = controls.some((each) => each.kind === 'accept-all' && each.strength >= 2);
  // Cookies or a subscription: what asks that is a banner.
  const plainly = firmly && (topics.cookie || (topics.aims && topics.rights && topics.visits)) && topics.weight >= 5;
  const decisions = controls.filter((each) => choices.has(each.kind));
  // What a purpose is explained by beside its box is not on offer.
  const offered = foreignTopicsOf(controls.filter((each) => !further || each.kind !== 'category').map((each) => each.label).join(' . '));
  const count = (topic: ForeignTopic): number => (prose.get(topic) ?? 0) + (offered.get(topic) ?? 0);
  if (!further && !topics.cookie && count('terms') > 0) return true;
  // Without the word itself it must say what data are used for; with it, that they are used, where nothing but the answers tells.
  if (!further && !topics.cookie && ((!topics.aims && topics.purposes === 0) || (!topics.visits && topics.purposes < 2 && !block.hinted))) return true;
  // It speaks of the use of cookies and of nothing else: whatever the words of its answers are.
  const alone = topics.cookie && (topics.aims || topics.uses) && prose.size === 0 && offered.size === 0;
  // Yes and no to the same other thing: an invitation, a call.
  if (!further && !alone && decisions.some((each) => each.kind === 'accept-all' && foreignWordsOf(each.label).some((word) => decisions.some((no) => no.kind === 'reject-all' && foreignWordsOf(no.label).includes(word))))) return true;
  if (!further && !firmly && !(inJest(block) && topics.uses) && !topics.aims && !topics.rights && (prose.get('shop') ?? 0) + (prose.get('newsletter') ?? 0) >= 2) return true;
  const selects = controls.filter((each) => each.kind === 'category').length >= 2 && controls.some((each) => each.kind === 'save-selection' && each.strength >= 2);
  const asked = firmly || selects || (controls.some((each) => each.kind === 'accept-all') && controls.some((each) => each.kind === 'settings' && each.strength >= 2));
  if (!further && topics.cookie && !asked && !topics.uses && !block.hinted && block.prose.length >= 40) return true;
  // Cookies in the small print, and answers to another question.
  if (!further && !firmly && !alone && speaksOfItLater(block.prose) && decisions.some((each) => foreignWordsOf(each.label).length >= 2)) return true;
  const firstCookie = normaliseText(block.prose).search(/cookie|consent|toestemming|privacy|einwillig|datenschutz|traceur/);
  const hard: ForeignTopic[] = ['age', 'newsletter', 'chat', 'login', 'shop', 'survey', 'region', 'browser', 'push'];
  const bought = new Set<ForeignTopic>(['newsletter', 'login', 'shop']);
  for (const topic of hard) {
    if (plainly && bought.has(topic)) continue;
    if ((offered.get(topic) ?? 0) > 0 && !specific) return true;
    if ((prose.get(topic) ?? 0) >= 2 && !specific && foreignBefore(block.prose, topic, firstCookie)) return true;
  }
  const food = prose.get('food') ?? 0;
  if (!firmly && (food >= 4 || (food >= 2 && topics.purposes === 0 && topics.weight < 5))) return true;
  // A bar at the top that tells of measuring too is about more than the video in its place.
  return inFlow && (prose.get('embed') ?? 0) >= 2 && !(block.hinted && block.place === 'first' && topics.purposes + Number(topics.aims) > 0 && topics.uses && topics.visits);
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

/** Cookies by the name of the pastry: where the site itself marks the block as being about cookies, that is a joke. */
const inJest = ({ hinted, text }: BlockFacts): boolean => hinted && !/cookie/i.test(text) && text.search(pastry) >= 0;
const inEarnest = (block: BlockFacts): BlockFacts => (inJest(block) ? { ...block, prose: block.prose.replace(pastry, 'cookies') } : block);
const pastry = /\b(?:koekjes?|biscuits?|kekse?n?|plätzchen|galletas?|biscotti|ciasteczka|kakor|småkager)\b/giu;

function weigh(frameId: string, block: BlockFacts, facts: Map<number, ControlFacts>, { framePlace, earlier, language }: Weighing): Layer | null {
  const framed = framePlace !== 'page';
  if (framed && framePlace === '') return null;
  const inFlow = framed ? !overlays.has(framePlace) : !overlays.has(block.place);
  const controls = theOther(readControls(block, facts), inFlow);
  const standing = ['modal', 'popover', 'dialog', 'fixed', 'sticky'].includes(framed ? framePlace : block.place);
  if (controls.length === 0 && !standing) return null;

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
  if (isForeign(block, controls, { inFlow, specific, further: earlier.block !== null })) return null;

  const topics = topicsOf(block.prose);
  const offersPurposes = topicsOf(controls.map((each) => each.label).join(' . ')).purposes >= 2;
  const named = decisions.some((each) => each.cookies);
  // A choice between purposes, whatever the words around it.
  const choosing = boxes.length >= 2 && saves.length > 0 && topicsOf(boxes.map((each) => each.label).join(' . ')).purposes > 0;
  // The same where the kinds stand in the questions that the boxes answer.
  const sorting = choosing || (saves.length > 0 && boxes.filter(({ label, facts }) => !ofNoKind(`${facts.question ?? ''} ${label}`)).length >= 2);
  const weight = topics.weight + (choosing ? 2 : 0) + (block.hinted && !inFlow ? 1 : 0) + (named && !topics.cookie ? 3 : 0) + (firm.length > 0 ? 1 : 0) + (pair ? 1 : 0);
  const fresh = earlier.controls.size > 0 && [...decisions, ...boxes].some((each) => !earlier.controls.has(`${frameId} ${each.facts.id}`));
  const current = earlier.block === `${frameId} ${block.id}`;
  // A frame that held a layer of the banner holds nothing else.
  const sameFrame = framed && earlier.block?.startsWith(`${frameId} `) === true;

  const layered = (fresh || current) && (boxes.length > 0 || saves.length > 0 || refuses.length > 0) && (topics.weight >= 2 || topics.purposes >= 2 || offersPurposes || specific || sorting || sameFrame) && (!inFlow || topics.purposes >= 1 || sorting);
  const onTop = !inFlow && weight >= (pair && firm.length > 0 ? 3 : 4) && (decisions.length > 0 || (topics.cookie && block.prose.length >= 30 && (closes.length > 0 || settings.length > 0 || (standing && block.size < 1500 && (block.drawn === true || proseOf(block.prose).impliedConsent.length > 0)))));
  // In the page itself an answer is about cookies and about nothing else.
  const plain = firm.filter((each) => foreignWordsOf(each.label).length < 2);
  // A bar that tells of cookies and asks for no more than to be understood.
  const told = block.hinted && block.size < 400 && topics.cookie && topics.uses && here.length <= 3 && accepts.some((each) => each.facts.sort === 'real' && foreignWordsOf(each.label).length === 0);
  const inPage = inFlow && weight >= 5 && block.size < 4000 && decisions.length > 0 && (specific || told || (plain.length > 0 && (pair || block.hinted || closes.length > 0 || here.length <= 3)));
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
      const layer = weigh(frameId, inEarnest(block), facts, { framePlace: place, earlier, language });
      if (layer && (!best || layer.score > best.score)) best = layer;
    }
  }
  return best;
}
