/** The versions of policies, as runs brought them, and what changed from one to the next. */
import { h, type ComponentChildren } from 'preact';
import { Fold } from '../../../reports/formats/html/marks.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import type { PolicyVersion } from '../../model/views.ts';
import type { PageContext } from '../page.ts';
import { moment } from './moment.ts';

/** What a version has that the one before had not, line by line. */
export interface PolicyChange {
  hash: string;
  lines: ReadonlyArray<{ text: string; came: boolean }>;
}

interface PoliciesProps {
  page: PageContext;
  versions: readonly PolicyVersion[];
  changes: readonly PolicyChange[];
}

const linesShown = 400;

/** The list. */
export function Policies({ page, versions, changes }: PoliciesProps): ComponentChildren {
  const { policies } = page.own.setUp;
  return [
    h('p', { class: 'quiet', key: 'intro' }, policies.intro),
    versions.length === 0 ? h('p', { key: 'none' }, policies.none) : null,
    h(
      'ul',
      { class: 'lines', key: 'versions' },
      versions.map((version) => {
        const change = changes.find(({ hash }) => hash === version.hash);
        return h(
          'li',
          { key: `${version.name} ${version.hash}` },
          h('strong', null, toDisplay(version.name)),
          h('small', null, ' ', h('code', null, version.hash.slice(0, 16))),
          h(
            'div',
            { class: 'quiet' },
            `${policies.firstRun}: `,
            h(
              'a',
              { href: `/runs/${version.firstUsed.manifest}` },
              moment(version.firstUsed.startedAt, page),
            ),
            ` · ${policies.runs}: ${version.runs}`,
          ),
          change === undefined
            ? null
            : h(
                Fold,
                { summary: policies.changed },
                h(
                  'pre',
                  { class: 'difference', tabIndex: 0 },
                  change.lines
                    .slice(0, linesShown)
                    .map(({ text, came }, index) =>
                      h(came ? 'ins' : 'del', { key: index }, toDisplay(text, 300)),
                    ),
                ),
              ),
        );
      }),
    ),
  ];
}
