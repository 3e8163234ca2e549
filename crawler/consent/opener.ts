/** Decides whether a control of the page opens the consent dialog again, and how certain that is. Pure. */
import { classifyControl, type ControlReading } from '../../watch/banner/control-kind.ts';
import type { ControlFacts } from '../../watch/banner/scan.ts';
import { topicsOf } from '../../watch/banner/topics.ts';

/** A control that may open the dialog. */
export interface Opener {
  frameId: string;
  id: number;
  label: string;
  /** It is a link to a page of the site, which must not be followed. */
  holdLinks: boolean;
  /** Its words say that it withdraws consent at once. */
  withdraws: boolean;
  /** How certain it is; openers with more are tried first. */
  worth: number;
}

const MIN_WORTH = 5;
const opening: ReadonlySet<ControlReading['kind']> = new Set([
  'settings',
  'reject-all',
  'more-information',
  'other',
]);

/** The opener that a control is; null if it is none. */
export function openerOf(frameId: string, facts: ControlFacts): Opener | null {
  const reading = readOpener(facts);
  const isLink = facts.link !== 'none';
  // A tab at the edge of the window often says just `Consent`.
  const bare = reading.kind === 'accept-all' && reading.strength <= 1 && !isLink;
  if (facts.disabled || facts.link === 'away' || (!bare && !opening.has(reading.kind))) return null;
  // A link to a page about cookies counts only if it names settings or a refusal.
  if (isLink && reading.kind !== 'settings' && reading.kind !== 'reject-all') return null;
  const worth = worthOf(reading, facts, bare);
  if (worth < MIN_WORTH) return null;
  const label = facts.text || facts.name;
  return { frameId, id: facts.id, label, holdLinks: isLink, withdraws: reading.kind === 'reject-all', worth };
}

/** With no dialog open there is nothing to save, so `Consent preferences` names the settings. */
function readOpener({ text, name, role }: ControlFacts): ControlReading {
  const read = classifyControl({ text, name, role, expands: false });
  return read.kind === 'save-selection' && read.strength === 1 ? { ...read, kind: 'settings' } : read;
}

function worthOf(
  { kind, cookies }: ControlReading,
  { text, name, link, role }: ControlFacts,
  bare: boolean,
): number {
  const byKind = bare ? 2 : kind === 'settings' ? 6 : kind === 'reject-all' ? 5 : kind === 'other' ? 2 : 0;
  const aboutIt = (cookies ? 2 : 0) + (topicsOf(text || name).weight >= 2 ? 1 : 0);
  return byKind + aboutIt + (link === 'none' ? 2 : 0) + (role === 'button' ? 1 : 0);
}
