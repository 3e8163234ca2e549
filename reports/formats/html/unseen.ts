/** What the policy names and no site showed. */
import { h, type ComponentChildren } from 'preact';
import type { Unseen } from '../../document/schema/unseen.ts';
import { toDisplay } from '../../present/sanitise.ts';
import type { SiteProps, Ui } from './context.ts';

const shownOnes = 40;

/** What no site of the run showed: such a promise is outdated. */
export function UnseenAnywhere({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  // A site that was not visited, or not known to be, may show it.
  if (report.run.sitesLeftOut?.length !== 0) return null;
  const [first, ...others] = report.sites;
  const nowhere = (first?.unseen ?? []).filter(({ type, name }) =>
    others.every(({ unseen }) => unseen.some((other) => other.type === type && other.name === name)),
  );
  if (nowhere.length === 0) return null;
  return h(
    'section',
    { 'aria-labelledby': 'unseen' },
    h('h2', { id: 'unseen' }, words.unseen.title),
    h('p', { class: 'quiet' }, words.unseen.intro),
    list(nowhere, words),
  );
}

/** What this site did not show. */
export const UnseenHere = ({ ui, site }: SiteProps): ComponentChildren =>
  site.unseen.length === 0
    ? null
    : h('div', { class: 'unseen-here' }, h('h4', null, ui.words.unseen.here), list(site.unseen, ui.words));

function list(unseen: readonly Unseen[], words: Ui['words']): ComponentChildren {
  const left = unseen.length - shownOnes;
  return h(
    'ul',
    { class: 'names' },
    unseen
      .slice(0, shownOnes)
      .map(({ type, name }, index) =>
        h(
          'li',
          { key: index },
          type === 'service' ? toDisplay(name, 60) : h('code', null, toDisplay(name, 60)),
        ),
      ),
    left > 0 ? h('li', { class: 'quiet' }, words.count.more(left)) : null,
  );
}
