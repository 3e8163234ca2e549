/**
 * The number on the button: open findings, in the colour of the worst; a grey `?` if the page is not judged.
 */
import browser from 'webextension-polyfill';
import { severities, type Finding, type Severity } from '../../../rules/judge/finding.ts';
import type { Badge } from '../../messages/badge.ts';
import { isActive } from '../../../rules/judge/verdict.ts';

const colours: Readonly<Record<Severity, string>> = {
  critical: '#7a0b1f',
  high: '#b3261e',
  medium: '#a34b00',
  low: '#5b5300',
  info: '#2f5d8a',
};
const grey = '#6b6b6b';

/** Advice does not count: the number says what to fix or look into. */
export function badgeOf(findings: readonly Finding[] | null): Badge {
  if (findings === null) return { text: '?', colour: grey };
  const counting = findings.filter((finding) => isActive(finding) && finding.kind !== 'notice');
  if (counting.length === 0) return { text: '', colour: grey };
  const worst =
    severities.find((severity) => counting.some((finding) => finding.severity === severity)) ?? 'info';
  return { text: counting.length > 99 ? '99+' : String(counting.length), colour: colours[worst] };
}

const shown = new Map<number, string>();

/** Shows the badge on the button of a tab, if it changed. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  const key = `${badge.text} ${badge.colour}`;
  if (shown.get(tabId) === key) return;
  shown.set(tabId, key);
  try {
    await browser.action.setBadgeText({ tabId, text: badge.text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: badge.colour });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  } catch {
    // The tab is closed.
    shown.delete(tabId);
  }
}

/** The browser itself clears a tab's badge when the tab navigates. */
export const forgetBadge = (tabId: number): void => void shown.delete(tabId);
