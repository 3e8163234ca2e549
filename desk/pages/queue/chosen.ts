/** The line that is being decided: its finding, the others of its cause, and the ways to decide. */
import { h, type ComponentChildren } from 'preact';
import { hostName } from '../../../reports/present/address.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { Decide } from '../parts/decide.ts';
import { FindingFields, FindingHead, sentenceOf } from '../parts/finding.ts';
import { InForce } from '../parts/state.ts';
import { queueAddress } from '../queue-address.ts';
import { lineAddress, type Line, type QueueProps } from './lines.ts';

const findingsShown = 40;

export function Chosen({
  props,
  line,
  before,
  after,
}: {
  props: QueueProps;
  line: Line;
  before: Line | undefined;
  after: Line | undefined;
}): ComponentChildren {
  const { page, address, typed, problem, view } = props;
  const { queue } = page.own;
  const [first] = line.findings;
  const many = line.cause.findings.length > 1;
  return h(
    'article',
    { class: 'one', 'aria-label': sentenceOf(first, page) },
    h(FindingHead, { page, finding: first, level: 'h2' }),
    h(InForce, { page, finding: first }),
    h(FindingFields, { page, finding: first }),
    many ? h(OfCause, { props, line }) : null,
    h(
      'p',
      { class: 'links' },
      h(
        'a',
        { href: `/findings/${first.fingerprint}`, 'data-key': 'Enter' },
        h('kbd', null, 'Enter'),
        ` ${queue.open}`,
      ),
      before === undefined
        ? null
        : h(
            'a',
            { href: lineAddress(address, before), 'data-key': 'k' },
            h('kbd', null, 'k'),
            ` ${queue.previous}`,
          ),
      after === undefined
        ? null
        : h(
            'a',
            { href: lineAddress(address, after), 'data-key': 'j' },
            h('kbd', null, 'j'),
            ` ${queue.next}`,
          ),
    ),
    h(Decide, {
      page,
      findings: line.findings,
      asking: address.do ?? null,
      typed,
      problem,
      addressOf: (asking) => queueAddress(address, { at: line.key, do: asking ?? undefined }),
      next: lineAddress(address, after ?? before),
      owners: view.facets.owner.map(({ value }) => value),
    }),
  );
}

/** The findings that are decided with the first one, and the way to decide them one by one. */
function OfCause({ props, line }: { props: QueueProps; line: Line }): ComponentChildren {
  const { page, address } = props;
  const { queue } = page.own;
  const { cause } = line;
  const apart = address.apart === cause.key;
  return [
    h('h3', { key: 'title' }, queue.oneCause(cause.findings.length)),
    h(
      'ul',
      { class: 'lines', key: 'lines' },
      cause.findings
        .slice(0, findingsShown)
        .map((finding) =>
          h(
            'li',
            { key: finding.fingerprint },
            h('a', { href: `/findings/${finding.fingerprint}` }, sentenceOf(finding, page)),
            h(
              'small',
              null,
              ` ${hostName(finding.siteUrl)} · `,
              h('code', null, toDisplay(finding.facts.subject.name, 60)),
            ),
          ),
        ),
      cause.findings.length > findingsShown
        ? h('li', { class: 'quiet' }, page.words.count.more(cause.findings.length - findingsShown))
        : null,
    ),
    h(
      'p',
      { key: 'apart' },
      h(
        'a',
        {
          href: queueAddress(address, { apart: apart ? undefined : cause.key, at: line.key, do: undefined }),
        },
        apart ? queue.foldUp : queue.unfold,
      ),
    ),
  ];
}
