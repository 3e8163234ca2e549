/**
 * The last states that surfaces showed, in the browser's memory: a surface that opens again paints at once, without
 * waiting for a background that the browser may have stopped. Few and short, since the records of all tabs live there too.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod';
import { liveStateSchema, type LiveState } from '../../live-state.ts';

const key = 'surfaces-last';
const mostTabs = 4;
const mostFindings = 30;

const kept = z.array(liveStateSchema);

async function all(): Promise<LiveState[]> {
  const parsed = kept.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : [];
}

export const lastState = async (tab: number): Promise<LiveState | null> =>
  (await all()).find((state) => state.tab === tab) ?? null;

/** Without the long lists: what a popup shows first. */
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

export const forgetStates = (): Promise<void> => browser.storage.session.remove(key);
