/** What an event is about, and what it changed, in words. */
import type { DeskEvent } from '../model/events.ts';
import type { PageContext } from './page.ts';
import { decisionText } from './parts/state.ts';

interface About {
  text: string;
  /** Its page at the desk; null where it has none. */
  href: string | null;
}

const namesShown = 6;

const aboutFinding = (fingerprint: string): About => ({
  text: fingerprint,
  href: `/findings/${fingerprint}`,
});
const plain = (text: string): About => ({ text, href: null });

/** The findings, people or runs that an event is about. */
export function aboutEvent(event: DeskEvent): About[] {
  switch (event.type) {
    case 'decided':
    case 'requested': {
      const { findings } = event.body;
      const left = findings.length - namesShown;
      return [
        ...findings.slice(0, namesShown).map(({ fingerprint }) => aboutFinding(fingerprint)),
        ...(left > 0 ? [plain(`+${left}`)] : []),
      ];
    }
    case 'answered':
      return [plain(`#${event.body.request}`)];
    case 'undone':
      return [plain(`#${event.body.event}`)];
    case 'commented':
      return [aboutFinding(event.body.fingerprint)];
    case 'user-added':
      return [plain(event.body.name)];
    case 'user-changed':
      return [plain(event.body.to.name)];
    case 'password-changed':
      return [plain(event.body.user)];
    case 'token-added':
      return [plain(event.body.name)];
    case 'token-revoked':
      return [plain(event.body.id)];
    case 'schedule-changed':
      return [plain((event.body.to ?? event.body.from)?.id ?? '')];
    case 'run-taken-in':
      return [{ text: event.body.id, href: `/runs/${event.body.manifest}` }];
    case 'evidence-removed':
      return [plain(event.body.manifest.slice(0, 16))];
    default:
      return [];
  }
}

/** What it changed: `from → to`, or the decision. */
export function changeInEvent(event: DeskEvent, page: PageContext): string {
  switch (event.type) {
    case 'decided':
    case 'requested':
      return decisionText(event.body.decision, page);
    case 'answered':
      return event.body.approved ? page.own.evidence.approved : page.own.evidence.declined;
    case 'commented':
      return event.body.text;
    case 'user-added':
      return page.own.role[event.body.role];
    case 'user-changed':
      return differences(event.body.from, event.body.to);
    case 'token-added':
      return `${event.body.scope}, ${event.body.endsAt.slice(0, 10)}`;
    case 'settings-changed':
      return differences(event.body.from, event.body.to);
    case 'schedule-changed':
      return differences(event.body.from ?? {}, event.body.to ?? {});
    case 'run-taken-in':
      return page.words.verdict[event.body.verdict];
    default:
      return '';
  }
}

/** `role: reader → officer`, for each field that differs. */
function differences(from: object, to: object): string {
  const [before, after] = [new Map(Object.entries(from)), new Map(Object.entries(to))];
  const said = (value: unknown): string => (value === undefined ? '–' : JSON.stringify(value));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => said(before.get(name)) !== said(after.get(name)))
    .map((name) => `${name}: ${said(before.get(name))} → ${said(after.get(name))}`)
    .join(', ');
}
