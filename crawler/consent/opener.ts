/** Decides whether a control of the page opens the consent dialog again, and how certain that is. Pure. */
import { classifyControl, type ControlReading } from '../../watch/banner/control-kind.ts';
import { isAboutCookies, mentionsPrivacy } from '../../rules/knowledge/statement-words.ts';
import type { ControlFacts } from '../../watch/banner/scan.ts';
import { foreignWordsOf } from '../../watch/banner/control-words.ts';
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
/** Words of a control that names neither cookies nor privacy: `Manage preferences`. */
const MOST_NAMELESS_WORDS = 4;
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
  const label = facts.text || facts.name;
  // What is seen may be a drawing, and what is heard its name.
  const words = `${facts.text} ${facts.name}`;
  const about = topicsOf(words);
  const named =
    [reading.cookies, about.consent, about.privacy, about.tracking].includes(true) ||
    mentionsPrivacy(words) ||
    isAboutCookies({ url: '', text: words });
  if (!named && !maySetConsent(reading, facts, label)) return null;
  const worth = worthOf(reading, facts, bare);
  if (worth < MIN_WORTH) return null;
  return { frameId, id: facts.id, label, holdLinks: isLink, withdraws: reading.kind === 'reject-all', worth };
}

/** With no dialog open there is nothing to save, so `Consent preferences` names the settings. */
function readOpener({ text, name, role }: ControlFacts): ControlReading {
  const read = classifyControl({ text, name, role, expands: false });
  return read.kind === 'save-selection' && read.strength === 1 ? { ...read, kind: 'settings' } : read;
}

/** Whether a control that names no cookies may set them all the same: it stays here, and speaks of settings only. */
const maySetConsent = (
  { kind, strength }: ControlReading,
  { link, expands }: ControlFacts,
  label: string,
): boolean =>
  kind === 'settings' &&
  strength >= 2 &&
  link === 'none' &&
  !expands &&
  label.split(' ').length <= MOST_NAMELESS_WORDS &&
  foreignWordsOf(label).length === 0;

function worthOf(
  { kind, cookies }: ControlReading,
  { text, name, link, role }: ControlFacts,
  bare: boolean,
): number {
  // A link of a word or two that leads nowhere opens something here.
  const named = link === 'none' && role === 'link' && (text || name).split(' ').length <= 2;
  const byKind =
    bare || (named && kind === 'more-information')
      ? 2
      : kind === 'settings'
        ? 6
        : kind === 'reject-all'
          ? 5
          : kind === 'other'
            ? 2
            : 0;
  const { weight, consent, tracking, privacy } = topicsOf(text || name);
  const aboutIt = (cookies ? 2 : 0) + (weight >= 2 || consent || tracking || privacy ? 1 : 0);
  return byKind + aboutIt + (link === 'none' ? 2 : 0) + (role === 'button' ? 1 : 0);
}
