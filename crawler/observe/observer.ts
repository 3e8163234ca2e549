/**
 * The interface of observers: an observer turns events of the browser into observations of one or two kinds.
 */
import type { CDPSession } from 'puppeteer-core';
import type { Kind } from '../../rules/evidence/index.ts';
import type { LiveFrame } from '../browser/frames.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import type { NetworkLog } from '../capture/network-log.ts';
import type { Initiators } from '../capture/initiators.ts';
import type { Recorder } from '../capture/recorder.ts';
import type { Canaries } from '../visit/canaries.ts';
import type { Redactor } from '../capture/redactor.ts';
import type { ProfileTargets } from '../browser/profile-targets.ts';
import type { HookMessages } from './hooks/messages.ts';

/** The objects that every observer of a journey works with. */
export interface JourneyContext {
  recorder: Recorder;
  redact: Redactor;
  network: NetworkLog;
  initiators: Initiators;
  /** Messages of the hooks in the pages' own contexts. */
  hooks: HookMessages;
  /** The data that the crawler types into forms, to be recognised in requests. */
  canaries: Canaries;
  /** The targets that exist now. */
  targets: ProfileTargets;
  /** CDP session of the browser itself. */
  root: CDPSession;
  browserContextId: string;
}

/**
 * When observers read a page. `before-choice`: the banner was found. `page-loaded`: the page's clock still
 * runs. `page-end`: page time has passed, and the clock stands still.
 */
export type SamplePoint = 'before-choice' | 'page-loaded' | 'page-end';

/** A reading of the page: when, and the frames that exist then. */
interface Snapshot {
  moment: SamplePoint;
  frames: readonly LiveFrame[];
}

/** An observer at work in one journey. It may listen to targets, read pages, or do both. */
export interface Observer {
  /** Called while the target is paused, before its code runs; must not wait for an answer from it. */
  attached?(target: AttachedTarget): void;
  /** Called at each sample point. An error is recorded as a failure of the observer. */
  snapshot?(snapshot: Snapshot): Promise<void>;
  /** Called after the page was unloaded. */
  afterUnload?(): Promise<void>;
  /** For an observer that records a thing only once: the returned function undoes what it learns from now on. */
  remember?(): () => void;
  /** Called before the evidence file is closed. Records what was held back; must not ask the browser. */
  end?(): void;
}

/** The export of an observer's file. */
export interface ObserverModule {
  /** The kinds of evidence that are missing if this observer fails. */
  kinds: Kind[];
  create(context: JourneyContext): Observer;
}

/** Returns the module unchanged; it gives an observer's file its type. */
export function defineObserver(module: ObserverModule): ObserverModule {
  return module;
}
