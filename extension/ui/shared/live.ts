/** The state of a tab as it changes; the last known state until the background answers. */
import { useEffect, useState } from 'preact/hooks';
import { hostOf } from '../../../rules/address.ts';
import { watchTab } from '../../messages/client.ts';
import type { LiveState } from '../../messages/live-state.ts';
import { keepState, lastState } from './last-state.ts';
import type { ShownTab } from './tab.ts';

export interface Live {
  state: LiveState | null;
  /** Whether this is the last known state, and the background has not answered yet. */
  old: boolean;
  /** Whether the background has not answered for too long. */
  silent: boolean;
}

const REPLY_TIMEOUT_MS = 4000;
/** Milliseconds between two copies for the next first paint. */
const keepEvery = 1000;

/** The host that the tab has in its address. */
const hostShown = ({ mapped, site }: LiveState): string => (mapped ? hostOf(mapped.to) : site.host);

const nothing: Live = { state: null, old: true, silent: false };

/** The state of a tab as it changes. */
export function useLive(tab: ShownTab | null): Live {
  const [live, change] = useState<Live>(nothing);
  const id = tab?.id;
  const host = tab?.host ?? '';
  useEffect(() => {
    if (id === undefined) return undefined;
    let spoken = false;
    let over = false;
    let latest: LiveState | null = null;
    const keep = (): void => {
      if (latest !== null) keepState(latest).catch(() => undefined);
      latest = null;
    };
    // The first copy at once, since a popup may close soon; later ones now and then.
    const keeping = setInterval(keep, keepEvery);
    change(nothing);
    lastState(id).then(
      // The state of another site would be wrong.
      (state) =>
        over || spoken || state === null || (host !== '' && hostShown(state) !== host)
          ? undefined
          : change((now) => ({ ...now, state, old: true })),
      () => undefined,
    );
    const impatient = setTimeout(() => change((now) => ({ ...now, silent: true })), REPLY_TIMEOUT_MS);
    const leave = watchTab(id, (state) => {
      if (over || state.tab !== id) return;
      const first = !spoken;
      spoken = true;
      clearTimeout(impatient);
      change({ state, old: false, silent: false });
      latest = state;
      if (first) keep();
    });
    return () => {
      over = true;
      clearTimeout(impatient);
      clearInterval(keeping);
      leave();
    };
  }, [id, host]);
  return live;
}
