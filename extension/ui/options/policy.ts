/** The built-in policies and the user's own: from a file, or from an address when asked to. */
import { h, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { Fold } from '../../../reports/formats/html/marks.ts';
import { ask } from '../../messages/client.ts';
import { largestPolicy, type PolicyInfo } from '../../messages/ui.ts';
import { offerFile } from '../shared/save-evidence.ts';
import type { UiMessages } from '../shared/start.ts';
import { AddressForm } from './address-form.ts';
import { FileButton } from './file-button.ts';
import { failure, OutcomeBox, type Outcome } from './outcome.ts';
import type { Reading } from './reading.ts';

interface Props {
  texts: UiMessages;
  policies: Reading<'policy-get'>;
}

/** The section about policies. */
export function PolicySection({ texts, policies }: Props): ComponentChildren {
  const { own } = texts;
  const [outcome, tell] = useState<Outcome>(null);
  const info = policies.value;
  const mine = info?.own ?? null;
  const refused = (file: string, problems: readonly string[]): Outcome => ({
    title: own.options.problems(toDisplay(file, 80), problems.length),
    problems,
    ...(mine ? { after: own.options.stillInForce(toDisplaySentence(mine.name, 80)) } : {}),
  });

  const take = async (fileName: string, text: string, source: 'file' | 'url'): Promise<void> => {
    const saved = await ask({ type: 'policy-set', text, fileName: fileName.slice(0, 200), source });
    tell(
      saved.ok ? { said: own.options.loaded(toDisplay(fileName, 80)) } : refused(fileName, saved.problems),
    );
    if (saved.ok) policies.reread();
  };
  const failed = (error: unknown): void => tell(failure(texts, error));
  const remove = async (): Promise<void> => {
    await ask({ type: 'policy-remove' });
    tell({ said: own.options.removed });
    policies.reread();
  };
  return h(
    'section',
    { 'aria-labelledby': 'policy' },
    h('h2', { id: 'policy' }, own.options.policy),
    h('p', null, own.options.policyIntro),
    info?.managed ? h('p', null, own.options.managed(toDisplaySentence(info.managed, 80))) : null,
    h('h3', null, own.options.own),
    mine
      ? h(Mine, { texts, mine, remove: () => void remove().catch(failed) })
      : h('p', { class: 'quiet' }, own.options.noOwn),
    h(
      'div',
      { class: 'buttons' },
      h(FileButton, {
        label: own.options.load,
        accept: '.yaml,.yml,.json,application/yaml,application/json,text/yaml',
        largest: largestPolicy,
        read: (name, text) => void take(name, text, 'file').catch(failed),
        tooLarge: (name) => tell({ title: own.options.tooLarge(toDisplay(name, 80)), problems: [] }),
      }),
    ),
    h('p', { class: 'quiet' }, h('small', null, own.options.loadHint)),
    h(Fetch, { texts, take: (name, text) => take(name, text, 'url'), tell }),
    h(OutcomeBox, { outcome }),
    h('h3', null, own.options.builtIn),
    h(
      'ul',
      { class: 'policies' },
      (info?.builtIn ?? []).map(({ name, sites }) =>
        h(
          'li',
          { key: name },
          h('strong', null, toDisplaySentence(name, 80)),
          h(
            'small',
            null,
            sites.length === 0 ? own.options.anySite : sites.map((site) => toDisplay(site, 60)).join(', '),
          ),
        ),
      ),
    ),
  );
}

function Mine({
  texts: { own },
  mine,
  remove,
}: {
  texts: UiMessages;
  mine: NonNullable<PolicyInfo['own']>;
  remove(): void;
}): ComponentChildren {
  return [
    h(
      'ul',
      { class: 'policies', key: 'name' },
      h(
        'li',
        null,
        h('strong', null, toDisplaySentence(mine.name, 80)),
        ' ',
        h('code', null, toDisplay(mine.fileName, 80)),
        h(
          'small',
          null,
          mine.sites
            .slice(0, 40)
            .map((site) => toDisplay(site, 60))
            .join(', '),
          mine.sites.length > 40 ? ` (+${mine.sites.length - 40})` : '',
        ),
      ),
    ),
    h(
      Fold,
      { summary: own.options.showText, key: 'text' },
      h('pre', { tabIndex: 0, 'aria-label': own.options.own }, mine.text),
    ),
    h(
      'div',
      { class: 'buttons', key: 'buttons' },
      h(
        'button',
        {
          type: 'button',
          onClick: () => offerFile(mine.fileName, new Blob([mine.text], { type: 'application/yaml' })),
        },
        own.options.download,
      ),
      h('button', { type: 'button', class: 'danger', onClick: remove }, own.options.remove),
    ),
  ];
}

interface FetchProps {
  texts: UiMessages;
  take(name: string, text: string): Promise<void>;
  tell(outcome: Outcome): void;
}

/** Fetches once, and only when the button is pressed. */
function Fetch({ texts, take, tell }: FetchProps): ComponentChildren {
  const { own } = texts;
  const get = async (address: string): Promise<void> => {
    const answer = await ask({ type: 'policy-fetch', url: address });
    if (answer.ok) await take(answer.fileName, answer.text);
    else
      tell({
        title: own.options.problems(toDisplay(address, 80), answer.problems.length),
        problems: answer.problems,
      });
  };
  const { fetchLabel: label, fetchHint: hint } = own.options;
  return h(AddressForm, { texts, id: 'fetch', label, hint, get, tell });
}
