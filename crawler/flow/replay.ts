/** Plays a flow in a tab, step by step, like a visitor: with mouse and keyboard. It runs no code of the recording. */
import type { Protocol } from 'puppeteer-core';
import { load } from '../browser/load.ts';
import type { Tab } from '../browser/tab.ts';
import type { NetworkLog } from '../capture/network-log.ts';
import { reasonOf } from '../errors.ts';
import { Deadline, type Timeouts } from '../timeouts.ts';
import { waitForNetworkIdle } from '../visit/network-idle.ts';
import { changeField, clickAt, placeOf } from './act.ts';
import { neverOpened } from '../../rules/path.ts';
import { elementFactsSchema, forbiddenBy, readElement, type ElementFacts } from './element-facts.ts';
import type { Flow } from './load-flow.ts';
import { ask, locate, StepFailure, STEP_TIMEOUT_MS } from './locate.ts';
import { nameOfStep, type ElementStep, type FlowStep } from './recording.ts';
import { isOnlyNames, namesIn, type Secrets } from './secrets.ts';

/**
 * Milliseconds for the page to which a step led when it was recorded.
 * @waits it is there
 */
const NEXT_PAGE_TIMEOUT_MS = 5000;

/** What a flow may do, and where. */
export interface Playing {
  tab: Tab;
  network: NetworkLog;
  timeouts: Timeouts;
  secrets: Secrets;
  /** Paths and words of controls that it never opens or presses. */
  never: readonly string[];
  /** Whether it may submit forms. */
  maySubmit: boolean;
  /** As addresses are written down. */
  redactUrl(url: string): string;
  /** Whether an address belongs to the policy's sites. */
  isAllowed(url: string): boolean;
  /** Called before each step that types a secret. */
  beforeSecret?(): void;
  /** Called after each step, also one that failed, with its number from 1. */
  done?(number: number, step: FlowStep): Promise<void>;
}

/** Where a flow ended before its end. */
export interface Failure {
  /** From 1. */
  step: number;
  /** One line: `step 4 (click “Inloggen”): nothing on the page fits that can be seen`. */
  reason: string;
}

/** Plays all steps. Null when all were made. Never throws for what a page does. */
export async function replay(flow: Flow, playing: Playing): Promise<Failure | null> {
  const { network, timeouts, done } = playing;
  for (const [index, step] of flow.steps.entries()) {
    const number = index + 1;
    try {
      const arrived = leadsOn(step) ? nextPage(playing.tab) : null;
      await make(step, playing);
      await arrived;
      // The page answers the step, with another page too.
      await waitForNetworkIdle(network, timeouts.quiet, timeouts.networkIdle);
    } catch (error) {
      await done?.(number, step);
      const reason = (await shownInstead(playing)) ?? reasonOf(error);
      return { step: number, reason: `step ${number} (${nameOfStep(step)}): ${reason}` };
    }
    await done?.(number, step);
  }
  return null;
}

/**
 * What the browser shows instead of a page: an error, or a warning about a form that would send what was typed without
 * encryption, which full Chromium gives and the headless shell does not. Source: CDP `Page.Frame.unreachableUrl`.
 */
async function shownInstead({ tab, redactUrl }: Playing): Promise<string | null> {
  const asked = tab.session.send('Page.getFrameTree');
  const { frame } = (await asked.catch(() => null))?.frameTree ?? {};
  if (frame?.unreachableUrl === undefined) return null;
  const address = redactUrl(frame.unreachableUrl);
  const held = frame.unreachableUrl.startsWith('http:')
    ? '; it holds back a form that sends without encryption'
    : '';
  return `the browser shows no page of ${address}, but a warning or an error of its own${held}`;
}

/** Whether the recording says that the step led to another page. */
const leadsOn = ({ type, assertedEvents = [] }: FlowStep): boolean =>
  type !== 'navigate' && assertedEvents.length > 0;

/** Resolves when another page is there, or none came in time: the next step finds out what that means. */
async function nextPage({ session }: Tab): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const arrived = ({ frame }: Protocol.Page.FrameNavigatedEvent): void => {
    if (frame.parentId === undefined) resolve();
  };
  session.on('Page.frameNavigated', arrived);
  const patience = new Deadline(NEXT_PAGE_TIMEOUT_MS);
  await Promise.race([promise, patience.pause(NEXT_PAGE_TIMEOUT_MS)]);
  session.off('Page.frameNavigated', arrived);
}

async function make(step: FlowStep, playing: Playing): Promise<void> {
  switch (step.type) {
    case 'navigate':
      return navigate(step.url, playing);
    case 'scroll':
      return playing.tab.input.wheel(step.y ?? 0);
    case 'keyDown':
      return press(step.key, playing);
    case 'keyUp':
    case 'setViewport':
    case 'close':
      return;
    default:
      return actOn(step, playing);
  }
}

async function navigate(url: string, { tab, timeouts, isAllowed, never }: Playing): Promise<void> {
  if (!URL.canParse(url) || !isAllowed(url)) throw new StepFailure('leads away from the sites of the policy');
  const { href, pathname } = new URL(url);
  const forbidden = neverOpened(never, pathname);
  if (forbidden !== undefined) throw new StepFailure(`the policy never opens \`${forbidden}\``);
  // The visit has loaded the first page already.
  if (href !== tab.url) await load(tab.target, url, timeouts.load);
}

const NO_SUBMIT = 'would submit a form, which the policy does not allow (`submit: true`)';

async function press(key: Extract<FlowStep, { type: 'keyDown' }>['key'], playing: Playing): Promise<void> {
  const { tab, maySubmit } = playing;
  if (key === 'Enter' && !maySubmit && (await focusIsInForm(tab))) throw new StepFailure(NO_SUBMIT);
  await tab.input.pressOrType(key);
}

async function focusIsInForm(tab: Tab): Promise<boolean> {
  const expression = 'Boolean(document.activeElement?.form)';
  const { result } = await tab.session.send('Runtime.evaluate', { expression, returnByValue: true });
  return result.value === true;
}

async function actOn(step: ElementStep, playing: Playing): Promise<void> {
  const { tab, secrets, beforeSecret } = playing;
  const element = await locate(tab, step, step.timeout ?? STEP_TIMEOUT_MS);
  if (step.type === 'waitForElement') return;
  const facts = await ask(element.frame, element.objectId, readElement, elementFactsSchema);
  refuse(step, facts, playing);
  if (step.type === 'change' && namesIn(step.value).length > 0) beforeSecret?.();
  if (step.type === 'change') return changeField(tab, element, facts.input, await secrets.fill(step.value));
  const { x, y } = await placeOf(element);
  if (step.type === 'hover') return tab.input.move(x, y);
  await clickAt(tab, element, { x, y });
  if (step.type === 'doubleClick') await clickAt(tab, element, { x, y });
}

/** What the policy forbids is not done, and no password is typed that the recording holds. */
function refuse(step: ElementStep, facts: ElementFacts, { never, maySubmit }: Playing): void {
  if (step.type === 'change') {
    if (facts.secret && !isOnlyNames(step.value))
      throw new StepFailure(
        'the recording holds a typed password; write a name such as ${WACHTWOORD} instead',
      );
    return;
  }
  const forbidden = forbiddenBy(never, facts);
  if (forbidden !== null) throw new StepFailure(`the policy never presses \`${forbidden}\``);
  if (step.type !== 'hover' && facts.submits && !maySubmit) throw new StepFailure(NO_SUBMIT);
}
