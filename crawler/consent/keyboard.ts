/**
 * The keyboard of a visitor who has no mouse: goes to a control with Tab, back with Shift+Tab, out of a window in the way
 * with Escape, through a group with the arrow keys, and presses Enter or Space. Nothing is focused but by keys.
 */
import type { Key } from '../browser/input.ts';
import { withTimeout, type Deadline } from '../timeouts.ts';
import type { Clicked, Target } from './click-target.ts';
import type { PageFrames } from './page-frames.ts';

/** Presses of Tab in one direction: more than any page has stops that was met. */
const MAX_STOPS = 300;
/** Members of a group that arrow keys go through. */
const MAX_GROUP = 30;
/** Presses of Tab that lead nowhere new before a round is over. */
const MAX_STALLS = 3;
/** Milliseconds for the browser to take a key. */
const KEY_TIMEOUT_MS = 3000;
/**
 * Milliseconds for a script of the page to move the focus after a key.
 * @waits it has passed: a focus that stays gives no sign
 */
const SETTLE_MS = 25;

/** The place of a control. */
type Place = Pick<Target, 'frameId' | 'id'>;

/** Why a control was not pressed. */
type KeyboardFailure = 'not-reached' | 'out-of-time';

/** How a search for the control ended. */
type Reached = 'on' | 'off' | 'gone' | 'out-of-time';

const keyboards = new WeakMap<PageFrames, Keyboard>();

/** What presses the controls of the page by the keyboard alone; none where a mouse does. */
export const keyboardOf = (pageFrames: PageFrames): Keyboard | undefined => keyboards.get(pageFrames);

/** From now on keys alone press the controls of the page. */
export function useKeyboard(pageFrames: PageFrames): Keyboard {
  const keyboard = new Keyboard();
  keyboards.set(pageFrames, keyboard);
  return keyboard;
}

/** Presses controls by the keyboard alone, and remembers what it could not press. */
class Keyboard {
  /** Keys pressed so far. */
  keys = 0;
  /** Controls pressed so far. */
  presses = 0;
  failure: KeyboardFailure | null = null;
  readonly #pressed = new Map<string, number>();

  /** As `click`: `covered` if keys do not lead to the control. */
  async press(
    pageFrames: PageFrames,
    target: Target,
    deadline: Deadline,
    before: () => void | Promise<void>,
  ): Promise<Clicked> {
    const reached = await this.#search(pageFrames, target, deadline);
    if (reached === 'gone') return 'gone';
    if (reached !== 'on') return 'covered';
    await pageFrames
      .worldOf(target.frameId)
      ?.guard(target.holdLinks)
      .catch(() => undefined);
    await before();
    this.presses += 1;
    await this.#key(pageFrames, this.#keyFor(target));
    return 'keyboard';
  }

  /** Gives the control the focus, and presses nothing. False if keys do not lead to it. */
  async reach(pageFrames: PageFrames, target: Place, deadline: Deadline): Promise<boolean> {
    return (await this.#search(pageFrames, target, deadline)) === 'on';
  }

  /** A press without effect is repeated with the other key; Enter on a box would send its form. */
  #keyFor({ frameId, id, key }: Target): Key {
    const name = `${frameId} ${id}`;
    const times = this.#pressed.get(name) ?? 0;
    this.#pressed.set(name, times + 1);
    return key === 'Enter' && times % 2 === 1 ? 'Space' : key;
  }

  async #search(pageFrames: PageFrames, target: Place, deadline: Deadline): Promise<Reached> {
    await focusLikeAVisitor(pageFrames);
    const ways: ReadonlyArray<{ shift: boolean; first?: Key }> = [
      { shift: false },
      { shift: true },
      // A window that holds the focus lets go of it.
      { shift: false, first: 'Escape' },
    ];
    for (const { shift, first } of ways) {
      if (first) await this.#key(pageFrames, first);
      const reached = await this.#round(pageFrames, target, deadline, shift);
      if (reached === 'out-of-time') this.failure = reached;
      if (reached !== 'off') return reached;
    }
    this.failure = 'not-reached';
    return 'off';
  }

  /** Presses Tab until the control has the focus, or the focus has been everywhere that Tab leads. */
  async #round(pageFrames: PageFrames, target: Place, deadline: Deadline, shift: boolean): Promise<Reached> {
    const seen = new Set<string>();
    let stalls = 0;
    for (let stop = 0; stop < MAX_STOPS && stalls < MAX_STALLS; stop += 1) {
      const { at, focus } = await look(pageFrames, target);
      if (at === 'on' || at === 'gone') return at;
      if (at === 'group' && (await this.#goThroughGroup(pageFrames, target))) return 'on';
      if (deadline.passed) return 'out-of-time';
      stalls = seen.has(focus) ? stalls + 1 : 0;
      seen.add(focus);
      await this.#key(pageFrames, 'Tab', shift);
      await deadline.pause(SETTLE_MS);
    }
    return 'off';
  }

  async #goThroughGroup(pageFrames: PageFrames, target: Place): Promise<boolean> {
    for (const key of ['ArrowDown', 'ArrowRight'] as const) {
      for (let step = 0; step < MAX_GROUP; step += 1) {
        await this.#key(pageFrames, key);
        const { at } = await look(pageFrames, target);
        if (at === 'on') return true;
        if (at !== 'group') break;
      }
    }
    return false;
  }

  async #key({ tab }: PageFrames, key: Key, shift = false): Promise<void> {
    this.keys += 1;
    await withTimeout(KEY_TIMEOUT_MS, tab.input.press(key, { shift })).catch(() => undefined);
  }
}

/** Where the focus is: as seen from the control, and as a text that is the same for the same element. */
async function look(
  pageFrames: PageFrames,
  { frameId, id }: Place,
): Promise<{ at: 'on' | 'group' | 'off' | 'gone'; focus: string }> {
  const worlds = await pageFrames.worlds();
  if (!worlds.some((world) => world.frameId === frameId)) return { at: 'gone', focus: '' };
  const places = await Promise.all(
    worlds.map(async (world) => {
      const place = await world.focusPlace(world.frameId === frameId ? id : 0).catch(() => null);
      return { frameId: world.frameId, at: place?.at ?? 'off', element: place?.element ?? 0 };
    }),
  );
  return {
    at: places.find((place) => place.frameId === frameId)?.at ?? 'off',
    focus: places.map((place) => place.element).join(' '),
  };
}

/** A page in a window that is not in front has no focus; a visitor's has. */
async function focusLikeAVisitor({ tab }: PageFrames): Promise<void> {
  await Promise.all(
    tab.documents.map(({ session }) =>
      session.send('Emulation.setFocusEmulationEnabled', { enabled: true }).catch(() => undefined),
    ),
  );
}
