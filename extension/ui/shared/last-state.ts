/**
 * Keeps the last states that surfaces showed in the browser's memory, so that a surface paints at once when
 * it opens again, without waiting for a background that the browser may have stopped. Few and short, as the
 * records of all tabs share that memory.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod';
import { liveStateSchema, type LiveState } from '../../messages/live-state.ts';

const key = 'surfaces-last';
const mostTabs = 4;
const mostFindings = 30;

const kept = z.array(liveStateSchema);

async function all(): Promise<LiveState[]> {
  const parsed = kept.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : [];
}

/** The last state of a tab; null if there is none. */
export const lastState = async (tab: number): Promise<LiveState | null> =>
  (await all()).find((state) => state.tab === tab) ?? null;

/** Keeps a state without its long lists: what a popup shows first. */
export async function keepState(state: LiveState): Promise<void> {
  const findings = state.findings.slice(0, mostFindings);
  const cookies = state.cookies.filter((cookie) => cookie.findings.length > 0).slice(0, mostFindings);
  const short: LiveState = {
    ...state,
    findings,
    cookies,
    requests: [],
    services: [],
    storage: [],
    timeline: [],
  };
  const others = (await all()).filter(({ tab }) => tab !== state.tab);
  await browser.storage.session.set({ [key]: [short, ...others].slice(0, mostTabs) });
}

/** Removes all states. */
export const forgetStates = (): Promise<void> => browser.storage.session.remove(key);
