/** The head of every surface of a tab: host, phase, and the button for a clean reload. */
import { h, type ComponentChildren, type RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { livePhaseSchema, type LiveState } from '../../messages/live-state.ts';
import { ask } from '../../messages/client.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { CleanReload } from './clean-reload.ts';
import { reasonOf } from './reason.ts';
import { ShowOnPage } from './show-on-page.ts';
import { seconds } from './dates.ts';
import type { UiMessages } from './start.ts';

interface Props {
  texts: UiMessages;
  /** Host of the tab, until the state is known. */
  host: string;
  state: LiveState | null;
  old: boolean;
  /** Says the outcome of an action. */
  say(text: string): void;
  children?: ComponentChildren;
}

/** The head of a surface. */
export function Head({ texts, host, state, old, say, children }: Props): ComponentChildren {
  const { own } = texts;
  const watched = state !== null && state.url !== '';
  const how =
    state === null
      ? own.readingPage
      : !watched
        ? ''
        : [
            state.phase === 'unknown' ? own.phase.unknownHow : own.phase.how[state.phaseHow],
            old ? own.asOf : '',
          ]
            .filter((part) => part !== '')
            .join(' · ');
  const head = useHeight();
  return h(
    'header',
    { class: 'head', ref: head },
    h(Title, { texts, host, state }),
    watched
      ? [
          h(PhaseSelect, { texts, state, say, key: 'phase' }),
          state.phaseHow === 'by-hand' ? h(FromSelect, { texts, state, say, key: 'from' }) : null,
          h(CleanReload, { texts, state, say, key: 'fresh' }),
        ]
      : null,
    how === '' ? null : h('p', { class: 'how' }, how),
    watched
      ? h(ShowOnPage, {
          texts,
          tab: state.tab,
          target: { what: 'banner' },
          label: own.show.banner,
          look: 'link',
          key: `show ${state.tab}`,
        })
      : null,
    children,
  );
}

/** Tells the style sheet how high the head is: what is scrolled to must not lie under it. */
function useHeight(): RefObject<HTMLElement | null> {
  const head = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = head.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--head', `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return head;
}

/** The address that the tab shows, and the site that it is judged as. */
function Title({ texts: { own }, host, state }: Pick<Props, 'texts' | 'host' | 'state'>): ComponentChildren {
  if (!state?.mapped) return h('h1', null, toDisplay((state?.site.host ?? '') || host || own.name, 80));
  const { mapped } = state;
  return h(
    'h1',
    { class: 'mapped' },
    toDisplay(mapped.to.replace(/^https?:\/\//, ''), 80),
    h('small', null, ` ${own.mapped.as(toDisplay(mapped.host, 80))}`),
  );
}

interface PhaseProps {
  texts: UiMessages;
  state: LiveState;
  say(text: string): void;
}

function PhaseSelect({ texts: { own }, state, say }: PhaseProps): ComponentChildren {
  const choose = (select: HTMLSelectElement): void => {
    const phase = livePhaseSchema.parse(select.value);
    ask({ type: 'set-phase', tab: state.tab, phase }).catch((error: unknown) => {
      select.value = state.phase;
      say(own.failed(reasonOf(error)));
    });
  };
  return h(
    'select',
    {
      'aria-label': own.phase.label,
      value: state.phase,
      onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) => choose(currentTarget),
    },
    livePhaseSchema.options
      .flatMap((option) => ('options' in option ? option.options : [...option.values]))
      .map((phase) =>
        h(
          'option',
          { value: phase, key: phase, selected: phase === state.phase },
          phase === 'unknown' && state.phase !== 'unknown' ? own.phase.byItself : own.phase.name[phase],
        ),
      ),
  );
}

/** Clicks that are offered, the latest first. */
const clicksOffered = 12;

/** From which moment on a choice that was set by hand applies. */
function FromSelect({ texts, state, say }: PhaseProps): ComponentChildren {
  const { own } = texts;
  const [from, pick] = useState('now');
  const choose = (value: string): void => {
    const { phase, tab } = state;
    pick(value);
    const moment = value === 'now' || value === 'page' ? value : { click: Number(value) };
    ask({ type: 'set-phase', tab, phase, from: moment }).catch((error: unknown) =>
      say(own.failed(reasonOf(error))),
    );
  };
  const clicks = state.clicks.slice(-clicksOffered).toReversed();
  return h(
    'select',
    {
      'aria-label': own.phase.from.label,
      value: from,
      onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) => choose(currentTarget.value),
    },
    h('option', { value: 'now' }, own.phase.from.now),
    h('option', { value: 'page' }, own.phase.from.page),
    clicks.map((click) =>
      h(
        'option',
        { value: String(click.at), key: click.at },
        own.phase.from.click(toDisplay(click.label, 30), seconds(click.pageTime, texts)),
      ),
    ),
  );
}
