/** What the background asks of a document: to clear what it keeps, or to outline something on the page. */
import { kitOfPage } from './banner-kit.ts';
import { findCandidates } from './candidates.ts';
import { drawOutlines, removeOutlines, type Mark } from './outlines.ts';
import { clearStorage } from './read.ts';
import { tell } from './send-message.ts';

declare const chrome: {
  runtime: {
    onMessage: {
      addListener(
        listener: (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean,
      ): void;
    };
  };
};

const field = (message: object, name: string): unknown => Reflect.get(message, name);

const isMark = (value: unknown): value is Mark =>
  typeof value === 'object' &&
  value !== null &&
  typeof field(value, 'id') === 'number' &&
  typeof field(value, 'kind') === 'string' &&
  typeof field(value, 'label') === 'string';

/** Escape removes the outlines of all frames, wherever in the page the focus is. */
function escaped(event: KeyboardEvent): void {
  if (!event.isTrusted || event.key !== 'Escape') return;
  hide();
  void tell({ type: 'outlines-gone' });
}

function hide(): void {
  removeOutlines();
  removeEventListener('keydown', escaped, true);
}

function outline(message: object): number[] {
  const marks = field(message, 'marks');
  hide();
  if (!Array.isArray(marks)) return [];
  addEventListener('keydown', escaped, true);
  return drawOutlines(marks.filter(isMark), (id) => kitOfPage().dom.known.get(id));
}

/** The answer to a message; undefined if it is not for this document. */
function answerTo(message: object): unknown {
  switch (field(message, 'type')) {
    case 'clear-storage': {
      // The frame may show another page by now: what that one keeps is not asked for.
      const origins = field(message, 'origins');
      if (!Array.isArray(origins) || !origins.includes(location.origin)) return undefined;
      return clearStorage().then(() => ({ origin: location.origin }));
    }
    case 'find':
      return findCandidates(field(message, 'what'));
    case 'outline':
      return { outlined: outline(message) };
    case 'hide':
      hide();
      return { outlined: [] };
    default:
      return undefined;
  }
}

/** Listens to the background. */
export function obeyBackground(): void {
  chrome.runtime.onMessage.addListener((message, _sender, answer) => {
    const given = typeof message === 'object' && message !== null ? answerTo(message) : undefined;
    if (given === undefined) return false;
    void Promise.resolve(given).then(answer);
    return true;
  });
}
