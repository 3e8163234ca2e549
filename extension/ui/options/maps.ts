/** Servers that stand in for sites: a development server or a preview is judged as the site itself. */
import { h, type ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { readSiteMap, writeSiteMap, type SiteMap } from '../../../watch/site-map.ts';
import { ask } from '../../messages/client.ts';
import type { UiMessages } from '../shared/start.ts';
import { failure, OutcomeBox, type Outcome } from './outcome.ts';
import type { Reading } from './reading.ts';

interface Props {
  texts: UiMessages;
  maps: Reading<'maps-get'>;
}

/** The server that the address of the page of settings names: `#map=http://localhost:3000`. */
const serverAsked = (): string => {
  const given = new URLSearchParams(location.hash.slice(1)).get('map') ?? '';
  return /^https?:\/\/[^/\s]{1,300}$/.test(given) ? given : '';
};

/** The section about servers that stand in for sites. */
export function MapsSection({ texts, maps }: Props): ComponentChildren {
  const { own } = texts;
  const [outcome, tell] = useState<Outcome>(null);
  const known = maps.value?.maps ?? [];
  const save = async (wanted: SiteMap[], said: string): Promise<void> => {
    try {
      await ask({ type: 'maps-set', maps: wanted });
      tell({ said });
      maps.reread();
    } catch (error) {
      tell(failure(texts, error));
    }
  };
  const add = (text: string): boolean => {
    const read = readSiteMap(text.trim());
    if (!('host' in read)) {
      tell({ title: own.options.maps.problem[read.problem](toDisplay(read.part, 80)), problems: [] });
      return false;
    }
    if (known.some(({ to }) => to === read.to)) {
      tell({ title: own.options.maps.twice(toDisplay(read.to, 80)), problems: [] });
      return false;
    }
    void save([...known, read], own.options.maps.added(toDisplay(read.to, 80), toDisplay(read.host, 80)));
    return true;
  };
  return h(
    'section',
    { 'aria-labelledby': 'maps' },
    h('h2', { id: 'maps' }, own.options.maps.title),
    h('p', null, own.options.maps.intro),
    known.length === 0
      ? h('p', { class: 'quiet' }, own.options.maps.none)
      : h(
          'ul',
          { class: 'rows' },
          known.map((map) =>
            h(
              'li',
              { key: map.to },
              h('code', null, toDisplay(writeSiteMap(map), 200)),
              h(
                'button',
                {
                  type: 'button',
                  'aria-label': own.options.maps.remove(toDisplay(map.to, 80)),
                  onClick: () =>
                    void save(
                      known.filter(({ to }) => to !== map.to),
                      own.options.removed,
                    ),
                },
                own.options.remove,
              ),
            ),
          ),
        ),
    h(Form, { texts, add }),
    h(OutcomeBox, { outcome }),
  );
}

function Form({ texts: { own }, add }: { texts: UiMessages; add(text: string): boolean }): ComponentChildren {
  const asked = useRef(serverAsked());
  const input = useRef<HTMLInputElement>(null);
  const [text, change] = useState(asked.current === '' ? '' : `=${asked.current}`);
  // Who came here to judge this server has only the host to type.
  useEffect(() => {
    if (asked.current === '' || !input.current) return;
    input.current.scrollIntoView({ block: 'center' });
    input.current.focus();
    input.current.setSelectionRange(0, 0);
  }, []);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (add(text)) change('');
  };
  return [
    h(
      'form',
      { onSubmit: submit, noValidate: true, key: 'form' },
      h(
        'label',
        null,
        own.options.maps.label,
        h('input', {
          ref: input,
          type: 'text',
          value: text,
          placeholder: 'www.example.nl=http://localhost:3000',
          maxLength: 600,
          spellcheck: false,
          autocomplete: 'off',
          'aria-describedby': 'maps-hint',
          onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => change(currentTarget.value),
        }),
      ),
      h('button', { type: 'submit' }, own.options.maps.add),
    ),
    h('p', { class: 'quiet', id: 'maps-hint', key: 'hint' }, h('small', null, own.options.maps.hint)),
  ];
}
