/** What an observer is: it turns what a browser does into one kind of evidence. */
import type { CDPSession } from 'puppeteer-core';
import type { Kind } from '../../rules/evidence/index.ts';
import type { LiveFrame } from '../browser/frames.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import type { NetworkLog } from '../capture/network-log.ts';
import type { Initiators } from '../capture/initiators.ts';
import type { Recorder } from '../capture/recorder.ts';
import type { Canaries } from '../visit/canaries.ts';
import type { Redactor } from '../capture/redactor.ts';
import type { LiveTargets } from '../capture/targets.ts';
import type { HookMessages } from './hooks/messages.ts';

/** What every observer of a journey works with. */
export interface JourneyContext {
  recorder: Recorder;
  redact: Redactor;
  network: NetworkLog;
  initiators: Initiators;
  /** What the hooks in the pages' own world report. */
  hooks: HookMessages;
  /** Data that was typed into forms, to be recognised where it turns up. */
  canaries: Canaries;
  /** What runs in the profile now. */
  targets: LiveTargets;
  /** Session of the browser itself. */
  root: CDPSession;
  browserContextId: string;
}

/** `page-loaded`: its clock still runs. `page-end`: page time has passed and its clock stands still. */
export type SamplePoint = 'before-choice' | 'page-loaded' | 'page-end';

/** A moment at which the page is looked at: all frames that live then. */
interface Snapshot {
  moment: SamplePoint;
  frames: readonly LiveFrame[];
}

export interface Observer {
  /** Called while the target is paused, before any of its code runs; must not wait. */
  attached?(target: AttachedTarget): void;
  /** Called before a choice is made on the page, when it has loaded, and before it is left. */
  snapshot?(snapshot: Snapshot): Promise<void>;
  /** Called when the page is gone, for what it did while it was unloaded. */
  afterUnload?(): Promise<void>;
}

export interface ObserverModule {
  /** The kinds of evidence that are missing when this observer fails. */
  kinds: Kind[];
  create(context: JourneyContext): Observer;
}

/** Identity with a type. */
export function defineObserver(module: ObserverModule): ObserverModule {
  return module;
}
